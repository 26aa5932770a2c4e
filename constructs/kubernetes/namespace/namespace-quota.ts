/**
 * What all of a namespace may take together. Everything is changed in place.
 *
 * Amounts are quantities of Kubernetes, such as `500m` or `2` of CPU and `4Gi` of memory (AKS-E1143); counts are whole
 * numbers (AKS-E1146). A quota of CPU or memory makes Kubernetes refuse pods that do not say how much they take: give the
 * namespace `limits` too.
 *
 * @see https://kubernetes.io/docs/concepts/policy/resource-quotas/
 */
export interface NamespaceQuota {
  /**
   * CPU that all pods reserve together. Not above `cpuLimits` (AKS-E1144).
   *
   * @default - as much as there is
   */
  readonly cpuRequests?: string;

  /**
   * CPU that all pods may use together.
   *
   * @default - as much as there is
   */
  readonly cpuLimits?: string;

  /**
   * Memory that all pods reserve together. Not above `memoryLimits` (AKS-E1144).
   *
   * @default - as much as there is
   */
  readonly memoryRequests?: string;

  /**
   * Memory that all pods may use together.
   *
   * @default - as much as there is
   */
  readonly memoryLimits?: string;

  /**
   * Storage that all volume claims ask for together.
   *
   * @default - as much as there is
   */
  readonly storageRequests?: string;

  /**
   * How many pods that have not ended.
   *
   * @default - any number
   */
  readonly pods?: number;

  /**
   * How many services.
   *
   * @default - any number
   */
  readonly services?: number;

  /**
   * How many services of the type LoadBalancer, each of which takes an address: 0 for none.
   *
   * @default - any number
   */
  readonly loadBalancers?: number;

  /**
   * How many volume claims.
   *
   * @default - any number
   */
  readonly persistentVolumeClaims?: number;

  /**
   * Whatever else Kubernetes counts, by its name there, such as `count/cronjobs.batch` or `requests.nvidia.com/gpu`.
   *
   * @default - nothing more
   */
  readonly others?: { [name: string]: string };
}
