import { TerraformResource } from "cdktf";
import { Construct } from "constructs";
import { AksError } from "../../../lib/errors/aks-error";
import { manifestErrors } from "../../../lib/errors/manifest";
import { nearest } from "../../../lib/errors/problem";
import { shapeErrors } from "../../../lib/errors/shape";
import { checkNamespace } from "../../../lib/kubernetes-names";
import { planManifest, PlannedObject } from "../../../lib/manifest/plan";
import { readManifest } from "../../../lib/manifest/read";
import { throwShape } from "../../checks/require-shape";
import { ProblemReport } from "../../checks/problem-report";
import { warn } from "../../checks/warning-report";
import { insideCluster } from "../inside-cluster";
import { ManifestTexts, readManifestDirectory, readManifestFile } from "./manifest-files";
import { ManifestObject } from "./manifest-object";
import { ManifestDirectoryProps, ManifestFileProps, ManifestOptions, ManifestYamlProps } from "./manifest-options";
import { ManifestResource } from "./manifest-resource";
import { checkCalls } from "../../checks/check-calls";

/** Namespaces that a cluster comes with. */
const BUILT_IN_NAMESPACES = ["default", "kube-node-lease", "kube-public", "kube-system"];

/**
 * Kubernetes manifests as Terraform resources: each object becomes a resource of its own kind, such as
 * `kubernetes_deployment_v1`, so that a plan shows every field and needs no running cluster.
 *
 * The address of a resource is made of the kind, the namespace and the name of its object, which are what Kubernetes knows
 * the object by: documents may move between files, and change their order, without a change in the plan. The same object
 * twice is an error (AKS-E1267).
 *
 * What cannot be carried over is refused, with file, line, document and field: a field that the resource lacks
 * (AKS-E1264), a value of the wrong type (AKS-E1265), a kind without a resource (AKS-E1262), an old API version
 * (AKS-E1263), and what else AKS-E1260 to AKS-E1282 say; AKS-W1260 warns of namespaces that a cluster comes with. What
 * Kubernetes itself writes into objects, such as `status` and `metadata.uid`, is left out. Text is taken as it is, so that
 * `${HOME}` in a script stays a matter of the shell.
 *
 * An object is made after its namespace, and a pod after the service account, the priority class and the limits that
 * apply to it, where those are in the same manifest.
 *
 * @see https://learn.microsoft.com/azure/aks/concepts-clusters-workloads
 */
export class Manifest extends Construct {
  /** The objects of a file, which may hold many documents. */
  public static fromFile(scope: Construct, id: string, props: ManifestFileProps): Manifest {
    return new Manifest(scope, id, props, () => readManifestFile(props.path));
  }

  /** The objects of all files in a directory, together: an object may need another of any of the files. */
  public static fromDirectory(scope: Construct, id: string, props: ManifestDirectoryProps): Manifest {
    return new Manifest(scope, id, props, () => readManifestDirectory(props.path, props.recursive === true));
  }

  /** The objects of a text in the program, which may hold references. */
  public static fromYaml(scope: Construct, id: string, props: ManifestYamlProps): Manifest {
    return new Manifest(scope, id, props, () => ({
      texts: [{ source: "yaml", text: props.yaml }],
      problems: [],
    }));
  }

  private readonly made: ManifestObject[];

  private constructor(scope: Construct, id: string, options: ManifestOptions, read: () => ManifestTexts) {
    super(scope, id);
    // It may be a secret itself, which is not repeated.
    if (options.secrets !== undefined && typeof options.secrets !== "object") {
      throwShape(this.node.path, [
        shapeErrors.wrongShape("secrets", "an object of secrets by name", "", undefined, `a ${typeof options.secrets}`),
      ]);
    }
    const report = ProblemReport.of(this);
    const { texts, problems } = read();
    report.add(...problems);
    if (options.namespace !== undefined) report.add(checkNamespace("namespace", options.namespace));

    const documents = texts.map(({ source, text }) => readManifest(source, text));
    const plan = planManifest(
      documents.flatMap((document) => document.objects),
      {
        namespace: options.namespace,
        secrets: options.secrets ?? {},
        untypedKinds: [...(options.untypedKinds ?? [])],
        waitUntilReady: options.waitUntilReady ?? true,
      },
    );
    report.add(...documents.flatMap((document) => document.problems), ...plan.problems);
    this.made = this.make(plan.objects, options);
  }

  /** The objects, by kind, namespace and name. A `List` is not among them, its items are. */
  public get objects(): ManifestObject[] {
    return [...this.made];
  }

  /**
   * One object of the manifest; an error (AKS-E1281) when there is none.
   *
   * @param kind such as `Deployment`
   * @param name its name
   * @param namespace its namespace, needed only when there is the same name in several
   */
  public object(kind: string, name: string, namespace?: string): ManifestObject {
    const found = this.made.find(
      (object) =>
        object.kind === kind && object.name === name && (namespace === undefined || object.namespace === namespace),
    );
    if (found) return found;
    const known = this.made.map((object) => `${object.kind} ${object.name}`);
    const wanted = `${kind} ${name}`;
    throw new AksError(manifestErrors.noSuchObject("object", known, wanted, nearest(wanted, known)), this.node.path);
  }

  private make(planned: PlannedObject[], { connection }: ManifestOptions): ManifestObject[] {
    const inside = insideCluster(this, connection);
    const byId = new Map(planned.map((object) => [object.id, object]));
    const resources = new Map<string, TerraformResource>();
    const resourceOf = (id: string): TerraformResource => {
      const { type, attributes, dependsOn, ignoreChanges } = byId.get(id)!;
      const resource =
        resources.get(id) ??
        new ManifestResource(this, id, type, attributes, {
          ...inside,
          ...(dependsOn.length > 0 ? { dependsOn: dependsOn.map(resourceOf) } : {}),
          ...(ignoreChanges.length > 0 ? { lifecycle: { ignoreChanges } } : {}),
        });
      resources.set(id, resource);
      return resource;
    };
    return planned.map(({ id, apiVersion, kind, name, namespace, place }) => {
      if (kind === "Namespace" && BUILT_IN_NAMESPACES.includes(name)) {
        warn(this, () => manifestErrors.builtInNamespace(place, name));
      }
      return { apiVersion, kind, name, ...(namespace === undefined ? {} : { namespace }), resource: resourceOf(id) };
    });
  }
}

checkCalls("Manifest", Manifest);
