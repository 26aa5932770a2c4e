import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { virtualNetworkIdOf } from "../../lib/arm-ids";
import { apiServerErrors } from "../../lib/errors/api-server";
import { networkErrors } from "../../lib/errors/network";
import { Problem } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";
import { isAttached } from "../checks/attached";
import { ProblemReport } from "../checks/problem-report";
import { isConstruct } from "../checks/ready-in-stack";
import { rendered } from "../checks/rendered";
import { purposeProblem } from "../network/vnet/subnet-purpose";
import { ISubnet } from "../network/vnet/subnet-ref";

/** @internal who is in a subnet */
export type SubnetUser = "nodes" | "pods" | "apiServer";

interface Use {
  readonly scope: IConstruct;
  readonly prop: string;
  readonly subnet: ISubnet;
  readonly user: SubnetUser;
  /** The id as Azure compares it: without regard to letter case. */
  readonly id: string;
}

/**
 * The subnets of one cluster, held against each other.
 * @internal
 */
export class SubnetUses {
  private readonly uses: Use[] = [];

  public add(scope: IConstruct, prop: string, subnet: ISubnet, user: SubnetUser): void {
    const use: Use = { scope, prop, subnet, user, id: rendered(scope, subnet.subnetId).toLowerCase() };
    this.uses.push(use);
    waitForOtherStacks(use);
    ProblemReport.of(scope).atSynth(() => [
      this.secondReference(use),
      this.otherNetwork(use),
      this.apiServerAmongNodes(use),
      this.podsAmongNodes(use),
      purposeProblem(prop, subnet, user),
      waitForOtherStacks(use),
    ]);
  }

  private get present(): Use[] {
    return this.uses.filter(({ scope }) => isAttached(scope));
  }

  private secondReference(use: Use): Problem | undefined {
    const before = this.present.slice(0, this.present.indexOf(use));
    const same = before.find((other) => other.user === use.user && other.id === use.id && other.subnet !== use.subnet);
    return same && networkErrors.subnetTwice(use.prop, rendered(use.scope, use.subnet.subnetId), same.subnet.node.path);
  }

  private otherNetwork(use: Use): Problem | undefined {
    const first = this.present.find((other) => other.user === "nodes");
    if (!first || isUnknown([first.subnet.subnetId, use.subnet.subnetId])) return undefined;
    const [theirs, ours] = [first, use].map((one) => virtualNetworkIdOf(one.subnet.subnetId));
    if (theirs === undefined || ours === undefined || theirs.toLowerCase() === ours.toLowerCase()) return undefined;
    return networkErrors.otherNetwork(use.prop, use.subnet.subnetId, theirs);
  }

  private apiServerAmongNodes(use: Use): Problem | undefined {
    if (use.user !== "apiServer") return undefined;
    const shared = this.present.some((other) => other.user !== "apiServer" && other.id === use.id);
    return shared ? apiServerErrors.integrationNeedsOwnSubnet(use.prop) : undefined;
  }

  private podsAmongNodes(use: Use): Problem | undefined {
    if (use.user !== "pods") return undefined;
    const shared = this.present.some((other) => other.user === "nodes" && other.id === use.id);
    return shared ? networkErrors.podSubnetShared(use.prop, use.subnet.node.path, "nodes") : undefined;
  }
}

/**
 * Terraform cannot wait for what another stack has: a subnet that is ready only after something there makes the whole
 * stack wait, as a reference to it would. Asked for again at synth, when whatever leads the subnet out is there too.
 */
function waitForOtherStacks({ scope, prop, subnet }: Use): Problem | undefined {
  const stack = TerraformStack.of(scope);
  const elsewhere = subnet.readyAfter.flatMap((one) => (isConstruct(one) ? [TerraformStack.of(one)] : []));
  for (const other of new Set(elsewhere)) {
    if (other === stack) continue;
    if (other.dependsOn(stack)) return networkErrors.stackCycle(prop, other.node.path, stack.node.path);
    stack.addDependency(other);
  }
  return undefined;
}
