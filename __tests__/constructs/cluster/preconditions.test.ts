/**
 * What Terraform is told to check, because only Terraform knows it: the words in the synthesized JSON, and, where there
 * is a Terraform, what it makes of them. terraform_data is part of Terraform itself and carries the same conditions.
 */
import { TerraformStack, TerraformVariable } from "cdktf";
import {
  ApiServerAccess,
  ClusterAccess,
  EntraGroup,
  KubernetesVersion,
  NetworkDataPlane,
  NetworkProfile,
  UpgradePolicy,
} from "../../../constructs";
import { ADMINS, cluster, ClusterOverrides } from "../../support/clusters";
import { Json, only, stackFixture, synth } from "../../support/synth";
import { planned, terraformIsHere } from "../../support/terraform";

type Value = string | string[];
interface Case {
  readonly program: (value: TerraformVariable) => ClusterOverrides;
  readonly type?: string;
  readonly right: Value[];
  readonly wrong: [value: Value, says: string][];
}

const of = (value: TerraformVariable) => value.stringValue;
const group = (objectId: string) => ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(objectId)] });
const NAME_RULE = "name must ";

const cases: Record<string, Case> = {
  name: {
    program: (value) => ({ name: of(value), dnsPrefix: "aks" }),
    right: ["aks-prod", "Prod_1"],
    wrong: [
      ["aks prod", `AKS-E0802: ${NAME_RULE}`],
      ["-aks", `AKS-E0802: ${NAME_RULE}`],
      ["a".repeat(64), `got "${"a".repeat(64)}"`],
    ],
  },
  dnsPrefix: {
    program: (value) => ({ dnsPrefix: of(value) }),
    right: ["aks-prod"],
    wrong: [["aks_prod", "AKS-E0803: dnsPrefix must "]],
  },
  "version, while the channel moves the patch": {
    program: (value) => ({ version: KubernetesVersion.of(of(value)) }),
    right: ["1.34"],
    wrong: [
      ["newest", "AKS-E0101: version must be a Kubernetes version"],
      ["1.34.2", "AKS-E0102: version must be an alias without a patch while the upgrade channel is patch"],
    ],
  },
  "version, moved by hand": {
    program: (value) => ({ version: KubernetesVersion.of(of(value)), upgrades: UpgradePolicy.manual() }),
    right: ["1.34", "1.34.2"],
    wrong: [["v1.34", 'got "v1.34"']],
  },
  "authorized ranges": {
    program: (value) => ({ apiServer: ApiServerAccess.publicEndpoint({ authorizedRanges: value.listValue }) }),
    type: "list(string)",
    right: [["203.0.113.0/24"], ["203.0.113.0/24", "198.51.100.7/32"]],
    wrong: [
      [[], "AKS-E0206: apiServer.authorizedRanges must name at least one range"],
      [["203.0.113.0/24", "0.0.0.0/0"], "AKS-E0203: apiServer.authorizedRanges must not be the whole internet"],
    ],
  },
  "a group of administrators": {
    program: (value) => ({ access: group(of(value)) }),
    right: [ADMINS, ADMINS.toUpperCase()],
    wrong: [
      ["platform", 'AKS-E0302: access.admins[0] must be the object id of an Entra ID group, a UUID, got "platform"'],
    ],
  },
  "the tenant": {
    program: (value) => ({
      access: ClusterAccess.entraId({ admins: [EntraGroup.fromObjectId(ADMINS)], tenantId: of(value) }),
    }),
    right: [ADMINS],
    wrong: [
      ["contoso.com", 'AKS-E0304: access.tenantId must be the id of an Entra ID tenant, a UUID, got "contoso.com"'],
    ],
  },
  "the password of Windows nodes": {
    program: (value) => ({
      network: NetworkProfile.azureCniOverlay({ dataPlane: NetworkDataPlane.AZURE }),
      windowsNodes: { adminPassword: of(value) },
    }),
    right: ["Abcdef1!", "abcdefgh1!", `Aa1${"x".repeat(120)}`],
    wrong: [
      ["Abc1!", "AKS-E0163: windowsNodes.adminPassword must be 8 to 123 characters with 3 of"],
      ["abcdefghij1", "AKS-E0163"],
      [`Aa1${"x".repeat(121)}`, "AKS-E0163"],
    ],
  },
};

function preconditionsOf({ program, type }: Case): { conditions: Json[]; variable: Json } {
  const stack: TerraformStack = stackFixture();
  const value = new TerraformVariable(stack, "given", { type: type ?? "string", sensitive: type === undefined });
  cluster(stack, program(value));
  const json = synth(stack);
  return { conditions: only(json, "azurerm_kubernetes_cluster").lifecycle?.precondition, variable: json.variable };
}

test("what is known is judged at synth, and Terraform is told nothing", () => {
  const stack = stackFixture();
  cluster(stack);
  expect(only(synth(stack), "azurerm_kubernetes_cluster")).not.toHaveProperty("lifecycle");
});

test("a list that Terraform knows is checked for being empty, and for being everything", () => {
  expect(preconditionsOf(cases["authorized ranges"]).conditions.map(({ condition }) => condition)).toEqual([
    "${length(var.given) > 0}",
    '${!contains(var.given, "0.0.0.0/0")}',
  ]);
});

test("a region is asked for its versions only by name, and an alias is found among them", () => {
  const stack = stackFixture();
  cluster(stack, { version: KubernetesVersion.of("1.34"), verifyVersion: true });
  const json = synth(stack);
  const [[, lookup]] = Object.entries<Json>(json.data.azurerm_kubernetes_service_versions);
  expect(lookup).toEqual({ include_preview: false, location: "westeurope" });
  const [{ condition, error_message }] = only(json, "azurerm_kubernetes_cluster").lifecycle.precondition;
  expect(condition).toMatch(/^\$\{length\(\[for one in data\./);
  expect(error_message).toMatch(
    /^AKS-E0109: version must be a version that westeurope offers: \$\{join\(.*got "1\.34"; /,
  );

  const plain = stackFixture();
  cluster(plain);
  expect(synth(plain)).not.toHaveProperty("data");
});

// Terraform takes a second or two to start, so each case is one plan: a resource for every value.
const run = terraformIsHere() ? describe : describe.skip;

run("what Terraform makes of it", () => {
  test.each(Object.entries(cases))("%s", (_, one) => {
    const { conditions } = preconditionsOf(one);
    const values = [...one.right, ...one.wrong.map(([value]) => value)];
    const resources = values.map((value, index) => [
      `case${index}`,
      {
        lifecycle: { precondition: conditions.map((condition) => inPlaceOf(condition, `local.case${index}`)) },
        input: value,
      },
    ]);
    const locals = Object.fromEntries(values.map((value, index) => [`case${index}`, value]));
    const output = planned({ locals, resource: { terraform_data: Object.fromEntries(resources) } });

    const said = values.map((__, index) => messagesAbout(`case${index}`, output));
    expect(said.slice(0, one.right.length)).toEqual(one.right.map(() => ""));
    one.wrong.forEach(([, says], index) => expect(said[one.right.length + index]).toContain(says));
  });

  test("a version that is offered, and one that is not", () => {
    const stack = stackFixture();
    cluster(stack, { version: KubernetesVersion.of("1.34"), verifyVersion: true });
    const [written] = only(synth(stack), "azurerm_kubernetes_cluster").lifecycle.precondition;
    const offered = (versions: string[], wanted: string) =>
      planned({
        locals: { versions },
        resource: {
          terraform_data: {
            it: {
              lifecycle: { precondition: [replaced(written, /data\.[\w.-]+\.versions/g, "local.versions", wanted)] },
            },
          },
        },
      });
    expect(offered(["1.33.5", "1.34.1"], "1.34")).not.toContain("Error:");
    expect(offered(["1.33.5", "1.34.1"], "1.34.1")).not.toContain("Error:");
    expect(messagesAbout("it", offered(["1.33.5", "11.34.1", "1.340.1"], "1.34"))).toContain(
      'AKS-E0109: version must be a version that westeurope offers: 1.33.5, 11.34.1, 1.340.1, got "1.34"; choose one',
    );
    expect(messagesAbout("it", offered(["1.33.5", "1.34.12"], "1.34.1"))).toContain('got "1.34.1"');
  });
});

/** The messages of failed conditions, without the source lines that Terraform shows above them. */
function messagesAbout(resource: string, output: string): string {
  const errors = output.split("Error: ").slice(1);
  const about = errors.filter((text) => text.includes(`in resource.terraform_data.${resource}.`));
  return about.map((text) => text.slice(text.search(/AKS-E\d{4}: /)).replace(/\s+/g, " ")).join("\n");
}

function inPlaceOf({ condition, error_message }: Json, local: string): Json {
  return {
    condition: condition.replaceAll("var.given", local),
    error_message: error_message.replaceAll("var.given", local),
  };
}

function replaced({ condition, error_message }: Json, what: RegExp, by: string, wanted: string): Json {
  return {
    condition: condition.replace(what, by).replaceAll("1.34", wanted),
    error_message: error_message.replace(what, by).replaceAll("1.34", wanted),
  };
}
