import { networkErrors } from "../../../lib/errors/network";
import { ProblemFor } from "../../../lib/errors/problem";
import { enumProblems } from "../../../lib/shapes";
import { isUnknown } from "../../../lib/tokens";
import { NetworkDataPlane } from "./network-data-plane";
import { NetworkPolicyEngine } from "./network-policy-engine";

/** @internal what of a network has to do with its data plane */
export interface DataPlaneParts {
  readonly mode: string;
  readonly dataPlane?: NetworkDataPlane;
  readonly policy?: NetworkPolicyEngine;
  readonly ipv6?: object;
  readonly advanced?: object;
}

/** @internal */
export function dataPlaneProblems(parts: DataPlaneParts): ProblemFor[] {
  const { dataPlane, policy } = parts;
  const strange = [
    ...enumProblems("dataPlane", dataPlane, NetworkDataPlane),
    ...enumProblems("networkPolicy", policy, NetworkPolicyEngine),
  ];
  if (strange.length > 0 || isUnknown(dataPlane)) return strange;
  return [...policyProblems(parts), ...ciliumOnly(parts)];
}

function policyProblems({ dataPlane, policy }: DataPlaneParts): ProblemFor[] {
  if (isUnknown(policy)) return [];
  const cilium = policy === NetworkPolicyEngine.CILIUM;
  if (policy !== undefined && dataPlane === NetworkDataPlane.CILIUM && !cilium) {
    return [(prop) => networkErrors.policyOnCilium(`${prop}.networkPolicy`, policy)];
  }
  if (cilium && dataPlane === NetworkDataPlane.AZURE) {
    return [(prop) => networkErrors.ciliumPolicyOnAzure(`${prop}.networkPolicy`)];
  }
  return [];
}

function ciliumOnly({ dataPlane, ipv6, advanced }: DataPlaneParts): ProblemFor[] {
  if (dataPlane === NetworkDataPlane.CILIUM) return [];
  const refuse =
    (name: string, why: string): ProblemFor =>
    (prop) =>
      networkErrors.needsCilium(`${prop}.${name}`, why);
  return [
    ...(ipv6 ? [refuse("dualStack", "no policy engine of the Azure data plane knows IPv6")] : []),
    ...(advanced ? [refuse("advancedNetworking", "it is made of that data plane")] : []),
  ];
}
