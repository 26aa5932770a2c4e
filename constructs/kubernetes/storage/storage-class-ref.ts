import { IConstruct } from "constructs";

/** A storage class, made here or there already: what new volumes are made of. */
export interface IStorageClass extends IConstruct {
  /** The name of the class. */
  readonly storageClassName: string;
}
