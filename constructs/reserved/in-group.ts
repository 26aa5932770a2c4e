import { IConstruct } from "constructs";
import { isAttached } from "../checks/attached";
import { identityOf } from "../monitoring/monitoring-uses";

interface Member<T> {
  readonly scope: IConstruct;
  readonly what: T;
}

/** What the program puts into groups of machines, whoever made the group. What is removed again does not count. @internal */
export class InGroup<T> {
  private readonly all = new WeakMap<IConstruct, Map<string, Member<T>[]>>();

  public add(group: IConstruct, groupId: string, member: Member<T>): void {
    const { root } = group.node;
    const groups = this.all.get(root) ?? new Map<string, Member<T>[]>();
    this.all.set(root, groups);
    const key = identityOf(group, groupId);
    groups.set(key, [...(groups.get(key) ?? []), member]);
  }

  public of(group: IConstruct, groupId: string): T[] {
    return this.there(group, groupId).map(({ what }) => what);
  }

  /** What came before one of them, to be asked at synth. */
  public before(group: IConstruct, groupId: string, member: IConstruct): T[] {
    const there = this.there(group, groupId);
    return there
      .slice(
        0,
        there.findIndex(({ scope }) => scope === member),
      )
      .map(({ what }) => what);
  }

  private there(group: IConstruct, groupId: string): Member<T>[] {
    const members = this.all.get(group.node.root)?.get(identityOf(group, groupId)) ?? [];
    return members.filter(({ scope }) => isAttached(scope));
  }
}
