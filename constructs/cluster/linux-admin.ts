import { KubernetesClusterLinuxProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { sshErrors } from "../../lib/errors/ssh";
import { Problem } from "../../lib/errors/problem";
import { shapeProblems } from "../../lib/shapes";
import { isKnown } from "../../lib/tokens";
import { LinuxAdminOptions } from "./linux-admin-options";

const DEFAULT_USERNAME = "azureuser";
const USERNAME = /^[A-Za-z][-A-Za-z\d_]*$/;

/** @internal a text where the key should be may be the private one, so it is not shown */
export function linuxAdminShape(prop: string, options: LinuxAdminOptions | undefined): Problem[] {
  if (options === undefined) return [];
  const key: unknown = options?.sshPublicKey;
  const isKey = typeof key === "object" && key !== null && "_problems" in key && "text" in key;
  const found = key === undefined || key === null ? "nothing" : typeof key === "string" ? "text" : "something else";
  const username = { username: { kind: "text", optional: true } } as const;
  return [
    ...(isKey ? [] : [sshErrors.notWrapped(`${prop}.sshPublicKey`, found)]),
    ...shapeProblems(`${prop}.`, options, username),
  ];
}

/** @internal */
export function linuxAdminProblems(prop: string, { sshPublicKey, username }: LinuxAdminOptions): Problem[] {
  const problems = sshPublicKey._problems.map((problemFor) => problemFor(`${prop}.sshPublicKey`));
  const fits = !isKnown(username) || USERNAME.test(username);
  return fits ? problems : [...problems, sshErrors.username(`${prop}.username`)];
}

/** @internal */
export function linuxAdminWarning(prop: string, options: LinuxAdminOptions | undefined): Problem | undefined {
  const sound = options !== undefined && options.sshPublicKey._problems.length === 0;
  const risky = sound && options.sshPublicKey.text.startsWith("ssh-ed25519 ");
  return risky ? sshErrors.ed25519(`${prop}.sshPublicKey`) : undefined;
}

/** @internal */
export function renderLinuxAdmin({ sshPublicKey, username }: LinuxAdminOptions): KubernetesClusterLinuxProfile {
  return { adminUsername: username ?? DEFAULT_USERNAME, sshKey: { keyData: sshPublicKey.text } };
}
