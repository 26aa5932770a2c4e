import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import { Construct } from "constructs";
import { API_SERVER_SUBNET_PREFIX, POD_SUBNET_PREFIX, SUBNET_PREFIX } from "../../../lib/facts/subnet-limits";
import { carveFromProblems } from "../../../lib/network-ranges";
import { PlannedSubnet } from "../../../lib/subnet-plan";
import { isKnown } from "../../../lib/tokens";
import { ProblemReport } from "../../checks/problem-report";
import { IClusterVnet } from "./cluster-vnet-ref";
import { NodeSubnet } from "./node-subnet";
import { PeeringOptions } from "./peering-options";
import { SubnetRange } from "./subnet-range";
import { VnetModel, VnetModelProps } from "./vnet-model";
import { VnetPeering } from "./vnet-peering";
import { SubnetKind, VnetSubnet } from "./vnet-subnet";
import { VnetSubnetOptions } from "./vnet-subnet-options";
import { INodeSubnet, IVnetSubnet } from "./vnet-subnet-ref";

const PODS: SubnetKind = { purpose: "pods", noun: "a subnet of pods", prefix: POD_SUBNET_PREFIX, delegated: true };
const API_SERVER: SubnetKind = {
  purpose: "apiServer",
  noun: "the subnet of an API server",
  prefix: API_SERVER_SUBNET_PREFIX,
  delegated: true,
};
const PRIVATE_ENDPOINTS: SubnetKind = {
  purpose: "privateEndpoints",
  noun: "a subnet of private endpoints",
  prefix: SUBNET_PREFIX,
  delegated: false,
};

/** @internal what new and existing networks have in common */
export abstract class ClusterVnetBase extends Construct implements IClusterVnet {
  public abstract readonly virtualNetworkId: string;

  private network?: VnetModel;
  private kept = 0;

  public get addressRanges(): string[] | undefined {
    return this.model.ranges && [...this.model.ranges];
  }

  public get reachableRanges(): string[] {
    return this.model.reachableRanges();
  }

  public addNodeSubnet(id: string, options: VnetSubnetOptions): INodeSubnet {
    return new NodeSubnet(this, id, this.model, options);
  }

  public addPodSubnet(id: string, options: VnetSubnetOptions): IVnetSubnet {
    return new VnetSubnet(this, id, this.model, PODS, options);
  }

  public addApiServerSubnet(id: string, options: VnetSubnetOptions): IVnetSubnet {
    return new VnetSubnet(this, id, this.model, API_SERVER, options);
  }

  public addPrivateEndpointSubnet(id: string, options: VnetSubnetOptions): IVnetSubnet {
    return new VnetSubnet(this, id, this.model, PRIVATE_ENDPOINTS, options);
  }

  public keepFree(range: SubnetRange): void {
    const prop = `keepFree(${++this.kept})`;
    const path = `${this.node.path}, ${prop}`;
    const planned: PlannedSubnet = { path, prop, asked: range._asked, broken: range._problems.length > 0 };
    this.model.plan.add(planned);
    ProblemReport.of(this).addFrom(prop, range._problems);
    ProblemReport.of(this).atSynth(() => this.model.plan.problemsOf(planned));
  }

  public peerWith(id: string, options: PeeringOptions): VirtualNetworkPeering {
    return new VnetPeering(this, id, this.model, options).resource;
  }

  /** @internal */
  protected _begin(props: VnetModelProps): void {
    const { ranges, carveFrom, rangesAreWrong } = props;
    const wrong =
      isKnown(ranges) && carveFrom && !rangesAreWrong ? carveFromProblems("carveFrom", carveFrom, ranges) : [];
    ProblemReport.of(this).add(...wrong);
    const model = new VnetModel({ ...props, rangesAreWrong: rangesAreWrong || wrong.length > 0 });
    this.network = model;
    ProblemReport.of(this).atSynth(() => model.plan.problems("the carved subnets"));
  }

  private get model(): VnetModel {
    return this.network!;
  }
}
