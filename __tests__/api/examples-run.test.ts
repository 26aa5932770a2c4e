import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack, Testing } from "cdktf";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import ts from "typescript";
import * as aks from "../../constructs";
import { ADMINS, cluster as clusterIn, D4, group } from "../support/clusters";
import { Example, examplesIn, pages } from "./support/examples";

/** What an example finds around it, as the fixture says it. */
function surroundings() {
  const app = Testing.app() as App;
  const stackOf = (id: string) => {
    const made = new TerraformStack(app, id);
    new AzurermProvider(made, "Azurerm", { features: [{}] });
    return made;
  };
  const stack = stackOf("test");
  const resourceGroup = group(stack);
  const props = {
    resourceGroup,
    addons: { webAppRouting: {} },
    identity: aks.ClusterIdentity.userAssigned(),
    systemPool: {
      vmSize: aks.VmSize.of("Standard_D8ds_v5"),
      scaling: aks.NodeScaling.fixed(3),
      zones: ["1", "2", "3"],
    },
  };
  const cluster = clusterIn(stack, props, "Own");
  return { app, stack, stackOf, resourceGroup, cluster };
}

type Surroundings = ReturnType<typeof surroundings>;

/** What a function of an example is called with, by the type of the parameter. Each is made when it is asked for. */
function argument(type: string, name: string, { app, stack, stackOf, resourceGroup, cluster }: Surroundings): unknown {
  const inside = (): TerraformStack => (app.node.tryFindChild("inside") as TerraformStack) ?? stackOf("inside");
  const once = <T>(id: string, make: (inside: TerraformStack) => T): T =>
    (inside().node.tryFindChild(id) as T | undefined) ?? make(inside());
  const connection = () => once("Argument", (place) => new aks.ClusterConnection(place, "Argument", { cluster }));
  const shop = () =>
    once("Namespace", (place) => new aks.Namespace(place, "Namespace", { connection: connection(), name: "shop" }));
  const makers: Record<string, () => unknown> = {
    App: () => app,
    Construct: () => stack,
    TerraformStack: inside,
    IResourceGroup: () => resourceGroup,
    AksCluster: () => cluster,
    AksClusterProps: () => ({
      resourceGroup,
      version: aks.KubernetesVersion.of("1.34"),
      apiServer: aks.ApiServerAccess.private(),
      access: aks.ClusterAccess.entraId({ admins: [aks.EntraGroup.fromObjectId(ADMINS)] }),
      systemPool: { vmSize: D4, scaling: aks.NodeScaling.fixed(3) },
    }),
    INodePool: () =>
      cluster.addLinuxPool("argument", { vmSize: D4, scaling: aks.NodeScaling.fixed(3), zones: ["1", "2", "3"] }),
    ManagedDisk: () =>
      new aks.ManagedDisk(stack, "Orders", { resourceGroup, sku: aks.DiskSku.PREMIUM_ZRS, sizeGib: 64 }),
    IMonitorWorkspace: () => new aks.MonitorWorkspace(stack, "Metrics", { resourceGroup }),
    ClusterConnection: connection,
    IClusterConnection: connection,
    Namespace: shop,
    Deployment: () =>
      new aks.Deployment(shop(), "Argument", {
        connection: connection(),
        namespace: shop(),
        containers: [
          {
            name: "web",
            image: "example.azurecr.io/web:1",
            resources: { cpu: "1", memory: "1Gi" },
            ports: [{ port: 8080 }],
          },
        ],
      }),
    WorkloadIdentity: () =>
      new aks.WorkloadIdentity(stack, "Identity", { cluster, resourceGroup, namespace: "shop", serviceAccount: "db" }),
    string: () => IDS[name],
  };
  if (!(type in makers)) throw new Error(`nothing is known to call an example with for ${name}: ${type}`);
  return makers[type]();
}

const GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/net/providers";
const IDS: Record<string, string> = {
  zoneId: `${GROUP}/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io`,
  subnetId: `${GROUP}/Microsoft.Network/virtualNetworks/hub/subnets/api`,
  registryId: `${GROUP}/Microsoft.ContainerRegistry/registries/images`,
};

/** Runs an example, and every function in it. */
function run({ code }: Example, around: Surroundings): void {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const known = {
    ...aks,
    app: around.app,
    stack: around.stack,
    resourceGroup: around.resourceGroup,
    cluster: around.cluster,
  };
  const load = (name: string) => (name === "cdktf-aks" ? aks : require(name));
  const exported: Record<string, (...args: unknown[]) => unknown> = {};
  // In a block of its own an example may give a name again that the fixture has.
  new Function("require", "exports", ...Object.keys(known), `{${outputText}}`)(load, exported, ...Object.values(known));
  for (const statement of source.statements) {
    if (!ts.isFunctionDeclaration(statement) || !statement.name) continue;
    const given = statement.parameters.map((one) => argument(one.type!.getText(), one.name.getText(), around));
    exported[statement.name.text](...given);
  }
}

/** The first program of README.md makes an app of its own: it is run with the packed package. */
const EXAMPLES = pages()
  .flatMap(examplesIn)
  .filter(({ code }) => !code.includes("new App("))
  .map((example) => [`${example.file}:${example.line}`, example] as const);

/** The folder that the examples are run in, with the manifests that one of them reads. */
const before = process.cwd();
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "cdktf-aks-examples-"));
  mkdirSync(path.join(folder, "manifests", "shop"), { recursive: true });
  const secret = { apiVersion: "v1", kind: "Secret", metadata: { name: "database" } };
  writeFileSync(path.join(folder, "manifests", "shop", "database.json"), JSON.stringify(secret));
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

afterEach(() => jest.restoreAllMocks());

test.each(EXAMPLES)("the example of %s synthesizes", (_, example) => {
  jest.spyOn(console, "log").mockImplementation(() => undefined);
  const around = surroundings();
  run(example, around);
  const stacks = around.app.node.children.filter((child) => TerraformStack.isStack(child));
  for (const stack of stacks) Testing.synth(stack as TerraformStack, true);
});
