/**
 * What one container, or one volume claim, of a namespace takes when it does not say, and may take at all. It goes for
 * what is made afterwards. Everything is changed in place.
 *
 * Amounts are quantities of Kubernetes, such as `500m` of CPU and `512Mi` of memory (AKS-E1143), and have to be in the
 * order minimum, default request, default limit, maximum (AKS-E1144).
 *
 * @see https://kubernetes.io/docs/concepts/policy/limit-range/
 */
export interface NamespaceLimits {
  /**
   * CPU that a container reserves when it does not say.
   *
   * @default - the default limit, or else the minimum
   */
  readonly defaultCpuRequest?: string;

  /**
   * CPU that a container may use when it does not say.
   *
   * @default - the maximum
   */
  readonly defaultCpuLimit?: string;

  /**
   * Memory that a container reserves when it does not say.
   *
   * @default - the default limit, or else the minimum
   */
  readonly defaultMemoryRequest?: string;

  /**
   * Memory that a container may use when it does not say.
   *
   * @default - the maximum
   */
  readonly defaultMemoryLimit?: string;

  /**
   * The most CPU that a container may ask for.
   *
   * @default - as much as there is
   */
  readonly maxCpu?: string;

  /**
   * The most memory that a container may ask for.
   *
   * @default - as much as there is
   */
  readonly maxMemory?: string;

  /**
   * The least CPU that a container may ask for.
   *
   * @default - none
   */
  readonly minCpu?: string;

  /**
   * The least memory that a container may ask for.
   *
   * @default - none
   */
  readonly minMemory?: string;

  /**
   * The largest volume that a claim may ask for.
   *
   * @default - any size
   */
  readonly maxVolumeSize?: string;

  /**
   * The smallest volume that a claim may ask for.
   *
   * @default - any size
   */
  readonly minVolumeSize?: string;
}
