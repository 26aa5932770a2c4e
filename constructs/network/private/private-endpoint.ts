import { PrivateEndpoint as PrivateEndpointResource } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { dependable, TerraformResource, TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { isArmId } from "../../../lib/arm-ids";
import { Bill, one, UNITS } from "../../../lib/capacity/billed-items";
import { checkNetworkResourceName } from "../../../lib/egress-checks";
import { endpointErrors } from "../../../lib/errors/private-endpoint";
import { Problem } from "../../../lib/errors/problem";
import { checkLocation, checkTags, defaultNetworkName } from "../../../lib/names";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { ProblemReport } from "../../checks/problem-report";
import { readyInStack } from "../../checks/ready-in-stack";
import { warn } from "../../checks/warning-report";
import { LateDependents } from "../../checks/late-dependents";
import { IPrivateDnsZone } from "./private-dns-zone-ref";
import { PrivateEndpointProps } from "./private-endpoint-props";
import { purposeProblem } from "../vnet/subnet-purpose";
import { readProps } from "../../checks/read-props";
import { checkCalls } from "../../checks/check-calls";

/**
 * An address of a vault, a registry or another service inside of a network, so that its public one can be shut.
 *
 * Raises AKS-E0427, AKS-E0479, AKS-E0485 to AKS-E0488, AKS-E0804 to AKS-E0806 and AKS-E0812, and warns with AKS-W0470.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-overview
 */
export class PrivateEndpoint extends Construct {
  /** The Terraform resource, for what the library has no word for, and for what has to wait for the endpoint. */
  public readonly resource: PrivateEndpointResource;

  private readonly dnsZone?: IPrivateDnsZone;

  constructor(scope: Construct, id: string, props: PrivateEndpointProps) {
    super(scope, id);
    props = readProps(this, "PrivateEndpointProps", props);
    const { resourceGroup, subnet, target, targetId, dnsZone, tags } = props;
    const name = props.name ?? defaultNetworkName(this.node.path);
    ProblemReport.of(this).add(...problemsOf(props, name));
    warn(this, () => (dnsZone ? undefined : endpointErrors.privateOnly("dnsZone")));
    this.dnsZone = dnsZone;
    const dependsOn = readyInStack(this, subnet.readyAfter);
    this.resource = new PrivateEndpointResource(this, "Resource", {
      name,
      location: props.location ?? resourceGroup.location,
      resourceGroupName: resourceGroup.resourceGroupName,
      subnetId: subnet.subnetId,
      privateServiceConnection: {
        name,
        privateConnectionResourceId: targetId,
        subresourceNames: [target.subresource],
        // By hand is for targets in a directory where nobody of ours may approve.
        isManualConnection: false,
      },
      privateDnsZoneGroup: dnsZone && { name: "default", privateDnsZoneIds: [dnsZone.privateDnsZoneId] },
      tags,
      // What a policy writes would be taken away by every other apply.
      lifecycle: dnsZone ? undefined : { ignoreChanges: ["private_dns_zone_group"] },
      dependsOn: dependsOn.length > 0 ? dependsOn : undefined,
    });
  }

  /** The address of the endpoint inside of the network. */
  public get privateIpAddress(): string {
    return this.resource.privateServiceConnection.privateIpAddress;
  }

  /**
   * Has a resource wait for the endpoint and for the links of its zone, such as a cluster whose first nodes pull their images
   * by it: `endpoint.comesBefore(cluster.resource)`. One of another stack has its stack wait for this one.
   *
   * @param resource what comes after the endpoint
   */
  public comesBefore(resource: TerraformResource): void {
    const [stack, own] = [TerraformStack.of(resource), TerraformStack.of(this)];
    if (stack === own) resource.dependsOn = [...(resource.dependsOn ?? []), dependable(this.resource)];
    else stack.addDependency(own);
    if (this.dnsZone) LateDependents.of(this.dnsZone).feed(resource);
  }

  /** @internal */
  public _billed(): Bill {
    return { items: [one("network", "private endpoint", UNITS.hourAndGb)] };
  }
}

checkCalls("PrivateEndpoint", PrivateEndpoint);

function problemsOf(props: PrivateEndpointProps, name: string): (Problem | undefined)[] {
  const { subnet, target, targetId, dnsZone, location, tags } = props;
  const type = target._armType;
  const zone = dnsZone?.privateDnsZoneName;
  const elsewhere =
    isKnown(zone) && !isUnknown(target.zoneName) && zone.toLowerCase() !== target.zoneName.toLowerCase();
  return [
    ...target._problems.map((problemFor) => problemFor("target")),
    purposeProblem("subnet", subnet, "privateEndpoints"),
    type === undefined || isUnknown(targetId) || isArmId(type, targetId)
      ? undefined
      : endpointErrors.targetId("targetId", type, targetId),
    elsewhere ? endpointErrors.otherZone("dnsZone", target.zoneName, zone) : undefined,
    checkNetworkResourceName("name", name),
    location === undefined ? undefined : checkLocation("location", location),
    ...checkTags("tags", tags),
  ];
}
