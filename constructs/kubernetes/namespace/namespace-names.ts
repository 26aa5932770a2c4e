import { IConstruct } from "constructs";
import { isUnknown } from "../../../lib/tokens";
import { FirstCome } from "../../checks/first-come";
import { IClusterConnection } from "../cluster-connection-ref";

const TAKEN = new WeakMap<IClusterConnection, FirstCome>();

/**
 * Takes a name among the namespaces made through a connection; what it gives tells at synth which construct had it before.
 * @internal
 */
export function takeNamespace(
  connection: IClusterConnection,
  name: string,
  asker: IConstruct,
): () => IConstruct | undefined {
  if (isUnknown(name)) return () => undefined;
  const taken = TAKEN.get(connection) ?? new FirstCome();
  TAKEN.set(connection, taken);
  return taken.take(name, asker);
}
