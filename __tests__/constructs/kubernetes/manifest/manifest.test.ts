import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";
import { Fn, TerraformStack, TerraformVariable, Token } from "cdktf";
import { AksProblems, AksWarnings, Manifest, ManifestOptions } from "../../../../constructs";
import { SERVER_METADATA } from "../../../../lib/manifest/convert";
import { KINDS } from "../../../../lib/manifest/shapes";
import { manifestOf, workloadStack } from "../../../support/manifests/connection";
import { Json, only, refusal, synth, warnings } from "../../../support/synth";
import { cpuMs } from "../../../support/cpu-time";

const told = (manifest: Manifest) => AksProblems.of(manifest).map(({ code, message }) => `${code} ${message}`);
const problems = (yaml: string, options: Partial<ManifestOptions> = {}) => told(manifestOf(yaml, options));
const json = (yaml: string, options: Partial<ManifestOptions> = {}): Json =>
  synth(TerraformStack.of(manifestOf(yaml, options)));

const configMap = (name: string, more = "") => `
apiVersion: v1
kind: ConfigMap
metadata: { name: ${name} }
${more}`;
const deployment = (podSpec: string) => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: shop }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
${podSpec.replace(/^/gm, "      ")}`;
const podOf = (yaml: string) => only(json(yaml), "kubernetes_deployment_v1").spec.template.spec;
const OUTS =
  "leave it out, install the object with Helm, or name its kind in untypedKinds, for kubernetes_manifest, which plans only when the cluster is there";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "manifests-"));
  mkdirSync(join(directory, "below"));
  writeFileSync(join(directory, "b.yml"), configMap("b"));
  writeFileSync(join(directory, "a.yaml"), `${configMap("a")}\n---${configMap("a2", "dta: {}")}`);
  writeFileSync(join(directory, "c.json"), '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}}');
  writeFileSync(join(directory, "README.md"), "no manifest");
  writeFileSync(join(directory, "below", "d.yaml"), configMap("d"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("where manifests come from", () => {
  const names = (manifest: Manifest) => manifest.objects.map(({ name }) => name);

  test("a file", () => {
    const { stack, connection } = workloadStack();
    expect(names(Manifest.fromFile(stack, "M", { connection, path: join(directory, "b.yml") }))).toEqual(["b"]);
  });

  test("a directory, without and with those below it; messages name the file", () => {
    const { stack, connection } = workloadStack();
    const flat = Manifest.fromDirectory(stack, "Flat", { connection, path: directory });
    const deep = Manifest.fromDirectory(stack, "Deep", { connection, path: directory, recursive: true });
    expect(names(flat)).toEqual(["a", "a2", "b", "c"]);
    expect(names(deep)).toEqual(["a", "a2", "b", "c", "d"]);
    expect(told(flat)).toEqual([
      `AKS-E1264 ${directory}/a.yaml:10 (document 2, ConfigMap a2): dta must be a field that kubernetes_config_map_v1 can carry; did you mean data? Otherwise ${OUTS}`,
    ]);
  });

  test.each<[string, (stack: TerraformStack, connection: ManifestOptions["connection"]) => Manifest, string]>([
    [
      "a file that is not there",
      (stack, connection) => Manifest.fromFile(stack, "M", { connection, path: "no/such.yaml" }),
      'AKS-E1271 path must be a file that can be read, got "no/such.yaml"; correct the path; it counts from where the program is run',
    ],
    [
      "a directory as a file",
      (stack, connection) => Manifest.fromFile(stack, "M", { connection, path: directory }),
      `AKS-E1271 path must be a file that can be read, got "${tmpdir()}`,
    ],
    [
      "a directory that is not there",
      (stack, connection) => Manifest.fromDirectory(stack, "M", { connection, path: "no/such" }),
      'AKS-E1271 path must be a directory that can be read, got "no/such"',
    ],
    [
      "a directory without a manifest",
      (stack, connection) => Manifest.fromDirectory(stack, "M", { connection, path: "docs" }),
      'AKS-E1271 path must be a directory with a .yaml, .yml or .json file in it, got "docs"',
    ],
  ])("%s is told", (_, make, message) => {
    const { stack, connection } = workloadStack();
    expect(told(make(stack, connection))).toEqual([expect.stringContaining(message)]);
  });

  test("what the type checker would have refused", () => {
    const { stack, connection } = workloadStack();
    expect(() => Manifest.fromFile(stack, "A", { connection } as any)).toThrow(/AKS-E0809: path must be text/);
    expect(() => Manifest.fromYaml(stack, "B", { connection, yaml: 5 } as any)).toThrow(/AKS-E0809: yaml must be text/);
    expect(() => Manifest.fromYaml(stack, "C", { yaml: "" } as any)).toThrow(
      /AKS-E0809: connection must be a ClusterConnection/,
    );
  });
});

describe("addresses", () => {
  const documents = [
    configMap("one"),
    configMap("two"),
    "apiVersion: v1\nkind: Namespace\nmetadata: { name: one }\n",
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: "system:x_y" }\nrules: [{ nonResourceURLs: [/x], verbs: [get] }]\n',
    "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a.b, namespace: one }\n",
  ];

  test("are made of kind, namespace and name", () => {
    const found = Object.entries<Json>(json(documents.join("\n---\n")).resource).flatMap(([type, all]) =>
      Object.keys(all).map((name) => `${type}.${name}`),
    );
    expect(found).toEqual([
      "kubernetes_cluster_role_v1.Manifest_ClusterRole_systemx_y_1BCC60D1",
      "kubernetes_config_map_v1.Manifest_ConfigMap_default_one_A07F7650",
      "kubernetes_config_map_v1.Manifest_ConfigMap_default_two_95499138",
      "kubernetes_namespace_v1.Manifest_Namespace_one_FA29951F",
      "kubernetes_service_account_v1.Manifest_ServiceAccount_one_ab_830DFD44",
    ]);
  });

  test("do not depend on the order of the documents, nor does any other byte", () => {
    const text = (order: string[]) => JSON.stringify(json(order.join("\n---\n")));
    expect(text([...documents].reverse())).toBe(text(documents));
  });

  test("an object that is there twice is told, also when one of the two leaves its namespace out", () => {
    expect(
      problems(
        `${configMap("x")}\n---\n${configMap("other")}\n---\n${configMap("x").replace(" }", ", namespace: default }")}`,
      ),
    ).toEqual([
      "AKS-E1267 yaml:14 (document 3, ConfigMap default/x) must be in the manifest once, got the object of yaml:2 again; take one of the two out",
    ]);
  });

  test("the same names in different namespaces are different objects", () => {
    const yaml = ["a", "a-b"].map(
      (ns, i) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${["b-c", "c"][i]}, namespace: ${ns} }`,
    );
    expect(problems(yaml.join("\n---\n"))).toEqual([]);
  });

  test("a name has to be known", () => {
    const { stack } = workloadStack();
    const name = new TerraformVariable(stack, "name", { type: "string" }).stringValue;
    expect(problems(configMap(name))).toEqual([
      "AKS-E1278 yaml:4 (document 1, ConfigMap): metadata.name must be known when the program runs, because the address of the resource is made of it, got a reference; write the name as text, and refer to it elsewhere",
    ]);
  });
});

describe("objects", () => {
  test("can be asked for, and the resource is at hand", () => {
    const manifest = manifestOf(`${configMap("one")}\n---\napiVersion: v1\nkind: Namespace\nmetadata: { name: shop }`);
    const { resource, ...rest } = manifest.object("ConfigMap", "one");
    expect(rest).toEqual({ apiVersion: "v1", kind: "ConfigMap", name: "one" });
    resource.addOverride("metadata.labels.x", "y");
    expect(only(synth(TerraformStack.of(manifest)), "kubernetes_config_map_v1").metadata.labels).toEqual({ x: "y" });
    manifest.objects.pop();
    expect(manifest.objects).toHaveLength(2);
  });

  test("in the right namespace", () => {
    const yaml = ["a", "b"].map((ns) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x, namespace: ${ns} }`);
    const manifest = manifestOf(yaml.join("\n---\n"));
    expect(manifest.object("ConfigMap", "x", "b").namespace).toBe("b");
  });

  test("one that is not there is an error that names those that are", () => {
    expect(() => manifestOf(configMap("one")).object("ConfigMap", "on")).toThrow(
      'AKS-E1281: object must be an object of the manifest (ConfigMap one), got "ConfigMap on"; did you mean ConfigMap one? Otherwise ask for one of these (at workloads/Manifest)',
    );
  });

  test("every resource names the provider of its connection", () => {
    expect(only(json(configMap("one")), "kubernetes_config_map_v1")).toEqual({
      metadata: { name: "one" },
      provider: "kubernetes.workloads",
    });
  });

  test("a connection of another stack is told", () => {
    const { connection } = workloadStack();
    const other = new TerraformStack(connection.node.root, "other");
    const manifest = Manifest.fromYaml(other, "Manifest", { connection, yaml: configMap("one") });
    expect(told(manifest)).toEqual([expect.stringMatching(/^AKS-E\d+ connection must /)]);
  });

  test("an empty manifest is fine, and so are documents without content", () => {
    expect(manifestOf("").objects).toEqual([]);
    expect(manifestOf("# nothing\n---\n---\n").objects).toEqual([]);
  });
});

describe("what is no object", () => {
  test.each([
    ["just text", "no object at all"],
    ["[1, 2]", "no object at all"],
    ["kind: ConfigMap\nmetadata: { name: x }", "one without apiVersion"],
    ["apiVersion: v1\nmetadata: { name: x }", "one without kind"],
    ["apiVersion: v1\nkind: ConfigMap", "one without metadata.name"],
    ["apiVersion: v1\nkind: ConfigMap\nmetadata: { generateName: x- }", "one without metadata.name"],
    ["apiVersion: v1\nkind: ConfigMap\nmetadata: { name: 5 }", "one whose metadata.name is the number 5"],
    ["apiVersion: v1\nkind: ConfigMap\nmetadata: { name: y }", "one whose metadata.name is the boolean true"],
  ])("%j", (yaml, got) => {
    expect(problems(yaml)).toEqual([
      `AKS-E1261 yaml:1 (document 1) must be a Kubernetes object with apiVersion, kind and metadata.name as text, got ${got}; add what is missing, put names such as y, no and 1 in quotes, or take the document out`,
    ]);
  });

  test("the input of another tool", () => {
    expect(problems("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources: [a.yaml]\n")).toEqual(
      [
        'AKS-E1282 yaml:1 (document 1) must be a Kubernetes object, got the input of kubectl kustomize; render it first with "kubectl kustomize", and give the manifest what comes out',
      ],
    );
  });
});

describe("API versions", () => {
  const object = (apiVersion: string, kind: string) =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: x }\n`;

  test.each([
    ["extensions/v1beta1", "Deployment", "apps/v1"],
    ["apps/v1beta2", "Deployment", "apps/v1"],
    ["batch/v1beta1", "CronJob", "batch/v1"],
    ["networking.k8s.io/v1beta1", "Ingress", "networking.k8s.io/v1"],
    ["policy/v1beta1", "PodDisruptionBudget", "policy/v1"],
    ["v1", "StatefulSet", "apps/v1"],
    ["autoscaling/v2beta2", "HorizontalPodAutoscaler", "autoscaling/v2 or autoscaling/v1"],
  ])("%s %s is told what is current", (apiVersion, kind, current) => {
    expect(problems(object(apiVersion, kind))).toEqual([
      `AKS-E1263 yaml:1 (document 1, ${kind} x): apiVersion must be ${current}, got "${apiVersion}"; write ${current.split(" ")[0]}, and compare the fields: they differ between versions`,
    ]);
  });

  test("a kind of somebody else that has the same name is another kind", () => {
    expect(problems(object("serving.knative.dev/v1", "Service"))).toEqual([
      expect.stringMatching(/^AKS-E1262 .* got Service of serving\.knative\.dev\/v1; take it out/),
    ]);
  });
});

describe("kinds without a resource", () => {
  const gateway = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: web
  namespace: shop
  creationTimestamp: null
  uid: 00000000-0000-0000-0000-000000000001
  annotations: { kubectl.kubernetes.io/last-applied-configuration: "{}", keep: "\${me}" }
spec: { gatewayClassName: azure, listeners: [{ name: http, port: 80, nothing: null }] }
status: { conditions: [] }
---
apiVersion: v1
kind: Namespace
metadata: { name: shop }
`;

  test("become kubernetes_manifest when that is asked for by kind, whole and as they are", () => {
    const out = json(gateway, { untypedKinds: ["Gateway"] });
    expect(only(out, "kubernetes_manifest")).toEqual({
      manifest: {
        apiVersion: "gateway.networking.k8s.io/v1",
        kind: "Gateway",
        metadata: { name: "web", namespace: "shop", annotations: { keep: "$${me}" } },
        spec: { gatewayClassName: "azure", listeners: [{ name: "http", port: 80 }] },
      },
      depends_on: [expect.stringMatching(/^kubernetes_namespace_v1\.Manifest_Namespace_shop_/)],
      provider: "kubernetes.workloads",
    });
    expect(Object.keys(out.resource.kubernetes_manifest)[0]).toMatch(
      /^Manifest_Gateway_gatewaynetworkingk8sio_shop_web_[0-9A-F]{8}$/,
    );
  });

  test("also a kind that has a resource, for the fields that it lacks", () => {
    const driver =
      "apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: { name: x }\nspec: { fsGroupPolicy: File }\n";
    expect(problems(driver)).toEqual([
      `AKS-E1264 yaml:4 (document 1, CSIDriver x): spec.fsGroupPolicy must be a field that kubernetes_csi_driver_v1 can carry; ${OUTS}`,
    ]);
    expect(only(json(driver, { untypedKinds: ["CSIDriver"] }), "kubernetes_manifest").manifest.spec).toEqual({
      fsGroupPolicy: "File",
    });
  });

  test("a kind that is not there is told", () => {
    expect(problems(gateway, { untypedKinds: ["Gateway", "Gatway"] })).toEqual([
      'AKS-E1273 untypedKinds[1] must be a kind that is in the manifest (Gateway, Namespace), got "Gatway"; did you mean Gateway? Otherwise take it out',
    ]);
  });
});

describe("what a resource cannot carry is told, each with line and field", () => {
  test.each<[string, string]>([
    [
      "hostUsers: false",
      `spec.template.spec.hostUsers must be a field that kubernetes_deployment_v1 can carry; ${OUTS}`,
    ],
    [
      "contianers: []",
      "spec.template.spec.contianers must be a field that kubernetes_deployment_v1 can carry; did you mean containers? Otherwise " +
        OUTS,
    ],
    [
      "containers: [{ name: a, restartPolicy: Always }]",
      `spec.template.spec.containers[0].restartPolicy must be a field that kubernetes_deployment_v1 can carry; ${OUTS}`,
    ],
    [
      "volumes: [{ name: a, image: { reference: x } }]",
      `spec.template.spec.volumes[0].image must be a field that kubernetes_deployment_v1 can carry; ${OUTS}`,
    ],
  ])("%s", (spec, message) => {
    expect(problems(deployment(spec))).toEqual([`AKS-E1264 yaml:9 (document 1, Deployment shop/web): ${message}`]);
  });

  test.each<[string, string]>([
    [
      "containers: [{ image: x }]",
      "AKS-E1266 … spec.template.spec.containers[0].name must be there: kubernetes_deployment_v1 cannot be made without it; add it",
    ],
    [
      "securityContext: { seccompProfile: {} }",
      "AKS-E1266 … spec.template.spec.securityContext.seccompProfile.type must be there: kubernetes_deployment_v1 cannot be made without it; add it",
    ],
    [
      "hostNetwork: 'yes'",
      'AKS-E1265 … spec.template.spec.hostNetwork must be true or false, got the text "yes"; see the Kubernetes API for the field',
    ],
    [
      "hostNetwork: 'true'",
      'AKS-E1265 … spec.template.spec.hostNetwork must be true or false, got the text "true"; take the quotes away',
    ],
    [
      "hostname: 5",
      "AKS-E1265 … spec.template.spec.hostname must be text, got the number 5; put it in quotes: without them YAML reads numbers as numbers, and yes, no, on and off as true or false",
    ],
    [
      "nodeSelector: { fast: yes }",
      "AKS-E1265 … spec.template.spec.nodeSelector.fast must be text, got the boolean true; put it in quotes: without them YAML reads numbers as numbers, and yes, no, on and off as true or false",
    ],
    [
      "nodeSelector: [a]",
      "AKS-E1265 … spec.template.spec.nodeSelector must be an object, got a list; write one key and value a line",
    ],
    [
      "containers: { name: a }",
      'AKS-E1265 … spec.template.spec.containers must be a list, got an object; begin each item with "- "',
    ],
    [
      "containers: [a]",
      'AKS-E1265 … spec.template.spec.containers[0] must be an object, got the text "a"; write its fields below it',
    ],
    [
      "terminationGracePeriodSeconds: '30'",
      'AKS-E1265 … spec.template.spec.terminationGracePeriodSeconds must be a whole number, got the text "30"; take the quotes away',
    ],
    [
      "terminationGracePeriodSeconds: 1.5",
      "AKS-E1265 … spec.template.spec.terminationGracePeriodSeconds must be a whole number, got the number 1.5; see the Kubernetes API for the field",
    ],
    [
      "securityContext: { runAsUser: root }",
      'AKS-E1265 … spec.template.spec.securityContext.runAsUser must be a whole number, got the text "root"; see the Kubernetes API for the field',
    ],
    [
      "containers: [{ name: a, livenessProbe: { httpGet: { port: 1.5 } } }]",
      "AKS-E1265 … spec.template.spec.containers[0].livenessProbe.httpGet.port must be a whole number or text, got the number 1.5; put it in quotes: without them YAML reads numbers as numbers, and yes, no, on and off as true or false",
    ],
    [
      "containers: [{ name: a, resources: { limits: { memory: 512mb } } }]",
      'AKS-E1275 … spec.template.spec.containers[0].resources.limits.memory must be a quantity: a number, with a suffix such as m, k, M, G, Ki, Mi or Gi, got "512mb"; write for example "500m" of CPU or "256Mi" of memory',
    ],
    [
      "containers: [{ name: a, resources: { limits: { memory: true } } }]",
      "AKS-E1265 … spec.template.spec.containers[0].resources.limits.memory must be a quantity, got the boolean true; see the Kubernetes API for the field",
    ],
    [
      "volumes: [{ name: a, secret: { defaultMode: 644 } }]",
      "AKS-E1280 … spec.template.spec.volumes[0].secret.defaultMode must be a file mode from 0 to 0777, as a number, got 644; write it in octal with a leading zero, such as 0644, and not in quotes",
    ],
    [
      "volumes: [{ name: a, secret: { defaultMode: '0644' } }]",
      'AKS-E1280 … spec.template.spec.volumes[0].secret.defaultMode must be a file mode from 0 to 0777, as a number, got "0644"; write it in octal with a leading zero, such as 0644, and not in quotes',
    ],
  ])("%s", (spec, message) => {
    expect(problems(deployment(spec))).toEqual([message.replace("…", "yaml:9 (document 1, Deployment shop/web):")]);
  });

  test("a number as a key of a label is a key, as in Kubernetes", () => {
    expect(podOf(deployment("nodeSelector: { 5: five }")).node_selector).toEqual({ 5: "five" });
  });

  test("two topologies, where the provider takes one", () => {
    const yaml =
      "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: x }\nprovisioner: p\nallowedTopologies: [{ matchLabelExpressions: [] }, {}]\n";
    expect(problems(yaml)).toEqual([
      "AKS-E1276 yaml:5 (document 1, StorageClass x): allowedTopologies must be a list of one, got 2; join them into one; the Kubernetes provider takes no more",
    ]);
  });

  test("a volume without a source", () => {
    const yaml =
      "apiVersion: v1\nkind: PersistentVolume\nmetadata: { name: x }\nspec: { accessModes: [ReadWriteOnce], capacity: { storage: 1Gi } }\n";
    expect(problems(yaml)).toEqual([
      "AKS-E1266 yaml:4 (document 1, PersistentVolume x): spec.(one of its sources) must be there: kubernetes_persistent_volume_v1 cannot be made without it; add it",
    ]);
  });

  test("the empty class of a claim, which is not the default class", () => {
    const claim = (kind: string) =>
      `apiVersion: v1\nkind: ${kind}\nmetadata: { name: x }\nspec: { accessModes: [ReadWriteOnce], storageClassName: "", `;
    expect(problems(`${claim("PersistentVolumeClaim")} resources: { requests: { storage: 1Gi } } }`)).toEqual([
      'AKS-E1277 yaml:4 (document 1, PersistentVolumeClaim x): spec.storageClassName must name a storage class or be left out: the Kubernetes provider takes empty text for nothing, and the claim would get the default class, got ""; name the same class in claim and volume, for example "manual"; it need not exist',
    ]);
    expect(problems(`${claim("PersistentVolume")} capacity: { storage: 1Gi }, hostPath: { path: /x } }`)).toEqual([]);
  });

  test.each([
    ["bm90IHBlbQ=", "other text"],
    ["//79", "base64 of something else"],
  ])("a certificate %s", (caBundle, got) => {
    const yaml = `apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: { name: x }\nspec: { caBundle: ${caBundle}, group: g, groupPriorityMinimum: 1, version: v1, versionPriority: 1 }\n`;
    expect(problems(yaml)).toEqual([
      `AKS-E1279 yaml:4 (document 1, APIService x): spec.caBundle must be base64 of text, got ${got}; write what kubectl shows, or leave it to the controller that fills it in`,
    ]);
  });

  test("one synth tells them all, with the path of the manifest", () => {
    const manifest = manifestOf(`${configMap("a", "x: 1")}\n---\n${configMap("b", "data: { z: 2 }")}`);
    const text = refusal(TerraformStack.of(manifest));
    expect(text).toMatch(/\[workloads\/Manifest\] AKS-E1264: yaml:5 .*ConfigMap a\): x must/);
    expect(text).toMatch(/\[workloads\/Manifest\] AKS-E1265: yaml:11 .*ConfigMap b\): data\.z must/);
  });
});

describe("what Kubernetes writes is left out", () => {
  test("status, and what the API server keeps in metadata, at every level", () => {
    const server = SERVER_METADATA.map((field) => `${field}: x`).join(", ");
    const yaml = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, generateName: we, ${server}, annotations: { deployment.kubernetes.io/revision: "3" } }
spec:
  selector: { matchLabels: { app: web } }
  strategy: {}
  template:
    metadata: { creationTimestamp: null, labels: { app: web } }
    spec: { containers: [{ name: web, resources: {}, securityContext: {} }], securityContext: {} }
status: { replicas: 3 }
---
apiVersion: v1
kind: Namespace
metadata: { name: x, uid: x }
spec: { finalizers: [kubernetes] }
`;
    const out = json(yaml);
    expect(only(out, "kubernetes_deployment_v1")).toEqual({
      provider: "kubernetes.workloads",
      metadata: { name: "web" },
      spec: {
        selector: { match_labels: { app: "web" } },
        template: { metadata: { labels: { app: "web" } }, spec: { container: [{ name: "web" }] } },
      },
    });
    expect(only(out, "kubernetes_namespace_v1").metadata).toEqual({ name: "x" });
  });

  test("but nothing that was meant: finalizers and owners", () => {
    expect(problems(configMap("x").replace(" }", ", finalizers: [a], ownerReferences: [] }"))).toEqual([
      expect.stringMatching(/^AKS-E1264 .* metadata\.finalizers must be a field/),
      expect.stringMatching(/^AKS-E1264 .* metadata\.ownerReferences must be a field/),
    ]);
  });
});

describe("what the provider would write otherwise", () => {
  test("a container keeps runAsNonRoot of its pod", () => {
    const spec = (pod: string, container: string) =>
      podOf(deployment(`securityContext: ${pod}\ncontainers: [{ name: a, securityContext: ${container} }]`))
        .container[0].security_context;
    expect(spec("{ runAsNonRoot: true }", "{ runAsUser: 5 }")).toEqual({ run_as_user: "5", run_as_non_root: true });
    expect(spec("{ runAsNonRoot: true }", "{ runAsNonRoot: false }")).toEqual({ run_as_non_root: false });
    expect(spec("{ fsGroup: 1 }", "{ runAsUser: 5 }")).toEqual({ run_as_user: "5" });
    expect(spec("{ runAsNonRoot: true }", "{}")).toBeUndefined();
  });

  test("a pod keeps what its service account says of the token, unless it says so itself", () => {
    const account =
      "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a, namespace: shop }\nautomountServiceAccountToken: false\n---\n";
    expect(podOf(`${account}${deployment("serviceAccount: a\nserviceAccountName: a")}`)).toEqual({
      automount_service_account_token: false,
      service_account_name: "a",
    });
    expect(podOf(`${account}${deployment("serviceAccountName: a\nautomountServiceAccountToken: true")}`)).toEqual({
      automount_service_account_token: true,
      service_account_name: "a",
    });
    expect(podOf(`${account}${deployment("serviceAccountName: b")}`)).toEqual({ service_account_name: "b" });
  });

  test("a storage class does not allow expansion unless it says so", () => {
    const yaml = "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata: { name: x }\nprovisioner: p\n";
    const expansion = (text: string) => only(json(text), "kubernetes_storage_class_v1").allow_volume_expansion;
    expect([
      expansion(yaml),
      expansion(`${yaml}allowVolumeExpansion:\n`),
      expansion(`${yaml}allowVolumeExpansion: true\n`),
    ]).toEqual([false, false, true]);
  });

  test.each([
    ["{}", ["Ingress"]],
    ["{ egress: [{}] }", ["Ingress", "Egress"]],
    ["{ egress: [] }", ["Ingress"]],
    ["{ ingress: [], policyTypes: [Egress] }", ["Egress"]],
  ])("a network policy %s is for %j", (spec, types) => {
    const yaml = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: x }\nspec: ${spec}\n`;
    expect(only(json(yaml), "kubernetes_network_policy_v1").spec).toMatchObject({
      policy_types: types,
      pod_selector: {},
    });
  });

  test("the service account default is taken over, as it is in every namespace already", () => {
    const out = json(
      "apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default, namespace: shop }\nautomountServiceAccountToken: false\n",
    );
    expect(only(out, "kubernetes_default_service_account_v1")).toMatchObject({
      metadata: { name: "default", namespace: "shop" },
      automount_service_account_token: false,
    });
  });

  test("empty objects that mean something stay", () => {
    const yaml =
      "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: x }\nspec: { podSelector: {}, ingress: [{}] }\n";
    expect(only(json(yaml), "kubernetes_network_policy_v1").spec.ingress).toEqual([{}]);
    expect(podOf(deployment("volumes: [{ name: a, emptyDir: {} }]")).volume).toEqual([{ name: "a", empty_dir: {} }]);
  });
});

describe("Secrets", () => {
  const secret = (more: string) => `apiVersion: v1\nkind: Secret\nmetadata: { name: db, namespace: shop }\n${more}\n`;
  const variable = () => {
    const { stack, connection } = workloadStack();
    const value = new TerraformVariable(stack, "password", { type: "string", sensitive: true }).stringValue;
    const make = (yaml: string, secrets?: ManifestOptions["secrets"]) =>
      Manifest.fromYaml(stack, "Manifest", { connection, yaml, secrets });
    return { stack, value, make };
  };
  const data = (stack: TerraformStack) => only(synth(stack), "kubernetes_secret_v1").data;

  test("with a value are refused, and the value is not told", () => {
    const found = problems(secret('data: { tls.key: aHVudGVyMg== }\nstringData: { password: hunter2, m: 5, "": "" }'));
    expect(found.map((text) => text.slice(0, text.indexOf(" must")))).toEqual([
      'AKS-E1268 yaml:4 (document 1, Secret shop/db): data["tls.key"]',
      "AKS-E1268 yaml:5 (document 1, Secret shop/db): stringData.password",
      "AKS-E1268 yaml:5 (document 1, Secret shop/db): stringData.m",
      'AKS-E1268 yaml:5 (document 1, Secret shop/db): stringData[""]',
    ]);
    expect(found.join()).not.toMatch(/hunter2|aHVudGVyMg/);
    expect(found[1]).toBe(
      'AKS-E1268 yaml:5 (document 1, Secret shop/db): stringData.password must not be written in a manifest, from which it would go into the Terraform and its state; give it as a sensitive variable or another reference, secrets: { "db": { "password": … } }, or leave the Secret to the key vault CSI driver',
    );
  });

  test.each(["db", "shop/db"])("take references by the name %s, in place of what is written or beside it", (name) => {
    const { stack, value, make } = variable();
    make(secret("data: { password: cGxhY2Vob2xkZXI= }"), {
      [name]: { password: value, user: Fn.join("", ["sa-", value]) },
    });
    expect(data(stack)).toEqual({ password: "${var.password}", user: '${join("", ["sa-", var.password])}' });
  });

  test("take a reference in the text under stringData, and not under data, which is base64", () => {
    const good = variable();
    good.make(secret(`stringData: { password: ${good.value} }`));
    expect(data(good.stack)).toEqual({ password: "${var.password}" });
    const bad = variable();
    expect(told(bad.make(secret(`data: { password: ${bad.value} }`)))).toEqual([
      "AKS-E1265 yaml:4 (document 1, Secret shop/db): data.password must be base64, got a reference; write it under stringData",
    ]);
  });

  test("take no text around a reference, which may be a secret as well", () => {
    const { value, make } = variable();
    const found = told(make(secret(`stringData: { url: "hunter2${value}" }`), { db: { user: `hunter2${value}` } }));
    expect(found).toEqual([
      expect.stringMatching(/^AKS-E1269 secrets\["db"\]\["user"\] must .*, got text with a reference in it; give/),
      expect.stringMatching(/^AKS-E1269 yaml:4 .* stringData\.url must .*, got text with a reference in it; give/),
    ]);
    expect(found.join()).not.toMatch(/hunter2/);
  });

  test("without values are fine: a controller fills them", () => {
    const yaml = secret("type: kubernetes.io/service-account-token\ndata:\nstringData: {}");
    expect(only(json(yaml), "kubernetes_secret_v1")).toMatchObject({ type: "kubernetes.io/service-account-token" });
    expect(only(json(yaml), "kubernetes_secret_v1")).not.toHaveProperty("data");
  });

  test("take no text, and none for a Secret that is not there", () => {
    expect(problems(secret(""), { secrets: { db: { password: "hunter2" }, bd: {} } })).toEqual([
      'AKS-E1269 secrets["db"]["password"] must be a reference as a whole, such as the value of a sensitive variable, got text; give the stringValue of a TerraformVariable with sensitive: true; Fn.join joins it with other text',
      'AKS-E1270 secrets["bd"] must name a Secret of the manifest (shop/db); did you mean db? Otherwise add the Secret to the manifest, without values, or take the entry out',
    ]);
  });

  test("take what is not set for nothing", () => {
    const unset = { secrets: { db: { password: undefined, constructor: undefined }, other: undefined } } as any;
    expect(problems(secret("stringData: { constructor: x }"), unset).map((text) => text.slice(0, 60))).toEqual([
      expect.stringContaining('AKS-E1269 secrets["db"]["password"]'),
      expect.stringContaining('AKS-E1269 secrets["db"]["constructor"]'),
      expect.stringContaining('AKS-E1270 secrets["other"]'),
    ]);
    expect(problems(secret("stringData: { constructor: x, toString: y }"))).toHaveLength(2);
    expect(
      problems("apiVersion: v1\nkind: Namespace\nmetadata: { name: x }\nconstructor: 1\ntoString: 2\n"),
    ).toHaveLength(2);
  });

  test("of the wrong shape are told without their text", () => {
    expect(problems(secret("data: hunter2")).join()).toMatch(/^AKS-E1265 .* data must be an object/);
    expect(problems(secret("data: hunter2")).join()).not.toMatch(/hunter2/);
    expect(problems(secret("stringDta: { password: hunter2 }")).join()).not.toMatch(/hunter2/);
  });
});

describe("references in the text", () => {
  test("of every sort are kept, wherever they stand", () => {
    const { stack, connection } = workloadStack();
    const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
    const count = new TerraformVariable(stack, "count", { type: "number" }).numberValue;
    const list = Token.asList(new TerraformVariable(stack, "list", { type: "list(string)" }).listValue);
    const yaml = `
apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: ${text}, labels: { version: ${text} } }
spec:
  replicas: ${count}
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec:
      terminationGracePeriodSeconds: ${count}
      nodeSelector: {pool: ${text}}
      containers:
      - name: web
        image: ${text}/web:\${TAG}
        args: ${list}
        command: [ ${text}, "x${text}y" ]
        ports: [{ containerPort: ${count} }]
        resources: { limits: { cpu: ${text}, memory: ${text}Mi } }
        livenessProbe: { httpGet: { port: ${text} } }
      volumes: [{ name: s, secret: { secretName: ${text}, optional: ${text} } }]
`;
    Manifest.fromYaml(stack, "Manifest", { connection, yaml });
    expect(only(synth(stack), "kubernetes_deployment_v1")).toMatchObject({
      metadata: { namespace: "${var.text}", labels: { version: "${var.text}" } },
      spec: {
        replicas: "${var.count}",
        template: {
          spec: {
            termination_grace_period_seconds: "${var.count}",
            node_selector: { pool: "${var.text}" },
            container: [
              {
                image: "${var.text}/web:$${TAG}",
                args: "${var.list}",
                command: ["${var.text}", "x${var.text}y"],
                port: [{ container_port: "${var.count}" }],
                resources: { limits: { cpu: "${var.text}", memory: "${var.text}Mi" } },
                liveness_probe: { http_get: { port: "${var.text}" } },
              },
            ],
            volume: [{ name: "s", secret: { secret_name: "${var.text}", optional: "${var.text}" } }],
          },
        },
      },
    });
  });

  test("do not keep what stands beside them in a list from being converted", () => {
    const { stack, connection } = workloadStack();
    const text = new TerraformVariable(stack, "text", { type: "string" }).stringValue;
    const yaml = deployment(`containers: [{ name: a, args: ["${text}", "\${HOME}"] }]`);
    Manifest.fromYaml(stack, "Manifest", { connection, yaml });
    const [container] = only(synth(stack), "kubernetes_deployment_v1").spec.template.spec.container;
    expect(container.args).toEqual(["${var.text}", "$${HOME}"]);
    const wrong = deployment(`containers: [{ name: a, args: [{ b: "${text}" }, 5] }]`).replace("web", "wrong");
    expect(told(Manifest.fromYaml(stack, "Wrong", { connection, yaml: wrong }))).toEqual([
      expect.stringMatching(/^AKS-E1265 .*args\[0\] must be text, got an object/),
      expect.stringMatching(/^AKS-E1265 .*args\[1\] must be text, got the number 5/),
    ]);
  });

  test("of a namespace are no part of the address", () => {
    const { stack, connection } = workloadStack();
    const namespace = new TerraformVariable(stack, "namespace", { type: "string" }).stringValue;
    Manifest.fromYaml(stack, "Manifest", { connection, yaml: configMap("one"), namespace });
    const out = synth(stack).resource.kubernetes_config_map_v1;
    expect(Object.entries<Json>(out).map(([name, { metadata }]) => [name.replace(/_\w{8}$/, ""), metadata])).toEqual([
      ["Manifest_ConfigMap_one", { name: "one", namespace: "${var.namespace}" }],
    ]);
  });
});

describe("the namespace of the whole manifest", () => {
  const cluster = "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n---\n";

  test("goes to what lives in one and names none", () => {
    const out = json(`${cluster}${configMap("one")}`, { namespace: "shop" });
    expect(only(out, "kubernetes_config_map_v1")).toMatchObject({
      metadata: { name: "one", namespace: "shop" },
      depends_on: [expect.stringMatching(/^kubernetes_namespace_v1\./)],
    });
    expect(only(out, "kubernetes_namespace_v1").metadata).toEqual({ name: "shop" });
  });

  test("does not overrule an object that names another", () => {
    const yaml = configMap("one").replace(" }", ", namespace: other }");
    expect(problems(yaml, { namespace: "shop" })).toEqual([
      'AKS-E1272 yaml:4 (document 1, ConfigMap other/one): metadata.namespace must be shop, as the namespace of the whole manifest, or be left out, got "other"; take it out of the document, or leave the namespace option out',
    ]);
    expect(problems(yaml.replace("other", "shop"), { namespace: "shop" })).toEqual([]);
  });

  test("is a name that Kubernetes takes", () => {
    expect(problems("", { namespace: "Shop" })).toEqual([expect.stringMatching(/^AKS-E\d+ namespace must be /)]);
  });
});

describe("waiting", () => {
  const yaml = `
apiVersion: v1
kind: Service
metadata: { name: s }
spec: { type: LoadBalancer, ports: [{ port: 80 }] }
---
apiVersion: batch/v1
kind: Job
metadata: { name: j }
spec: { template: { spec: { restartPolicy: Never, containers: [{ name: a }] } } }
---
${deployment("containers: [{ name: a }]")}`;

  test("for what the provider waits for, but never for a job", () => {
    const out = json(yaml);
    expect(only(out, "kubernetes_service_v1")).not.toHaveProperty("wait_for_load_balancer");
    expect(only(out, "kubernetes_deployment_v1")).not.toHaveProperty("wait_for_rollout");
    expect(only(out, "kubernetes_job_v1").wait_for_completion).toBe(false);
  });

  test("for nothing when that is said", () => {
    const out = json(yaml, { waitUntilReady: false });
    expect(only(out, "kubernetes_service_v1").wait_for_load_balancer).toBe(false);
    expect(only(out, "kubernetes_deployment_v1").wait_for_rollout).toBe(false);
  });

  test("for the service account of a namespace in which a bare pod is made", () => {
    const namespace = "apiVersion: v1\nkind: Namespace\nmetadata: { name: shop }\n";
    const pod =
      "apiVersion: v1\nkind: Pod\nmetadata: { name: p, namespace: shop }\nspec: { containers: [{ name: a }] }\n";
    const waits = (text: string) => only(json(text), "kubernetes_namespace_v1").wait_for_default_service_account;
    expect([waits(namespace), waits(`${namespace}---\n${pod}`)]).toEqual([undefined, true]);
  });
});

describe("namespaces that every cluster has", () => {
  const yaml = "apiVersion: v1\nkind: Namespace\nmetadata: { name: kube-system }\n";

  test("are warned of, unless that is acknowledged", () => {
    const manifest = manifestOf(yaml);
    expect(warnings(TerraformStack.of(manifest))).toEqual([
      'workloads/Manifest: AKS-W1260: yaml:1 (document 1, Namespace kube-system) must be a namespace that Terraform is to create, got kube-system, which is in every cluster, so that the apply fails; take the document out, or import the namespace before the first apply, or accept it with AksWarnings.acknowledge(scope, "AKS-W1260", "why")',
    ]);
    const accepted = manifestOf(yaml);
    AksWarnings.acknowledge(accepted, "AKS-W1260", "imported");
    expect(warnings(TerraformStack.of(accepted))).toEqual([]);
  });
});

test("two manifests stand in one stack, also with the same object names", () => {
  const { stack, connection } = workloadStack();
  Manifest.fromYaml(stack, "One", { connection, yaml: configMap("x"), namespace: "one" });
  Manifest.fromYaml(stack, "Two", { connection, yaml: configMap("x"), namespace: "two" });
  expect(Object.keys(synth(stack).resource.kubernetes_config_map_v1)).toHaveLength(2);
});

test("a manifest of 1,000 documents converts in under 2 seconds", () => {
  const one = deployment(
    [
      "securityContext: { runAsNonRoot: true, fsGroup: 2000 }",
      "containers:",
      "- name: web",
      "  image: nginx:1.29",
      '  command: [sh, -c, "echo ${HOME}"]',
      "  ports: [{ containerPort: 80 }]",
      "  resources: { limits: { cpu: 1, memory: 1Gi }, requests: { cpu: 100m } }",
      '  env: [{ name: A, value: "1" }, { name: B, valueFrom: { secretKeyRef: { name: b, key: b } } }]',
      "  livenessProbe: { httpGet: { path: /, port: http } }",
      "volumes: [{ name: x, emptyDir: {} }]",
    ].join("\n"),
  );
  const yaml = Array.from({ length: 1000 }, (_, index) => one.replace("name: web,", `name: web-${index},`)).join(
    "\n---\n",
  );
  manifestOf(one);
  expect(cpuMs(() => expect(manifestOf(yaml).objects).toHaveLength(1000))).toBeLessThan(2000);
}, 60_000);

test("every typed kind is written down in docs/manifests.md", () => {
  const page: string = require("fs").readFileSync(join(__dirname, "../../../../docs/manifests.md"), "utf8");
  expect(KINDS.map(({ kind }) => kind).filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});
