import { Construct } from "constructs";
import { SUBNET_PREFIX } from "../../../lib/facts/subnet-limits";
import { VnetModel } from "./vnet-model";
import { VnetSubnet } from "./vnet-subnet";
import { INodeSubnet } from "./vnet-subnet-ref";
import { VnetSubnetOptions } from "./vnet-subnet-options";

/** @internal made by addNodeSubnet, see the interface */
export class NodeSubnet extends VnetSubnet implements INodeSubnet {
  constructor(scope: Construct, id: string, model: VnetModel, options: VnetSubnetOptions) {
    const kind = { purpose: "nodes", noun: "a subnet of nodes", prefix: SUBNET_PREFIX, delegated: false } as const;
    super(scope, id, model, kind, options);
  }

  public allowSshFrom(...ranges: string[]): void {
    this.securityGroup.allowSshFrom(ranges);
  }
}
