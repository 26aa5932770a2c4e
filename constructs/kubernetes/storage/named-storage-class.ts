import { Construct } from "constructs";
import { storageErrors } from "../../../lib/errors/storage";
import { checkObjectName } from "../../../lib/kubernetes-objects";
import { isUnknown } from "../../../lib/tokens";
import { isAttached } from "../../checks/attached";
import { ProblemReport } from "../../checks/problem-report";
import { IClusterConnection } from "../cluster-connection-ref";
import { IStorageClass } from "./storage-class-ref";

/** A class that the program makes, by the name it was given. */
interface NamedClass extends IStorageClass {
  readonly _name: string;
}

interface Taken {
  readonly names: Map<string, NamedClass>;
  byDefault?: NamedClass;
}

const TAKEN = new WeakMap<IClusterConnection, Taken>();

/**
 * Reports a class whose name, or whose place as the default, another class of the connection has.
 * @internal
 */
export function claimClassName(connection: IClusterConnection, scope: NamedClass, name: string, isDefault = false) {
  const taken: Taken = TAKEN.get(connection) ?? { names: new Map() };
  TAKEN.set(connection, taken);
  const report = ProblemReport.of(scope);
  if (isDefault) {
    if (taken.byDefault && isAttached(taken.byDefault))
      report.add(storageErrors.secondDefault("isDefault", taken.byDefault.node.path));
    else taken.byDefault = scope;
  }
  if (isUnknown(name)) return;
  const first = taken.names.get(name);
  if (first && isAttached(first)) report.add(storageErrors.classTwice("name", name, first.node.path));
  else taken.names.set(name, scope);
}

/** @internal the classes of a connection that have a name before Terraform runs, and the one for claims without a class */
export function classesOf(connection: IClusterConnection): { classes: NamedClass[]; byDefault?: NamedClass } {
  const { names, byDefault } = TAKEN.get(connection) ?? { names: new Map<string, NamedClass>() };
  return {
    classes: [...names.values()].filter(isAttached),
    byDefault: byDefault && isAttached(byDefault) ? byDefault : undefined,
  };
}

/**
 * A class of which nothing but the name is known.
 * @internal
 */
export class NamedStorageClass extends Construct implements IStorageClass {
  constructor(
    scope: Construct,
    id: string,
    public readonly storageClassName: string,
  ) {
    super(scope, id);
    ProblemReport.of(this).add(checkObjectName("name", storageClassName));
  }
}
