import { Construct } from "constructs";
import { storageErrors } from "../../../lib/errors/storage";
import { checkObjectName } from "../../../lib/kubernetes-objects";
import { isUnknown } from "../../../lib/tokens";
import { FirstCome } from "../../checks/first-come";
import { ProblemReport } from "../../checks/problem-report";
import { IClusterConnection } from "../cluster-connection-ref";
import { IStorageClass } from "./storage-class-ref";

/** A class that the program makes, by the name it was given. */
interface NamedClass extends IStorageClass {
  readonly _name: string;
}

interface Taken {
  readonly names: FirstCome<NamedClass>;
  readonly byDefault: FirstCome<NamedClass>;
}

const TAKEN = new WeakMap<IClusterConnection, Taken>();
const DEFAULT = "default";

/**
 * Reports a class whose name, or whose place as the default, another class of the connection has.
 * @internal
 */
export function claimClassName(connection: IClusterConnection, scope: NamedClass, name: string, isDefault = false) {
  const taken: Taken = TAKEN.get(connection) ?? { names: new FirstCome(), byDefault: new FirstCome() };
  TAKEN.set(connection, taken);
  const report = ProblemReport.of(scope);
  if (isDefault) {
    const hadBy = taken.byDefault.take(DEFAULT, scope);
    report.atSynth(() => {
      const first = hadBy();
      return [first && storageErrors.secondDefault("isDefault", first.node.path)];
    });
  }
  if (isUnknown(name)) return;
  const hadBy = taken.names.take(name, scope);
  report.atSynth(() => {
    const first = hadBy();
    return [first && storageErrors.classTwice("name", name, first.node.path)];
  });
}

/** @internal the classes of a connection that have a name before Terraform runs, and the one for claims without a class */
export function classesOf(connection: IClusterConnection): { classes: NamedClass[]; byDefault?: NamedClass } {
  const taken = TAKEN.get(connection);
  return { classes: taken?.names.first ?? [], byDefault: taken?.byDefault.first[0] };
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
