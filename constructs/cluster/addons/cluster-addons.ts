import { ApplicationGatewayIngress } from "./application-gateway-ingress";
import { AutoscalerOptions } from "./autoscaler-options";
import { BootstrapCache } from "./bootstrap-cache";
import { ConfidentialComputing } from "./confidential-computing";
import { Defender } from "./defender";
import { HttpProxy } from "./http-proxy";
import { KeyVaultSecrets } from "./key-vault-secrets";
import { ServiceMesh } from "./service-mesh";
import { StorageDrivers } from "./storage-drivers";
import { VirtualNodes } from "./virtual-nodes";
import { WebAppRouting } from "./web-app-routing";
import { WorkloadAutoscalers } from "./workload-autoscalers";

/** What a cluster has beside Kubernetes itself. All of it is changed in place. */
export interface ClusterAddons {
  /**
   * Mounts secrets of key vaults into pods.
   *
   * @default KeyVaultSecrets.rotating() - Azure's own is none; with it no secret needs to be a Kubernetes secret. Two small pods run on every node
   */
  readonly keyVaultSecrets?: KeyVaultSecrets;

  /**
   * How the cluster autoscaler decides, in every pool that scales by itself.
   *
   * @default - as Azure has it
   */
  readonly autoscaler?: AutoscalerOptions;

  /**
   * What scales workloads: KEDA and the vertical pod autoscaler. Read there how to turn one off.
   *
   * @default - none
   */
  readonly workloadAutoscalers?: WorkloadAutoscalers;

  /**
   * Which storage drivers there are.
   *
   * @default - disks, files and snapshots; no blobs
   */
  readonly storageDrivers?: StorageDrivers;

  /**
   * Whether costs are broken down by namespace in Cost Management. Not on the Free tier (AKS-E0122).
   *
   * @default false
   */
  readonly costAnalysis?: boolean;

  /**
   * A service mesh that Azure runs.
   *
   * @default - none
   */
  readonly serviceMesh?: ServiceMesh;

  /**
   * Managed ingress controllers, with names and certificates from Azure.
   *
   * @default - none
   */
  readonly webAppRouting?: WebAppRouting;

  /**
   * An ingress controller that drives an application gateway.
   *
   * @default - none
   */
  readonly applicationGatewayIngress?: ApplicationGatewayIngress;

  /**
   * The proxy through which nodes and pods reach the internet.
   *
   * @default - no proxy
   */
  readonly httpProxy?: HttpProxy;

  /**
   * Certificates of authorities that every node trusts beside its own: PEM files encoded in base64 (AKS-E0132), without
   * private keys (AKS-E0133), at most 10 (AKS-E0134), none twice (AKS-E0135). Pods do not trust them by it.
   *
   * @default - none
   */
  readonly customCaCertificates?: string[];

  /**
   * The sensor of Microsoft Defender for Containers.
   *
   * @default - not there; its plan costs money
   */
  readonly defender?: Defender;

  /**
   * Pods in Azure Container Instances.
   *
   * @default - none
   */
  readonly virtualNodes?: VirtualNodes;

  /**
   * The device plugin for Intel SGX.
   *
   * @default - not there
   */
  readonly confidentialComputing?: ConfidentialComputing;

  /**
   * Whether the AI toolchain operator is there, which brings models and the GPU nodes that they need.
   *
   * @default false
   */
  readonly aiToolchainOperator?: boolean;

  /**
   * Where nodes get the images and programs of AKS from in place of the internet.
   *
   * @default - from the internet
   */
  readonly bootstrapCache?: BootstrapCache;
}
