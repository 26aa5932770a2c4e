import { WorkloadIdentity } from "../../../access/workload-identity";
import { INodePool } from "../../../node-pool/node-pool-ref";
import { NodeTaint } from "../../../node-pool/node-taint";
import { ContainerOptions } from "./container-options";
import { HostAlias } from "./host-alias";
import { PodDns } from "./pod-dns";
import { PodOs } from "./pod-os";
import { PodPrivileges } from "./pod-privileges";
import { PodSpread } from "./pod-spread";

/** What every pod of a workload is made of. Every change is rolled out pod by pod. */
export interface PodOptions {
  /** Its containers, at least one (AKS-E1210). */
  readonly containers: ContainerOptions[];

  /**
   * Containers that run before the others, one after the other, each until it ends well.
   *
   * @default - none
   */
  readonly initContainers?: ContainerOptions[];

  /**
   * The pool whose nodes it runs on, with their operating system (AKS-E1246) and of the cluster that connection leads to
   * (AKS-E1247). The taints of the pool are tolerated, also that of a spot pool. Its nodes have to be large enough
   * (AKS-E1248).
   *
   * @default - any pool whose taints let it in; where there is none, AKS-E1249
   */
  readonly pool?: INodePool;

  /**
   * Pools on whose nodes it may run, whichever has room, such as `zonal.pools` of a `ZonalLinuxPools`: at least one
   * (AKS-E1284), and not beside `pool` (AKS-E1283). Their taints are tolerated, and each of them has to be of the operating
   * system (AKS-E1246) and of the cluster (AKS-E1247). A node of one of them has to be large enough (AKS-E1248).
   *
   * @default - that of `pool`
   */
  readonly pools?: INodePool[];

  /**
   * The operating system that its images are made for, one of a pool of the cluster (AKS-E1235).
   *
   * @default PodOs.LINUX
   */
  readonly os?: PodOs;

  /**
   * Taints that it tolerates, beside those of its pool.
   *
   * @default - none
   */
  readonly tolerations?: NodeTaint[];

  /**
   * Labels that its nodes have, beside those of its pool (AKS-E0580, AKS-E0581).
   *
   * @default - none
   */
  readonly nodeLabels?: { [key: string]: string };

  /**
   * How pods are spread over zones and nodes.
   *
   * @default PodSpread.PREFERRED - for jobs and daemon sets nothing is said
   */
  readonly spread?: PodSpread;

  /**
   * Whom its containers run as.
   *
   * @default PodPrivileges.restricted()
   */
  readonly privileges?: PodPrivileges;

  /**
   * The name of the `GMSACredentialSpec` of the group managed service account that Windows pods act as (AKS-E1147,
   * AKS-E1157). The cluster has `windowsNodes.groupManagedServiceAccounts` (AKS-E1158), and the service account of the pods may
   * use the credential specification.
   *
   * @default - none
   */
  readonly gmsaCredentialSpecName?: string;

  /**
   * What it signs in to Azure as. Its service account gets the name that the identity trusts, and is made here; the
   * namespace has to be the one that it trusts (AKS-E1243), and let the pods out to Entra ID (AKS-W1218). The pods wait for
   * the trust and for the roles that `grantOn` gives.
   *
   * @default - it does not
   */
  readonly identity?: WorkloadIdentity;

  /**
   * The name of a service account that is there already, other than `default` (AKS-E1245). Not beside `identity`
   * (AKS-E1244).
   *
   * @default - an account of its own, with the name of the workload
   */
  readonly serviceAccountName?: string;

  /**
   * Whether its containers get a token for the API server of the cluster.
   *
   * @default false - Kubernetes gives one to every pod
   */
  readonly mountApiToken?: boolean;

  /**
   * Names of secrets of the namespace that registries are signed in to with (AKS-E1147). A registry of Azure needs none when the cluster
   * pulls from it with `pullImagesFrom`.
   *
   * @default - none
   */
  readonly imagePullSecrets?: string[];

  /**
   * Seconds from the signal to end until it is killed, 0 or more (AKS-E1225).
   *
   * @default 30
   */
  readonly terminationGraceSeconds?: number;

  /**
   * The name of its priority class (AKS-E1147).
   *
   * @default - that of the cluster
   */
  readonly priorityClassName?: string;

  /**
   * The name of its runtime class (AKS-E1147), such as `kata-vm-isolation` on pools whose pods have a virtual machine each.
   *
   * @default - the runtime of the node
   */
  readonly runtimeClassName?: string;

  /**
   * Names that its containers find at addresses without asking DNS.
   *
   * @default - none
   */
  readonly hostAliases?: HostAlias[];

  /**
   * How its containers find addresses by name. A change exchanges the pods.
   *
   * @default - `PodDns.cluster()`
   */
  readonly dns?: PodDns;

  /**
   * Whether it uses the network of its node, with a warning (AKS-W1214).
   *
   * @default false
   */
  readonly hostNetwork?: boolean;

  /**
   * Labels of the pods (AKS-E0580, AKS-E0581), other than those by which they are found (AKS-E1242).
   *
   * @default - those by which they are found
   */
  readonly podLabels?: { [key: string]: string };

  /**
   * Annotations of the pods (AKS-E0580, AKS-E1148).
   *
   * @default - none
   */
  readonly podAnnotations?: { [key: string]: string };
}
