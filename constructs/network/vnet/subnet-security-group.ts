import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { Lazy, TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { checkNetworkResourceName } from "../../../lib/egress-checks";
import { shapeErrors } from "../../../lib/errors/shape";
import { vnetErrors, vnetWarnings } from "../../../lib/errors/vnet";
import { MANAGEMENT_PORTS, OWN_PRIORITY } from "../../../lib/facts/security-rule-limits";
import { checkPriority, derivedPriority, freePriority, managementProblems } from "../../../lib/security-rules";
import { enumProblem, shapeProblems } from "../../../lib/shapes";
import { isUnknown } from "../../../lib/tokens";
import { isAttached } from "../../checks/attached";
import { FirstCome } from "../../checks/first-come";
import { ProblemReport } from "../../checks/problem-report";
import { rendered } from "../../checks/rendered";
import { requireShape } from "../../checks/require-shape";
import { warn } from "../../checks/warning-report";
import { Calls } from "./callers";
import { InboundRuleOptions } from "./inbound-rule-options";
import { PortRange } from "./port-range";
import { TrafficProtocol } from "./traffic-protocol";
import { TrafficSource } from "./traffic-source";
import { ISubnetSecurityGroup } from "./vnet-subnet-ref";

/** @internal what a security group has to know of its subnet */
export interface SecurityGroupProps {
  readonly name: string;
  readonly resourceGroupName: string;
  readonly location: string;
  readonly tags?: { [key: string]: string };
  /** Lets nothing in by SSH and remote desktop but what `allowSshFrom` and `allowInbound` say. */
  readonly closed: boolean;
  readonly managementOutbound: boolean;
  /** The addresses of the subnet, to be asked at synth. */
  readonly subnetRanges: () => string[];
  readonly hasIpv6: boolean;
  /** What is inside: the ranges of the network and of its peers; nothing when they are not all known. To be asked at synth. */
  readonly reachable: () => string[] | undefined;
}

const MAX_DESCRIPTION_LENGTH = 140;

/** @internal made by a subnet, see the interface */
export class SubnetSecurityGroup extends Construct implements ISubnetSecurityGroup {
  public readonly resource: NetworkSecurityGroup;

  /** The rules that are there before anything is in the subnet */
  public readonly before: TerraformResource[] = [];

  private readonly inbound = new FirstCome<NetworkSecurityRule>();
  private readonly allowed: { rule: NetworkSecurityRule; protocol: TrafficProtocol; ports: PortRange[] }[] = [];
  private readonly ssh: string[] = [];
  private readonly model: SecurityGroupProps;

  constructor(scope: Construct, id: string, props: SecurityGroupProps) {
    super(scope, id);
    this.model = props;
    const { name, resourceGroupName, location, tags } = props;
    this.resource = new NetworkSecurityGroup(this, "Resource", { name, resourceGroupName, location, tags });
    const management = { ports: MANAGEMENT_PORTS.map(String), protocol: "Tcp" };
    const addresses = (ipv6: boolean) =>
      Lazy.listValue({
        produce: () => props.subnetRanges().filter((one) => isUnknown(one) || one.includes(":") === ipv6),
      });
    if (props.closed) {
      const close = { ...management, access: "Deny", direction: "Inbound" };
      const denied = (id: string, priority: number, ipv6: boolean) =>
        this.before.push(this.rule(id, { ...close, priority, to: addresses(ipv6) }));
      denied("DenyManagement", OWN_PRIORITY.denyManagement, false);
      if (props.hasIpv6) denied("DenyManagementIpv6", OWN_PRIORITY.denyManagementIpv6, true);
    }
    if (!props.managementOutbound) {
      const stay = { ...management, access: "Deny", direction: "Outbound", to: "VirtualNetwork" };
      this.before.push(this.rule("DenyManagementOutbound", { ...stay, priority: OWN_PRIORITY.denyManagement }));
    }
  }

  public get networkSecurityGroupId(): string {
    return this.resource.id;
  }

  public allowInbound(id: string, options: InboundRuleOptions): NetworkSecurityRule {
    const prop = `allowInbound("${id}")`;
    requireShape(
      this,
      shapeProblems(`${prop}.`, options, {
        from: { kind: "object", write: "a TrafficSource" },
        ports: { kind: "list", write: "a list of PortRange" },
      }),
    );
    requireShape(
      this,
      options.ports.flatMap((one) =>
        typeof one === "object"
          ? []
          : [shapeErrors.wrongShape(`${prop}.ports`, "a list such as [PortRange.of(443)]", one)],
      ),
    );
    const { from, ports, protocol = TrafficProtocol.TCP, description } = options;
    const priority = options.priority ?? derivedPriority(id);
    const report = ProblemReport.of(this);
    report.add(
      checkNetworkResourceName(prop, id),
      checkPriority(`${prop}.priority`, options.priority),
      enumProblem(`${prop}.protocol`, protocol, TrafficProtocol),
      portsProblem(`${prop}.ports`, ports, protocol),
      description !== undefined && !isUnknown(description) && description.length > MAX_DESCRIPTION_LENGTH
        ? vnetErrors.ruleDescription(`${prop}.description`, MAX_DESCRIPTION_LENGTH, description)
        : undefined,
    );
    ports.forEach((one) => report.addFrom(`${prop}.ports`, one._problems));
    report.addFrom(`${prop}.from`, from._problems);
    this.guardManagement(`${prop}.from`, from, ports, protocol);
    if (from._isInternet) warn(this, () => vnetWarnings.openToInternet(prop, id));
    const rule = this.rule(`Rule-${id}`, {
      name: id,
      access: "Allow",
      direction: "Inbound",
      priority,
      protocol,
      description,
      ports: ports.map((one) => one._text),
      from: from._tag ?? from._ranges,
    });
    this.allowed.push({ rule, protocol, ports: [...ports] });
    this.takePriority(`${prop}.priority`, priority, rule);
    return rule;
  }

  /** Lets SSH in, from more ranges with every call */
  public allowSshFrom(ranges: string[]): void {
    const source = TrafficSource.ranges(...ranges);
    const report = ProblemReport.of(this);
    report.addFrom(
      "allowSshFrom",
      source._problems.slice(0, 1).filter(() => !hasBothFamilies(ranges)),
    );
    const fine = source._problems.length === 0 || hasBothFamilies(ranges);
    if (fine) {
      report.atSynth(() => managementProblems("allowSshFrom", "port 22", ranges, this.model.reachable()));
    }
    const isNew = (one: string, index: number) => !this.ssh.includes(one) && ranges.indexOf(one) === index;
    this.ssh.push(...ranges.filter(isNew));
    const allow = (id: string, priority: number, ipv6: boolean) => {
      if (this.node.tryFindChild(id) || !ranges.some((one) => isIpv6(one) === ipv6)) return;
      const from = Lazy.listValue({ produce: () => this.ssh.filter((one) => isIpv6(one) === ipv6).sort() });
      const to = { access: "Allow", direction: "Inbound", protocol: "Tcp", ports: ["22"] };
      this.rule(id, { ...to, priority, from });
    };
    allow("AllowSsh", OWN_PRIORITY.allowSsh, false);
    allow("AllowSshIpv6", OWN_PRIORITY.allowSshIpv6, true);
  }

  /** Whether some rule may let in what comes from outside of the network, to be asked at synth. */
  public letsIn({ protocol, first, last }: Calls): boolean {
    const isMeant = (one: TrafficProtocol) =>
      isUnknown(one) || one === TrafficProtocol.ANY || one.toUpperCase() === protocol;
    return (
      this.allowed.some(
        (one) => isAttached(one.rule) && isMeant(one.protocol) && one.ports.some((ports) => ports._meets(first, last)),
      ) || this.hasOtherRules()
    );
  }

  /** Whether there are rules that nobody told us of. */
  private hasOtherRules(): boolean {
    if (this.resource.securityRuleInput !== undefined) return true;
    const own = rendered(this, this.resource.name);
    return this.node.root.node
      .findAll()
      .some(
        (one) =>
          one instanceof NetworkSecurityRule &&
          one.node.scope !== this &&
          rendered(one, one.networkSecurityGroupNameInput ?? "") === own,
      );
  }

  private guardManagement(prop: string, from: TrafficSource, ports: PortRange[], protocol: TrafficProtocol): void {
    const open = MANAGEMENT_PORTS.filter((port) => ports.some((one) => one._includes(port)));
    const canReach = protocol === TrafficProtocol.TCP || protocol === TrafficProtocol.ANY;
    if (open.length === 0 || !canReach || from._problems.length > 0) return;
    const named = `port ${open.join(" and ")}`;
    if (from._tag !== undefined) {
      if (isUnknown(from._tag)) return;
      ProblemReport.of(this).add(vnetErrors.managementSource(prop, named, "from private ranges only", from._tag));
      return;
    }
    ProblemReport.of(this).atSynth(() => managementProblems(prop, named, from._ranges, this.model.reachable()));
  }

  private takePriority(prop: string, priority: number, rule: NetworkSecurityRule): void {
    if (isUnknown(priority)) return;
    const hadBy = this.inbound.take(String(priority), rule);
    ProblemReport.of(this).atSynth(() => {
      const other = isAttached(rule) && hadBy();
      if (!other) return [];
      const free = freePriority(priority, new Set(this.inbound.keys.map(Number)));
      return [vnetErrors.priorityTaken(prop, priority, String(other.nameInput), free)];
    });
  }

  private rule(id: string, parts: RuleParts): NetworkSecurityRule {
    const { name = id, access, direction, priority, protocol, description, ports, from = "*", to = "*" } = parts;
    return new NetworkSecurityRule(this, id, {
      name,
      resourceGroupName: this.resource.resourceGroupName,
      networkSecurityGroupName: this.resource.name,
      access,
      direction,
      priority,
      protocol,
      description,
      sourcePortRange: "*",
      ...(ports.length === 1 ? { destinationPortRange: ports[0] } : { destinationPortRanges: ports }),
      ...(typeof from === "string" ? { sourceAddressPrefix: from } : { sourceAddressPrefixes: from }),
      ...(typeof to === "string" ? { destinationAddressPrefix: to } : { destinationAddressPrefixes: to }),
    });
  }
}

interface RuleParts {
  readonly name?: string;
  readonly access: string;
  readonly direction: string;
  readonly priority: number;
  readonly protocol: string;
  readonly description?: string;
  readonly ports: string[];
  readonly from?: string | string[];
  readonly to?: string | string[];
}

function isIpv6(range: string): boolean {
  return typeof range === "string" && !isUnknown(range) && range.includes(":");
}

function hasBothFamilies(ranges: string[]): boolean {
  return (
    ranges.some(isIpv6) &&
    !ranges.every(isIpv6) &&
    ranges.every((one) => TrafficSource.ranges(one)._problems.length === 0)
  );
}

function portsProblem(prop: string, ports: PortRange[], protocol: TrafficProtocol) {
  if (ports.length === 0) return vnetErrors.port(prop, "name at least one", "none");
  const all = ports.some((one) => one === PortRange.ALL);
  if (protocol === TrafficProtocol.ICMP && !all) {
    return vnetErrors.port(
      prop,
      "be PortRange.ALL for ICMP, which has no ports",
      ports.map((one) => one._text).join(", "),
    );
  }
  return all && ports.length > 1
    ? vnetErrors.port(prop, "be PortRange.ALL alone", ports.map((one) => one._text).join(", "))
    : undefined;
}
