import { IClusterConnection } from "../cluster-connection-ref";

/** What all manifests can say of themselves. */
export interface ManifestOptions {
  /** The cluster that the objects go to. */
  readonly connection: IClusterConnection;
  /**
   * The namespace of every object that lives in one and names none. An object that names another is refused (AKS-E1272).
   *
   * It may be a reference. It is not part of an address then, and a change of it replaces the objects.
   *
   * @default - the namespace that each object names, or `default`
   */
  readonly namespace?: string;
  /**
   * The values of Secrets, by key, by the Secret: `name` or `namespace/name`. In the manifest the keys stand without a
   * value, or are left out.
   *
   * Only references are taken (AKS-E1269), such as the value of a sensitive variable: no value is ever in the Terraform.
   * It is in the state, as with every Kubernetes provider.
   *
   * @default - none: a Secret with values of its own is refused (AKS-E1268)
   */
  readonly secrets?: { [secret: string]: { [key: string]: string } };
  /**
   * The kinds for which `kubernetes_manifest` is used, such as `ClusterIssuer`: custom resources, and kinds whose resource
   * lacks a field that you need.
   *
   * Terraform can plan these only while the cluster answers and the definition of the kind is in it: such a manifest
   * belongs in a stack that is applied after both.
   *
   * @default - none: every object has a resource of its own kind, so that a plan needs no cluster
   */
  readonly untypedKinds?: string[];
  /**
   * Whether an apply waits until Deployments, DaemonSets and StatefulSets are rolled out, and until Services of type
   * LoadBalancer have an address; an apply that waits in vain fails, after 10 minutes.
   *
   * It never waits for a Job to complete, nor for a PersistentVolumeClaim to be bound, which may wait for its first pod.
   *
   * @default true
   */
  readonly waitUntilReady?: boolean;
}

/** A manifest in a file. */
export interface ManifestFileProps extends ManifestOptions {
  /** The file, YAML or JSON, from where the program is run or from the root. */
  readonly path: string;
}

/** The manifests in a directory. */
export interface ManifestDirectoryProps extends ManifestOptions {
  /** The directory, from where the program is run or from the root: every `.yaml`, `.yml` and `.json` in it is read. */
  readonly path: string;
  /**
   * Whether the directories inside of it are read as well.
   *
   * @default false, as kubectl does
   */
  readonly recursive?: boolean;
}

/** A manifest in the program. */
export interface ManifestYamlProps extends ManifestOptions {
  /** Documents in YAML, parted by `---`. References of the program may be in it, wherever text may be. */
  readonly yaml: string;
}
