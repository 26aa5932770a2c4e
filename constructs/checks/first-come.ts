import { IConstruct } from "constructs";
import { isAttached } from "./attached";

/**
 * Who was the first to take something of which there is one: a name, a range, a place. What is removed from the program
 * again has nothing any more, also when it goes after others have asked: so the answer is for the finished program.
 * @internal
 */
export class FirstCome<T extends IConstruct = IConstruct> {
  private readonly takers = new Map<string, T[]>();

  /** Takes something; what it gives tells at synth who had it before. */
  public take(key: string, taker: T): () => T | undefined {
    const same = this.takers.get(key) ?? [];
    this.takers.set(key, same);
    same.push(taker);
    return () => {
      const first = same.find(isAttached);
      return first === taker ? undefined : first;
    };
  }

  /** The first of each, in the order in which they were taken. */
  public get first(): T[] {
    return [...this.takers.values()].map((same) => same.find(isAttached)).filter((one) => one !== undefined);
  }

  /** What is taken. */
  public get keys(): string[] {
    return [...this.takers.keys()].filter((key) => this.takers.get(key)!.some(isAttached));
  }
}
