import { ContainerLifecycle } from "./container-lifecycle";
import { ContainerPort } from "./container-port";
import { ContainerProbes } from "./container-probes";
import { ContainerResources } from "./container-resources";
import { EnvSource } from "./env-source";
import { EnvValue } from "./env-value";
import { VolumeMount } from "./volume-mount";

/** One container of a pod. Every change is rolled out pod by pod. */
export interface ContainerOptions {
  /** Its name: 1 to 63 lower-case letters, digits or hyphens (AKS-E1211), each once in a pod (AKS-E1212). */
  readonly name: string;

  /**
   * Its image with a tag or a digest (AKS-E1213, AKS-E1214). The tag `latest` warns (AKS-W1210). With a tag the registry is
   * asked at every start, so that nobody runs an image that they may not pull.
   */
  readonly image: string;

  /** What it asks for and may take. */
  readonly resources: ContainerResources;

  /**
   * The program that it runs, with the first arguments. There is no shell.
   *
   * @default - that of the image
   */
  readonly command?: string[];

  /**
   * The arguments of the program.
   *
   * @default - those of the image, or none beside command
   */
  readonly args?: string[];

  /**
   * The directory that it begins in.
   *
   * @default - that of the image
   */
  readonly workingDir?: string;

  /**
   * The ports that it listens on.
   *
   * @default - none
   */
  readonly ports?: ContainerPort[];

  /**
   * Environment variables by name (AKS-E1216, AKS-E1217).
   *
   * @default - those of the image
   */
  readonly env?: { [name: string]: EnvValue };

  /**
   * Config maps and secrets whose entries become variables, each with the names that it has in there; a later one wins over
   * an earlier one, and `env` over all of them. None twice with one prefix (AKS-E1299).
   *
   * @default - none
   */
  readonly envFrom?: EnvSource[];

  /**
   * How the kubelet looks after it. A container that runs before the others cannot have any.
   *
   * @default - it counts as well as long as it runs
   */
  readonly probes?: ContainerProbes;

  /**
   * What is done when it starts and ends. A container that runs before the others cannot have any (AKS-E1206).
   *
   * @default - nothing
   */
  readonly lifecycle?: ContainerLifecycle;

  /**
   * What is mounted in it.
   *
   * @default - an empty directory at /tmp, where the root is read-only and nothing else is mounted there
   */
  readonly mounts?: VolumeMount[];

  /**
   * Whether it may write to its own root, beside what is mounted.
   *
   * @default false
   */
  readonly writableRoot?: boolean;

  /**
   * Capabilities of Linux that it has (AKS-E1229, AKS-E1230). All but NET_BIND_SERVICE warn (AKS-W1215).
   *
   * @default - none at all
   */
  readonly capabilities?: string[];
}
