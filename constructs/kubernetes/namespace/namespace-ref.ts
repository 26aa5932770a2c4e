import { IConstruct } from "constructs";

/** A namespace of a cluster, made here or there already. */
export interface INamespace extends IConstruct {
  /** Its name, as a reference where it is made here: what takes it waits for the namespace. */
  readonly namespaceName: string;
}
