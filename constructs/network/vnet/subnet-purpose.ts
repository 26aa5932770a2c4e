import { IConstruct } from "constructs";
import { Problem } from "../../../lib/errors/problem";
import { vnetErrors } from "../../../lib/errors/vnet";

/** @internal */
export type SubnetPurpose = "nodes" | "pods" | "apiServer" | "privateEndpoints";

const WORDS: Record<SubnetPurpose, { readonly user: string; readonly method: string; readonly found: string }> = {
  nodes: { user: "nodes", method: "addNodeSubnet", found: "which is not delegated" },
  pods: { user: "pods", method: "addPodSubnet", found: "which is delegated to the pods of AKS" },
  apiServer: {
    user: "the API server",
    method: "addApiServerSubnet",
    found: "which is delegated to API servers of AKS",
  },
  privateEndpoints: { user: "private endpoints", method: "addPrivateEndpointSubnet", found: "which is theirs" },
};

const PURPOSE = Symbol.for("cdktf-aks.SubnetPurpose");

/** @internal */
export function dedicate(subnet: IConstruct, purpose: SubnetPurpose): void {
  Object.defineProperty(subnet, PURPOSE, { value: purpose, enumerable: false });
}

/** @internal whether a subnet that was made for one thing is used for another, which Azure refuses by its delegation */
export function purposeProblem(prop: string, subnet: IConstruct, user: SubnetPurpose): Problem | undefined {
  const purpose = (subnet as IConstruct & { [PURPOSE]?: SubnetPurpose })[PURPOSE];
  if (purpose === undefined || purpose === user) return undefined;
  const made = WORDS[purpose];
  const found = `${subnet.node.path}, a subnet for ${made.user}, ${made.found}`;
  return vnetErrors.subnetPurpose(prop, WORDS[user].user, found, WORDS[user].method);
}
