import { DataAzurermKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-azurerm-kubernetes-cluster";
import { Fn } from "cdktf";
import { Construct } from "constructs";
import { AksError } from "../../lib/errors/aks-error";
import { clusterErrors } from "../../lib/errors/cluster";
import { isClusterId } from "../../lib/arm-ids";
import { checkClusterName } from "../../lib/names";
import { isUnknown } from "../../lib/tokens";
import { lookupByName } from "../checks/lookup-by-name";
import { ProblemReport } from "../checks/problem-report";
import { IAksCluster } from "../cluster-ref/aks-cluster-ref";
import { clusterModel, setClusterModel } from "../cluster-ref/cluster-model";
import { KubernetesVersion } from "../version/kubernetes-version";
import { AksClusterAttributes, AksClusterLookup } from "./cluster-attributes";

/**
 * A cluster of which somebody told us something.
 * @internal
 */
export class ClusterFromAttributes extends Construct implements IAksCluster {
  public readonly clusterId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly attributes: AksClusterAttributes,
  ) {
    super(scope, id);
    this.clusterId = attributes.clusterId;
    const report = ProblemReport.of(this);
    if (!isUnknown(this.clusterId) && !isClusterId(this.clusterId)) {
      report.add(clusterErrors.clusterId("clusterId", this.clusterId));
    }
    const version =
      attributes.clusterKubernetesVersion === undefined
        ? undefined
        : KubernetesVersion.of(attributes.clusterKubernetesVersion);
    report.addFrom("clusterKubernetesVersion", version?._problems ?? []);
    // The version is all that is known for pools to be held against.
    setClusterModel(this, clusterModel({ version }));
  }

  public get clusterName(): string {
    return this.told("clusterName");
  }
  public get clusterResourceGroupName(): string {
    return this.told("clusterResourceGroupName");
  }
  public get clusterKubernetesVersion(): string {
    return this.told("clusterKubernetesVersion");
  }
  public get clusterFqdn(): string {
    return this.told("clusterFqdn");
  }
  public get clusterOidcIssuerUrl(): string {
    return this.told("clusterOidcIssuerUrl");
  }
  public get clusterNodeResourceGroupName(): string {
    return this.told("clusterNodeResourceGroupName");
  }

  private told(attribute: keyof AksClusterAttributes): string {
    const value = this.attributes[attribute];
    if (value === undefined) throw new AksError(clusterErrors.notImported(attribute, this.clusterId), this.node.path);
    return value;
  }
}

/**
 * A cluster that Terraform looks up when it plans.
 * @internal
 */
export class LookedUpCluster extends Construct implements IAksCluster {
  /** The Terraform data source, for what the library has no word for. */
  public readonly resource: DataAzurermKubernetesCluster;
  // Each read of the resource gives another token, and what is read twice of one cluster should be equal.
  public readonly clusterId: string;
  public readonly clusterName: string;
  public readonly clusterResourceGroupName: string;
  public readonly clusterKubernetesVersion: string;
  public readonly clusterFqdn: string;
  public readonly clusterOidcIssuerUrl: string;
  public readonly clusterNodeResourceGroupName: string;

  constructor(scope: Construct, id: string, lookup: AksClusterLookup) {
    super(scope, id);
    this.resource = new DataAzurermKubernetesCluster(this, "Resource", lookupByName(this, lookup, checkClusterName));
    this.clusterId = this.resource.id;
    this.clusterName = this.resource.name;
    this.clusterResourceGroupName = this.resource.resourceGroupName;
    this.clusterKubernetesVersion = this.resource.kubernetesVersion;
    // A private cluster without a public name has none in `fqdn`.
    this.clusterFqdn = Fn.coalesce([this.resource.fqdn, this.resource.privateFqdn]);
    this.clusterOidcIssuerUrl = this.resource.oidcIssuerUrl;
    this.clusterNodeResourceGroupName = this.resource.nodeResourceGroup;
  }
}
