import { TerraformResource } from "cdktf";
import { isKnown } from "../../../lib/tokens";
import { policyLetsIn, policyLetsOut } from "../../../lib/workload/network-policies";
import { clusterPathOf, NamespaceNames, rawObjectOf } from "../../checks/inside-place";
import { PortProtocol } from "./port-protocol";
import { WorkloadService } from "./service/workload-service";

const HTTPS_PORT = 443;
const POLICY_TYPE = /^kubernetes_network_policy(_v\d+)?$/;

type Inputs = { readonly [input: string]: unknown };

/**
 * Whether any network policy of the program lets pods of another namespace reach the pods of a service: one of the library,
 * of a manifest or of the user's own. To be asked at synth, when all of them are there.
 * @internal
 */
export function isLetInByPolicy(service: WorkloadService, namespaceName: string): boolean {
  const target = { labels: service._podLabels, ports: tcpTargets(service) };
  return policiesAround(service.resource).some((spec) => policyLetsIn(spec, target, namespaceName));
}

/** Whether any network policy lets pods out to the internet over HTTPS, by something in their namespace. @internal */
export function isLetOutByPolicy(beside: TerraformResource, labels: { [key: string]: string }): boolean {
  return policiesAround(beside).some((spec) => policyLetsOut(spec, { labels, ports: [HTTPS_PORT] }));
}

/** What the network policies say of the namespace that something is in. */
function policiesAround(resource: TerraformResource): unknown[] {
  const namespaces = new NamespaceNames();
  const policies: TerraformResource[] = [];
  for (const one of resource.node.root.node.findAll()) {
    if (!TerraformResource.isTerraformResource(one)) continue;
    namespaces.add(one);
    if (specOf(one) !== undefined) policies.push(one);
  }
  const place = (one: TerraformResource) => `${clusterPathOf(one)} ${namespaces.of(one).key}`;
  const here = place(resource);
  return policies.filter((one) => place(one) === here).map(specOf);
}

/** What a network policy says; nothing for any other resource. */
function specOf(resource: TerraformResource): unknown {
  const inputs = resource as unknown as Inputs;
  if (POLICY_TYPE.test(resource.terraformResourceType)) {
    return inputs.specInput ?? (inputs._attributes as Inputs | undefined)?.spec;
  }
  const raw = rawObjectOf(resource);
  return raw?.kind === "NetworkPolicy" ? raw.spec : undefined;
}

function tcpTargets({ _ports }: WorkloadService): unknown[] {
  return _ports
    .filter(({ protocol }) => !isKnown(protocol) || protocol === PortProtocol.TCP)
    .map(({ port, targetPort = port }) => targetPort);
}
