import { IConstruct } from "constructs";
import { isUnknown } from "../../lib/tokens";
import { isAttached } from "../checks/attached";
import { IClusterConnection } from "./cluster-connection-ref";

const TAKEN = new WeakMap<IClusterConnection, Map<string, IConstruct>>();

/**
 * The construct that was the first to have a name among the namespaces made through a connection.
 * @internal
 */
export function firstNamespace(connection: IClusterConnection, name: string, asker: IConstruct): IConstruct {
  if (isUnknown(name)) return asker;
  const taken = TAKEN.get(connection) ?? new Map<string, IConstruct>();
  TAKEN.set(connection, taken);
  const first = taken.get(name);
  if (first && isAttached(first)) return first;
  taken.set(name, asker);
  return asker;
}
