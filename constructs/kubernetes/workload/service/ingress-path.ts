import { IngressPathType } from "./ingress-path-type";
import { WorkloadService } from "./workload-service";

/** Where requests to a path go. */
export interface IngressPath {
  /** The service, of the namespace of the ingress (AKS-E1290): what `expose` of a workload returns. */
  readonly service: WorkloadService;

  /**
   * A port of the service that speaks TCP (AKS-E1292).
   *
   * @default - its only one; where it has several, AKS-E1292
   */
  readonly port?: number;

  /**
   * The path: with a slash before it, without `//`, `.` and `..` as parts, and without a slash in disguise (AKS-E1288). Each
   * once for a host and a type (AKS-E1289).
   *
   * @default "/"
   */
  readonly path?: string;

  /**
   * How the path of a request is held against it.
   *
   * @default IngressPathType.PREFIX
   */
  readonly pathType?: IngressPathType;
}
