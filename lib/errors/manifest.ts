import { list, Problem, problem, ProblemFor, suggest } from "./problem";

/** What went wrong with the type of a value, as far as it can be seen. */
type Slip = "bare" | "quoted" | "object" | "list" | "map" | "plain" | "other";

/** @internal */
export const manifestErrors = {
  notYaml: (prop: string, got: string, template: boolean): Problem =>
    problem("AKS-E1260", {
      prop,
      must: "be YAML",
      found: got,
      fix: template
        ? 'this is a template: render it first, for example with "helm template"'
        : "mend the text at this line and column",
    }),
  notAnObject: (prop: string, found: string): Problem =>
    problem("AKS-E1261", {
      prop,
      must: "be a Kubernetes object with apiVersion, kind and metadata.name as text",
      found,
      fix: "add what is missing, put names such as y, no and 1 in quotes, or take the document out",
    }),
  noResource: (prop: string, type: string, kind: string): Problem =>
    problem("AKS-E1262", {
      prop,
      must: "be one that the Kubernetes provider has a resource for",
      found: type,
      fix: `take it out, install it with Helm, or add "${kind}" to untypedKinds, for kubernetes_manifest, in a stack that is applied when the cluster and the definition of the kind are there`,
    }),
  apiVersion: (prop: string, versions: string[], newest: string, got: string): Problem =>
    problem("AKS-E1263", {
      prop,
      must: `be ${versions.join(" or ")}`,
      got,
      fix: `write ${newest}, and compare the fields: they differ between versions`,
    }),
  unknownField: (prop: string, type: string, near: string[]): Problem =>
    problem("AKS-E1264", {
      prop,
      must: `be a field that ${type} can carry`,
      fix: suggest(
        near,
        "leave it out, install the object with Helm, or name its kind in untypedKinds, for kubernetes_manifest, which plans only when the cluster is there",
      ),
    }),
  wrongType: (what: string, found: string, slip: Slip): ProblemFor => {
    return (prop) =>
      problem("AKS-E1265", {
        prop,
        must: `be ${what}`,
        found,
        fix:
          slip === "bare"
            ? "put it in quotes: without them YAML reads numbers as numbers, and yes, no, on and off as true or false"
            : slip === "quoted"
              ? "take the quotes away"
              : slip === "object"
                ? "write its fields below it"
                : slip === "list"
                  ? 'begin each item with "- "'
                  : slip === "map"
                    ? "write one key and value a line"
                    : slip === "plain"
                      ? "write it under stringData"
                      : "see the Kubernetes API for the field",
      });
  },
  missingField: (prop: string, type: string): Problem =>
    problem("AKS-E1266", { prop, must: `be there: ${type} cannot be made without it`, fix: "add it" }),
  collision: (prop: string, first: string): Problem =>
    problem("AKS-E1267", {
      prop,
      must: "be in the manifest once",
      found: `the object of ${first} again`,
      fix: "take one of the two out",
    }),
  secretLiteral: (prop: string, entry: string, key: string): Problem =>
    problem("AKS-E1268", {
      prop,
      must: "not be written in a manifest, from which it would go into the Terraform and its state",
      fix: `give it as a sensitive variable or another reference, secrets: { "${entry}": { "${key}": … } }, or leave the Secret to the key vault CSI driver`,
    }),
  secretNotReference: (prop: string, found: string): Problem =>
    problem("AKS-E1269", {
      prop,
      must: "be a reference as a whole, such as the value of a sensitive variable",
      found,
      fix: "give the stringValue of a TerraformVariable with sensitive: true; Fn.join joins it with other text",
    }),
  secretUnknown: (prop: string, known: string[], near: string[]): Problem =>
    problem("AKS-E1270", {
      prop,
      must: `name a Secret of the manifest (${list(known)})`,
      fix: suggest(near, "add the Secret to the manifest, without values, or take the entry out"),
    }),
  unreadable: (prop: string, what: string, got: string): Problem =>
    problem("AKS-E1271", {
      prop,
      must: `be ${what}`,
      got,
      fix: "correct the path; it counts from where the program is run",
    }),
  otherNamespace: (prop: string, namespace: string, got: string): Problem =>
    problem("AKS-E1272", {
      prop,
      must: `be ${namespace}, as the namespace of the whole manifest, or be left out`,
      got,
      fix: "take it out of the document, or leave the namespace option out",
    }),
  untypedKindAbsent: (prop: string, got: string, present: string[], near: string[]): Problem =>
    problem("AKS-E1273", {
      prop,
      must: `be a kind that is in the manifest (${list(present)})`,
      got,
      fix: suggest(near, "take it out"),
    }),
  definedHere: (prop: string, definition: string): Problem =>
    problem("AKS-E1274", {
      prop,
      must: "not be in the same manifest as the definition of its kind, which has to be in the cluster when Terraform plans",
      found: `both (${definition})`,
      fix: "move the object to another Manifest, in a stack that is applied later",
    }),
  quantity: (got: string): ProblemFor => {
    return (prop) =>
      problem("AKS-E1275", {
        prop,
        must: "be a quantity: a number, with a suffix such as m, k, M, G, Ki, Mi or Gi",
        got,
        fix: 'write for example "500m" of CPU or "256Mi" of memory',
      });
  },
  tooMany: (found: number): ProblemFor => {
    return (prop) =>
      problem("AKS-E1276", {
        prop,
        must: "be a list of one",
        found: String(found),
        fix: "join them into one; the Kubernetes provider takes no more",
      });
  },
  emptyStorageClass: (prop: string): Problem =>
    problem("AKS-E1277", {
      prop,
      must: "name a storage class or be left out: the Kubernetes provider takes empty text for nothing, and the claim would get the default class",
      got: "",
      fix: 'name the same class in claim and volume, for example "manual"; it need not exist',
    }),
  nameUnknown: (prop: string): Problem =>
    problem("AKS-E1278", {
      prop,
      must: "be known when the program runs, because the address of the resource is made of it",
      found: "a reference",
      fix: "write the name as text, and refer to it elsewhere",
    }),
  base64: (got: string): ProblemFor => {
    return (prop) =>
      problem("AKS-E1279", {
        prop,
        must: "be base64 of text",
        found: got,
        fix: "write what kubectl shows, or leave it to the controller that fills it in",
      });
  },
  fileMode: (got: unknown): ProblemFor => {
    return (prop) =>
      problem("AKS-E1280", {
        prop,
        must: "be a file mode from 0 to 0777, as a number",
        got,
        fix: "write it in octal with a leading zero, such as 0644, and not in quotes",
      });
  },
  noSuchObject: (prop: string, known: string[], got: string, near: string[]): Problem =>
    problem("AKS-E1281", {
      prop,
      must: `be an object of the manifest (${list(known)})`,
      got,
      fix: suggest(near, "ask for one of these"),
    }),
  notRendered: (prop: string, tool: string): Problem =>
    problem("AKS-E1282", {
      prop,
      must: "be a Kubernetes object",
      found: `the input of ${tool}`,
      fix: `render it first with "${tool}", and give the manifest what comes out`,
    }),
  builtInNamespace: (prop: string, name: string): Problem =>
    problem("AKS-W1260", {
      prop,
      must: "be a namespace that Terraform is to create",
      found: `${name}, which is in every cluster, so that the apply fails`,
      fix: "take the document out, or import the namespace before the first apply",
    }),
};
