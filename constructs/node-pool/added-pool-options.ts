import { ICapacityReservationGroup } from "../reserved/capacity-reservation-group-ref";
import { IDedicatedHostGroup } from "../reserved/dedicated-host-group-ref";
import { GpuDriver } from "./size/gpu-driver";
import { NodeTaint } from "./node-taint";
import { SpotOptions } from "./scaling/spot-options";

/** What every pool beside the first one of a cluster can have. */
export interface AddedPoolOptions {
  /**
   * Taints that keep pods away which do not tolerate them, each key once with an effect (AKS-E0596), and on a
   * system pool only what leaves room for the pods of AKS (AKS-E0595). Changed in place.
   *
   * @default - none of yours
   */
  readonly taints?: NodeTaint[];

  /**
   * Makes it a pool of spare capacity, which Azure takes back when it needs it. The taint and the label that Azure puts
   * on such nodes are written out, so that no plan shows them as a change. A change replaces the pool.
   *
   * @default - regular virtual machines
   */
  readonly spot?: SpotOptions;

  /**
   * Whether AKS installs the driver of GPUs, which the size must have (AKS-E0612). A change replaces the pool.
   *
   * @default - Azure's own: it installs the driver on sizes with NVIDIA GPUs
   */
  readonly gpuDriver?: GpuDriver;

  /**
   * Takes the nodes from capacity that is reserved, and paid for, whether nodes use it or not. There must be a reservation
   * of the pool's size for each of its zones (AKS-E0628). The cluster's identity gets the role that takes. A change
   * replaces the pool.
   *
   * @default - from what Azure has free when nodes are added
   */
  readonly capacityReservationGroup?: ICapacityReservationGroup;

  /**
   * Places the nodes on physical servers that nobody else uses: of the zone of the group (AKS-E0627), and of the series
   * of the pool's size (AKS-E0629). The cluster's identity gets the role that takes. A change replaces the pool.
   *
   * @default - on shared servers
   */
  readonly dedicatedHostGroup?: IDedicatedHostGroup;
}
