import { ManagedDisk as RawDisk } from "@cdktf/provider-azurerm/lib/managed-disk";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { ConfigMapV1 } from "@cdktf/provider-kubernetes/lib/config-map-v1";
import { Manifest as RawManifest } from "@cdktf/provider-kubernetes/lib/manifest";
import { NamespaceV1 } from "@cdktf/provider-kubernetes/lib/namespace-v1";
import { KubernetesProvider } from "@cdktf/provider-kubernetes/lib/provider";
import { App, Fn, TerraformStack, TerraformVariable, Testing } from "cdktf";
import {
  AksProblems,
  AksWarnings,
  ClusterConnection,
  ClusterVnet,
  KeyVault,
  KeyVaultKey,
  KubernetesRole,
  ManagedDisk,
  ManagedDiskProps,
  ManagedIdentity,
  Manifest,
  Namespace,
  PublicIp,
  ResourceGroup,
  SubnetRange,
} from "../../../constructs";
import { kindOfObject, KUBERNETES_KINDS } from "../../../lib/facts/name-scopes";
import { KINDS } from "../../../lib/manifest/shapes";
import { cluster, group } from "../../support/clusters";
import { connect, twoStacks } from "../../support/inside";
import { refusal, stackFixture, synth, warnings } from "../../support/synth";

const found = (stack: TerraformStack) => AksProblems.of(stack.node.root).map((p) => `${p.path}: ${p.code}`);
const disk = (scope: TerraformStack, id: string, resourceGroup: ManagedDiskProps["resourceGroup"], name?: string) =>
  new ManagedDisk(scope, id, { resourceGroup, sizeGib: 64, name });

function stacks(subscriptions: (string | undefined)[]): TerraformStack[] {
  const app = Testing.app() as App;
  return subscriptions.map((subscriptionId, index) => {
    const stack = new TerraformStack(app, ["one", "two"][index]);
    new AzurermProvider(stack, "Azurerm", { features: [{}], subscriptionId });
    return stack;
  });
}

test("ids that differ in case or punctuation alone give one default name, which is refused", () => {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  for (const id of ["Prod-A", "Prod_A", "prod-a"]) disk(stack, id, resourceGroup);
  expect(AksProblems.of(stack)).toEqual([
    {
      code: "AKS-E0815",
      path: "test/Prod_A",
      message:
        'name must be unique among the managed disks of its resource group, because Azure takes two of one name for one, in capitals or not, got "test-prod-a", a name that test/Prod-A has; give one of the two another name: one that is left out comes from the path of the construct, without its capitals, dots and underscores',
    },
    expect.objectContaining({ path: "test/prod-a", code: "AKS-E0815" }),
  ]);
  expect(refusal(stack)).toContain("[test/Prod_A] AKS-E0815: name must be unique");
});

describe("two of one name", () => {
  const twice: [string, (stack: TerraformStack) => unknown][] = [
    [
      "disks, in other letters",
      (stack) => {
        const resourceGroup = group(stack);
        disk(stack, "A", resourceGroup, "Data");
        disk(stack, "B", resourceGroup, "data");
      },
    ],
    [
      "disks of a group that is named twice",
      (stack) => {
        disk(stack, "A", ResourceGroup.fromResourceGroupName(stack, "G1", "rg-old"), "data");
        disk(stack, "B", ResourceGroup.fromResourceGroupName(stack, "G2", "RG-OLD"), "data");
      },
    ],
    [
      "groups",
      (stack) =>
        ["A", "B"].map((id) => {
          const resourceGroup = new ResourceGroup(stack, `${id}Group`, { name: "rg", location: "westeurope" });
          // What is in them is not told once more.
          disk(stack, `${id}Disk`, resourceGroup, "data");
          return resourceGroup;
        }),
    ],
    [
      "clusters",
      (stack) => {
        const resourceGroup = group(stack);
        for (const id of ["A", "B"]) cluster(stack, { resourceGroup, name: "aks" }, id);
      },
    ],
    [
      "vaults in different groups",
      (stack) =>
        ["A", "B"].map((id) => new KeyVault(stack, id, { resourceGroup: group(stack, `${id}G`), name: "kv-x" })),
    ],
    [
      "keys",
      (stack) => {
        const vault = new KeyVault(stack, "Vault", { resourceGroup: group(stack), name: "kv-contoso" });
        for (const [id, name] of [
          ["A", "Disks"],
          ["B", "disks"],
        ])
          new KeyVaultKey(stack, id, { vault, name });
      },
    ],
    [
      "identities",
      (stack) => {
        const resourceGroup = group(stack);
        for (const id of ["A", "B"]) new ManagedIdentity(stack, id, { resourceGroup, name: "id-orders" });
      },
    ],
    [
      "addresses",
      (stack) => {
        const resourceGroup = group(stack);
        for (const id of ["A", "B"]) new PublicIp(stack, id, { resourceGroup, name: "out" });
      },
    ],
    [
      "networks",
      (stack) => {
        const resourceGroup = group(stack);
        for (const id of ["A", "B"])
          new ClusterVnet(stack, id, { resourceGroup, name: "vnet", addressRanges: ["10.0.0.0/16"] });
      },
    ],
    [
      "subnets",
      (stack) => {
        const network = new ClusterVnet(stack, "Net", { resourceGroup: group(stack), addressRanges: ["10.0.0.0/16"] });
        for (const id of ["A", "B"])
          network.addNodeSubnet(id, { range: SubnetRange.carved(id === "A" ? 1 : 2, 24), name: "nodes" });
      },
    ],
    [
      "one of ours and one of the bindings",
      (stack) => {
        const resourceGroup = group(stack);
        disk(stack, "A", resourceGroup, "data");
        new RawDisk(stack, "B", {
          name: "data",
          resourceGroupName: resourceGroup.resourceGroupName,
          location: "westeurope",
          storageAccountType: "Premium_LRS",
          createOption: "Empty",
        });
      },
    ],
  ];

  test.each(twice)("%s: are refused once", (_, make) => {
    const stack = stackFixture();
    make(stack);
    expect(found(stack)).toEqual([expect.stringMatching(/: AKS-E0815$/)]);
  });
});

describe("two of one name are fine", () => {
  test.each<[string, (stack: TerraformStack) => unknown]>([
    ["in two groups", (stack) => ["A", "B"].map((id) => disk(stack, id, group(stack, `${id}Group`), "data"))],
    [
      "of two kinds",
      (stack) => {
        const resourceGroup = group(stack);
        disk(stack, "A", resourceGroup, "same");
        new ManagedIdentity(stack, "B", { resourceGroup, name: "same" });
      },
    ],
    [
      "when only Terraform knows them",
      (stack) => {
        const name = new TerraformVariable(stack, "name", { type: "string" }).stringValue;
        const resourceGroup = group(stack);
        disk(stack, "A", resourceGroup, name);
        disk(stack, "B", resourceGroup, name);
      },
    ],
    [
      "once the first is taken out again",
      (stack) => {
        const resourceGroup = group(stack);
        disk(stack, "A", resourceGroup, "data");
        disk(stack, "B", resourceGroup, "data");
        expect(found(stack)).toHaveLength(1);
        stack.node.tryRemoveChild("A");
      },
    ],
    [
      "through two providers of the stack, each with a subscription",
      (stack) => {
        const other = new AzurermProvider(stack, "Other", { alias: "other", features: [{}] });
        const first = ResourceGroup.fromResourceGroupName(stack, "G1", "rg-old");
        disk(stack, "A", first, "data");
        const second = disk(stack, "B", first, "data");
        const [one, two] = ["1", "2"].map((digit) => `${digit.repeat(8)}-2222-3333-4444-555555555555`);
        (stack.node.findChild("Azurerm") as AzurermProvider).subscriptionId = one;
        other.subscriptionId = two;
        second.resource.provider = other;
      },
    ],
  ])("%s", (_, make) => {
    const stack = stackFixture();
    make(stack);
    expect(found(stack)).toEqual([]);
    expect(warnings(stack)).toEqual([]);
  });
});

describe("across stacks", () => {
  const ID = "11111111-2222-3333-4444-555555555555";

  test("a group of the program holds what either stack puts into it", () => {
    const [one, two] = stacks([undefined, undefined]);
    const resourceGroup = group(one);
    disk(one, "A", resourceGroup, "data");
    disk(two, "B", resourceGroup, "data");
    expect(refusal(two)).toContain(
      "[two/B] AKS-E0815: name must be unique among the managed disks of its resource group",
    );
    expect(found(one)).toEqual(["two/B: AKS-E0815"]);
  });

  test("the stack that is synthesized first tells it", () => {
    const [one, two] = stacks([undefined, undefined]);
    const resourceGroup = group(one);
    disk(one, "A", resourceGroup, "data");
    disk(two, "B", resourceGroup, "data");
    expect(refusal(one)).toContain("in another stack, at two/B: AKS-E0815");
  });

  test("a group that is named is one group in one subscription", () => {
    const [one, two] = stacks([ID, ID.toUpperCase()]);
    for (const stack of [one, two]) {
      disk(stack, "A", ResourceGroup.fromResourceGroupName(stack, "Group", "rg-old"), "data");
    }
    expect(found(one)).toEqual(["two/A: AKS-E0815"]);
  });

  test.each([
    ["another", [ID, "22222222-2222-3333-4444-555555555555"]],
    ["one that only one of them says", [ID, undefined]],
  ])("and is none in %s", (_, subscriptions) => {
    const [one, two] = stacks(subscriptions);
    for (const stack of [one, two]) disk(stack, "A", group(stack), "data");
    expect(found(one)).toEqual([]);
    expect(warnings(two)).toEqual([]);
  });

  test("is warned of where no subscription is said, once for a group and all that is in it", () => {
    const [one, two] = stacks([undefined, undefined]);
    for (const stack of [one, two]) disk(stack, "A", group(stack), "data");
    expect(found(one)).toEqual([]);
    expect(warnings(two)).toEqual([
      'two/Group: AKS-W0801: name must be unique among the resource groups of a subscription where the stacks of both are deployed to one subscription, got "rg-group", a name that one/Group has; give one of the two another name, or each AzurermProvider its subscriptionId, or accept it with AksWarnings.acknowledge(scope, "AKS-W0801", "why")',
    ]);
  });

  test("and the warning can be accepted", () => {
    const [one, two] = stacks([undefined, undefined]);
    for (const stack of [one, two]) group(stack);
    AksWarnings.acknowledge(two.node.root, "AKS-W0801", "deployed with another ARM_SUBSCRIPTION_ID each");
    expect(warnings(two)).toEqual([]);
    expect(warnings(one)).toEqual([]);
  });
});

describe("inside of a cluster", () => {
  function fixture() {
    const made = twoStacks();
    const connection = connect(made);
    return { ...made, connection, shop: new Namespace(made.inside, "Shop", { connection, name: "shop" }) };
  }
  const role = (made: ReturnType<typeof fixture>, id: string, name?: string, connection = made.connection) =>
    new KubernetesRole(made.inside, id, { connection, namespace: made.shop, name, rules: [] });

  test("ids that come to one name are refused, and so is a second connection to the cluster", () => {
    const made = fixture();
    role(made, "ReadPods");
    role(made, "read-pods");
    role(made, "Other", "read-pods", new ClusterConnection(made.inside, "Second", { cluster: made.aks }));
    const names = AksProblems.of(made.inside).filter(({ code }) => code === "AKS-E0816");
    expect(names.map(({ path }) => path)).toEqual(["inside/read-pods", "inside/Other"]);
    expect(names[0].message).toBe(
      'name must be unique among the roles of its namespace, because two of one name are one object, got "read-pods", a name that inside/ReadPods has; give one of the two another name: one that is left out comes from the id of the construct, in lower case and with hyphens',
    );
  });

  test("names of other namespaces, and raw parts of an object, are fine", () => {
    const made = fixture();
    const other = new Namespace(made.inside, "Other", { connection: made.connection, name: "other" });
    role(made, "Read");
    new KubernetesRole(made.inside, "ReadOther", {
      connection: made.connection,
      namespace: other,
      name: "read",
      rules: [],
    });
    // Not ours: what the bindings do twice is not judged.
    for (const id of ["M1", "M2"]) {
      new ConfigMapV1(made.inside, id, { provider: made.connection.provider, metadata: { name: "same" } });
    }
    expect(found(made.inside).filter((one) => one.endsWith("AKS-E0816"))).toEqual([]);
  });
});

describe("an object that is written as Kubernetes takes it", () => {
  const RULES = [{ apiGroups: [""], resources: ["pods"], verbs: ["get"] }];

  function fixture() {
    const made = twoStacks();
    const connection = connect(made);
    const shop = new Namespace(made.inside, "Shop", { connection, name: "shop" });
    new KubernetesRole(made.inside, "Read", { connection, namespace: shop, name: "read", rules: [] });
    const raw = (manifest: { [key: string]: any }, id = "Raw") =>
      new RawManifest(made.inside, id, { provider: connection.provider, manifest });
    const clashes = () =>
      AksProblems.of(made.inside)
        .filter(({ code }) => code === "AKS-E0816")
        .map(({ path, message }) => `${path}: ${message.split(";")[0]}`);
    return { ...made, connection, shop, raw, clashes };
  }
  const object = (apiVersion: string, kind: string, metadata: object) => ({ apiVersion, kind, metadata, rules: RULES });
  const roleAt = (metadata: object) => object("rbac.authorization.k8s.io/v1", "Role", metadata);

  test.each<[string, (made: ReturnType<typeof fixture>) => string]>([
    ["as text", () => "shop"],
    ["by reference", ({ shop }) => shop.namespaceName],
  ])("clashes with a construct of its name and namespace, %s", (_, namespace) => {
    const made = fixture();
    made.raw(roleAt({ name: "read", namespace: namespace(made) }));
    expect(made.clashes()).toEqual([
      'inside/Read: name must be unique among the roles of its namespace, because two of one name are one object, got "read", a name that inside/Raw has',
    ]);
  });

  test("clashes with what comes after it, and with what a Manifest makes of its kind", () => {
    const made = fixture();
    made.raw(object("v1", "ConfigMap", { name: "a", namespace: "shop" }));
    Manifest.fromYaml(made.inside, "Flat", {
      connection: made.connection,
      yaml: ["apiVersion: v1", "kind: ConfigMap", "metadata: { name: a, namespace: shop }"].join("\n"),
    });
    expect(made.clashes()).toEqual([
      'inside/Flat: name must be unique among the config maps of its namespace, because two of one name are one object, got "a", a name that inside/Raw has',
    ]);
  });

  test.each<[string, (made: ReturnType<typeof fixture>) => unknown]>([
    ["by hand", ({ raw }) => raw(object("v1", "Namespace", { name: "shop" }))],
    [
      "with the bindings",
      ({ inside, connection: { provider } }) =>
        new NamespaceV1(inside, "Raw", { provider, metadata: { name: "shop" } }),
    ],
  ])("is the namespace that a construct makes, %s", (_, make) => {
    const made = fixture();
    make(made);
    expect(made.clashes()).toEqual([
      expect.stringMatching(/^inside\/Shop: name must be unique among the namespaces of/),
    ]);
  });

  test("two namespaces of one connection are told once", () => {
    const made = fixture();
    new Namespace(made.inside, "Again", { connection: made.connection, name: "shop" });
    expect(AksProblems.of(made.inside).filter(({ code }) => code !== "AKS-E1160")).toEqual([
      expect.objectContaining({ code: "AKS-E1149", path: "inside/Again" }),
    ]);
  });

  test.each<[string, (made: ReturnType<typeof fixture>) => unknown]>([
    ["another name", ({ raw }) => raw(roleAt({ name: "write", namespace: "shop" }))],
    ["another namespace", ({ raw }) => raw(roleAt({ name: "read", namespace: "other" }))],
    ["no namespace", ({ raw }) => raw(roleAt({ name: "read" }))],
    ["another kind", ({ raw }) => raw(object("v1", "Secret", { name: "read", namespace: "shop" }))],
    [
      "a kind of another group",
      ({ raw }) => raw(object("example.com/v1", "Role", { name: "read", namespace: "shop" })),
    ],
    [
      "a name that Terraform knows",
      ({ raw, inside }) => {
        const name = new TerraformVariable(inside, "name", { type: "string" }).stringValue;
        raw(roleAt({ name, namespace: "shop" }));
      },
    ],
    ["text that Terraform reads", ({ raw }) => raw(Fn.yamldecode(Fn.file("role.yaml")) as never)],
    ["nothing of an object", ({ raw }) => raw({})],
    [
      "another cluster",
      ({ inside }) =>
        new RawManifest(inside, "Raw", {
          provider: new KubernetesProvider(inside, "Elsewhere", { alias: "elsewhere" }),
          manifest: roleAt({ name: "read", namespace: "shop" }),
        }),
    ],
  ])("with %s is fine", (_, make) => {
    const made = fixture();
    make(made);
    expect(made.clashes()).toEqual([]);
  });

  test("every kind that has a name of its own has the group that the provider knows it in", () => {
    const known = KINDS.filter(({ type }) => KUBERNETES_KINDS[type.replace(/_v\d+$/, "")] !== undefined);
    expect(known.length).toBeGreaterThan(20);
    for (const { apiVersion, kind, type } of known) {
      expect([kind, kindOfObject(apiVersion, kind)]).toEqual([kind, KUBERNETES_KINDS[type.replace(/_v\d+$/, "")]]);
      expect(kindOfObject("example.com/v1", kind)).toBeUndefined();
    }
  });
});

test("a name is looked at again in each synth", () => {
  const stack = stackFixture();
  const resourceGroup = group(stack);
  disk(stack, "A", resourceGroup, "data");
  synth(stack);
  new RawDisk(stack, "B", {
    name: "data",
    resourceGroupName: resourceGroup.resourceGroupName,
    location: "westeurope",
    storageAccountType: "Premium_LRS",
    createOption: "Empty",
  });
  expect(refusal(stack)).toContain("[test/A] AKS-E0815: name must be unique");
});
