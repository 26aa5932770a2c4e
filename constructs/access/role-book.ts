import { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { ITerraformDependable, TerraformStack } from "cdktf";
import { Construct, IConstruct } from "constructs";
import { grantErrors } from "../../lib/errors/grants";
import { Problem } from "../../lib/errors/problem";
import { roleDefinitionUuid, roleKey } from "../../lib/facts/azure-roles";
import { isAttached } from "../checks/attached";
import { comparable, originsOf } from "../checks/comparable";
import { onlyWhile } from "../checks/only-while";
import { ProblemReport } from "../checks/problem-report";
import { rendered } from "../checks/rendered";
import { waitForStack } from "../checks/stack-cycles";
import { RequiredRole } from "./required-role";

/** @internal what Azure takes once: a role of a principal on a scope */
export interface RoleTarget {
  readonly scopeId: string;
  readonly principalId: string;
  /** The name of the role, or the id of its definition. */
  readonly role: string;
}

/** @internal a role to give, and its address should nobody have given it before */
export interface RoleRequest extends RoleTarget {
  /** Whether the role is told by the id of its definition; seen from the text unless it is given. */
  readonly byId?: boolean;
  /** Says what the principal is, so that Azure does not look for one that is seconds old. */
  readonly principalType?: string;
  /** What the assignment is a child of. */
  readonly host: IConstruct;
  /** Its id there: it comes from construct ids, or from what the role is about. */
  readonly id: string;
  /** Why it is needed, where the model needs it and nobody asked for it. */
  readonly reason?: string;
  /** What lists it among the roles it needs; the one who asks unless it is given. */
  readonly neededBy?: IConstruct[];
}

/** @internal a role that is given */
export interface GivenRole {
  readonly resource: RoleAssignment;
  /** The path of the construct by which the program asked for it; nothing while it is only needed by others. */
  askedAt?: string;
}

interface Entry extends GivenRole {
  readonly target: RoleTarget;
  /** Everything that asked for it. */
  readonly askers: IConstruct[];
  readonly needs: { readonly reason: string; readonly by: readonly IConstruct[] }[];
}

const BOOK = Symbol.for("cdktf-aks.RoleBook");

type Carrier = IConstruct & { [BOOK]?: RoleBook };

/**
 * Every role that the program gives, whichever construct needs it: Azure refuses to give a role on a scope to a principal
 * that has it, and says so minutes into an apply. So all role assignments of the library are made here.
 * @internal
 */
export class RoleBook {
  public static of(scope: IConstruct): RoleBook {
    const root = scope.node.root as Carrier;
    if (!root[BOOK]) Object.defineProperty(root, BOOK, { value: new RoleBook(), enumerable: false });
    return root[BOOK] as RoleBook;
  }

  private readonly entries = new Map<string, Entry>();
  private readonly resources = new Map<unknown, Entry>();
  private readonly watched = new Set<TerraformStack>();

  private constructor() {}

  /** The role: the one that is there, or a new one. To wait for it, ask `readyInStack`: it may be in another stack. */
  public give(asker: IConstruct, request: RoleRequest): GivenRole {
    this.watch(TerraformStack.of(asker));
    const key = keyOf(asker, request);
    const before = this.entryAt(key);
    const entry = before ?? this.make(asker, key, request);
    if (before) this.shareWith(asker, before);
    const { reason, neededBy = [asker] } = request;
    if (reason !== undefined) entry.needs.push({ reason, by: neededBy });
    return entry;
  }

  /** Notes that something needs the roles among what it waits for, which something else has given. */
  public share(readyAfter: ITerraformDependable[], neededBy: IConstruct): void {
    for (const entry of readyAfter.map((one) => this.resources.get(one))) {
      if (entry?.needs[0]) entry.needs.push({ reason: entry.needs[0].reason, by: [neededBy] });
    }
  }

  /** The roles that something needs, with all the reasons it has for each. */
  public neededBy(construct: IConstruct): RequiredRole[] {
    return [...this.entries.values()].flatMap((entry) => {
      if (!isGiven(entry)) return [];
      const { target, needs } = entry;
      const reasons = new Set(needs.filter(({ by }) => by.includes(construct)).map(({ reason }) => reason));
      if (reasons.size === 0) return [];
      const { role: roleName, scopeId: scope, principalId } = target;
      return [{ roleName, scope, principalId, reason: [...reasons].join(", and ") }];
    });
  }

  /** A role that was removed from the program again, or with what it belonged to, is given to nobody. */
  private entryAt(key: string): Entry | undefined {
    const entry = this.entries.get(key);
    return entry && isGiven(entry) ? entry : undefined;
  }

  private make(asker: IConstruct, key: string, request: RoleRequest): Entry {
    const { scopeId, principalId, role, principalType, host, id } = request;
    const isId = request.byId ?? roleDefinitionUuid(role) !== undefined;
    const idle = this.resources.get(host.node.tryFindChild(id));
    if (idle && !isNeeded(idle)) host.node.tryRemoveChild(id);
    const resource = new RoleAssignment(host as Construct, id, {
      scope: scopeId,
      roleDefinitionName: isId ? undefined : role,
      roleDefinitionId: isId ? role : undefined,
      principalId,
      principalType,
    });
    const entry: Entry = { resource, target: { scopeId, principalId, role }, askers: [asker], needs: [] };
    onlyWhile(resource, () => isNeeded(entry));
    this.entries.set(key, entry);
    this.resources.set(resource, entry);
    return entry;
  }

  private shareWith(asker: IConstruct, entry: Entry): void {
    if (entry.askers.includes(asker)) return;
    entry.askers.push(asker);
    this.waitForStackOf(entry, asker);
    // What waits for it names its address, which nobody can change any more.
    ProblemReport.of(asker).atSynth(() => [
      isAttached(entry.resource) ? undefined : grantErrors.removed(...textOf(asker, entry)),
    ]);
  }

  /** Terraform cannot wait for a role of another stack; but that stack can be applied first. */
  private waitForStackOf(entry: Entry, asker: IConstruct): void {
    const [ours, theirs] = [asker, entry.resource].map((one) => TerraformStack.of(one));
    if (ours === theirs) return;
    const { scopeId, principalId } = entry.target;
    // cdktf learns only at synth that a stack waits for what its resources refer to.
    const origins = [scopeId, principalId].flatMap((value) => originsOf(asker, String(value)));
    if ([theirs, ...origins].some((one) => one === ours || one.dependsOn(ours))) {
      ProblemReport.of(asker).add(grantErrors.givenTooLate(...textOf(asker, entry)));
    } else waitForStack(ours, theirs, { from: asker, of: entry.resource });
  }

  /** The program can also give roles with resources of Terraform, of which nobody told the book. */
  private watch(stack: TerraformStack): void {
    if (this.watched.has(stack)) return;
    this.watched.add(stack);
    ProblemReport.of(stack).atSynth(() => this.givenByHand(stack));
  }

  private givenByHand(stack: TerraformStack): (Problem | undefined)[] {
    const strangers = stack.node
      .findAll()
      .filter((one): one is RoleAssignment => one instanceof RoleAssignment && !this.resources.has(one));
    return strangers.map((stranger) => {
      const { scopeInput: scopeId, principalIdInput: principalId } = stranger;
      const role = stranger.roleDefinitionNameInput ?? stranger.roleDefinitionIdInput;
      // With a count or for_each there may be none of it.
      if (!scopeId || !principalId || !role || stranger.count !== undefined || stranger.forEach) return undefined;
      const before = this.entryAt(keyOf(stranger, { scopeId, principalId, role }));
      if (!before) return undefined;
      return grantErrors.givenByHand(stranger.node.path, rendered(stranger, role), before.resource.node.path);
    });
  }
}

/** A role is in the Terraform as long as something that asked for it is in the program. */
function isNeeded({ askers }: Entry): boolean {
  return askers.some(isAttached);
}

function isGiven(entry: Entry): boolean {
  return isAttached(entry.resource) && isNeeded(entry);
}

function textOf(asker: IConstruct, { target, resource }: Entry): [role: string, scope: string, path: string] {
  return [rendered(asker, String(target.role)), rendered(asker, String(target.scopeId)), resource.node.path];
}

function keyOf(from: IConstruct, { scopeId, principalId, role }: RoleTarget): string {
  return [scopeId, principalId, roleKey(role)].map((value) => comparable(from, String(value))).join("\n");
}
