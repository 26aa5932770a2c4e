import { ProbeOptions } from "./probe-options";

/** How a container is asked over HTTP. */
export interface HttpProbeOptions extends ProbeOptions {
  /** The port of the container, 1 to 65535 (AKS-E1154). */
  readonly port: number;

  /**
   * The path, beginning with a slash (AKS-E1226).
   *
   * @default "/"
   */
  readonly path?: string;

  /**
   * Whether it is asked over TLS; its certificate is not looked at.
   *
   * @default false
   */
  readonly https?: boolean;

  /**
   * Headers of the request.
   *
   * @default - those of Kubernetes
   */
  readonly headers?: { [name: string]: string };
}
