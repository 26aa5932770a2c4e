/**
 * main.ts as a user runs it: a process of its own, with the context of cdktf.json. The snapshot is reviewed like code.
 */
import { spawnSync } from "child_process";
import { mkdtempSync, readFileSync, rmSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";

const ROOT = join(__dirname, "..", "..");
const { context } = JSON.parse(readFileSync(join(ROOT, "cdktf.json"), "utf8"));

interface Ran {
  readonly status: number | null;
  readonly stderr: string;
  /** The stack of the cluster. */
  readonly json?: string;
  /** The stack of what lives inside of it. */
  readonly inside?: string;
  readonly manifest?: { stacks: Record<string, { dependencies: string[]; annotations: unknown[] }> };
}

function runMain(env: Record<string, string> = {}): Ran {
  const out = mkdtempSync(join(tmpdir(), "reference-"));
  try {
    const { status, stderr } = spawnSync(process.execPath, ["--require", "tsx/cjs", "main.ts"], {
      cwd: ROOT,
      encoding: "utf8",
      env: { ...process.env, CDKTF_CONTEXT_JSON: JSON.stringify(context), CDKTF_OUTDIR: out, ...env },
    });
    if (status !== 0) return { status, stderr };
    const read = (file: string) => readFileSync(join(out, file), "utf8");
    return {
      status,
      stderr,
      json: read("stacks/reference/cdk.tf.json"),
      inside: read("stacks/inside/cdk.tf.json"),
      manifest: JSON.parse(read("manifest.json")),
    };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const first = runMain();

test("it is synthesized untouched, and is what was reviewed", () => {
  expect(first.stderr).toBe("");
  expect(first.json).toMatchSnapshot();
});

test("so is what lives inside of the cluster, after it and without a warning", () => {
  expect(first.inside).toMatchSnapshot();
  const { stacks } = first.manifest!;
  expect(Object.keys(stacks).sort()).toEqual(["inside", "reference"]);
  expect(stacks.inside.dependencies).toEqual(["reference"]);
  expect(Object.values(stacks).flatMap(({ annotations }) => annotations)).toEqual([]);
});

test("nothing but the order ties the two: no state is read, and no administrator's credentials", () => {
  expect(first.inside).not.toContain("terraform_remote_state");
  for (const json of [first.json, first.inside]) expect(json).not.toMatch(/cross-stack-output|kube_admin_config/);
});

test("a second run, in another language and time zone, writes the same bytes", () => {
  const { json, inside } = runMain({ LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Kiritimati" });
  expect([json, inside]).toEqual([first.json, first.inside]);
});

test("no path of a machine and no secret is in it", () => {
  expect(`${first.json}${first.inside}`).not.toContain(ROOT);
  expect(first.inside).not.toMatch(/password|"token"|client_key|secret/);
  expect(first.json).not.toMatch(/"(admin_)?password": "(?!\$\{var\.)/);
  expect(first.json).toContain('"admin_password": "${var.windows_admin_password}"');
});

test("region, ranges and administrators come from the environment where it says so", () => {
  const { json } = runMain({
    AKS_LOCATION: "northeurope",
    AKS_AUTHORIZED_RANGES: "198.51.100.0/24, 192.0.2.8",
    AKS_ADMIN_GROUP_OBJECT_IDS: "11111111-2222-3333-4444-555555555555",
  });
  const { azurerm_kubernetes_cluster: clusters, azurerm_resource_group: groups } = JSON.parse(json!).resource;
  const [aks] = Object.values<any>(clusters);
  expect(Object.values<any>(groups)[0].location).toBe("northeurope");
  expect(aks.location).toBe("northeurope");
  expect(aks.api_server_access_profile.authorized_ip_ranges).toEqual(["198.51.100.0/24", "192.0.2.8/32"]);
  expect(aks.azure_active_directory_role_based_access_control.admin_group_object_ids).toEqual([
    "11111111-2222-3333-4444-555555555555",
  ]);
});

test("mistakes there are refused, all of them, and no Terraform is written", () => {
  const { status, stderr, json } = runMain({
    AKS_AUTHORIZED_RANGES: "0.0.0.0/0",
    AKS_ADMIN_GROUP_OBJECT_IDS: "platform",
  });
  expect([status, json]).toEqual([1, undefined]);
  expect(stderr).toMatch(/\[reference\/Cluster\] AKS-E0203: .*\n.*\[reference\/Cluster\] AKS-E0302: /);
});
