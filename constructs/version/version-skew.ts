import { Problem } from "../../lib/errors/problem";
import { versionErrors } from "../../lib/errors/version";
import { compareVersions, maxMinorsBehind } from "../../lib/versions";
import { KubernetesVersion } from "./kubernetes-version";

/**
 * Whether nodes of one version can serve a control plane of another: never newer, and at most three minors older.
 * @internal
 * @see https://learn.microsoft.com/azure/aks/supported-kubernetes-versions
 */
export function checkSkew(
  prop: string,
  pool: KubernetesVersion,
  controlPlane?: KubernetesVersion,
): Problem | undefined {
  const nodes = pool._parsed;
  const master = controlPlane?._parsed;
  if (!nodes || !master) return undefined;
  if (compareVersions(nodes, master) > 0) return versionErrors.poolAhead(prop, pool.version, controlPlane.version);
  const oldest = master.minor - maxMinorsBehind(master);
  if (nodes.minor < oldest) {
    return versionErrors.poolTooFarBehind(prop, pool.version, controlPlane.version, `1.${oldest}`);
  }
  return undefined;
}
