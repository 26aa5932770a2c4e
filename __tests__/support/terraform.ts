import { spawnSync } from "child_process";
import { mkdtempSync, rmSync, writeFileSync } from "fs";
import { tmpdir } from "os";
import { join } from "path";

/** The provider whose presence decides whether stacks can be validated at all. */
const PROBE = { terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "4.55.0" } } } };

interface Ran {
  readonly ok: boolean;
  readonly output: string;
}

function terraform(directory: string, ...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync("terraform", [`-chdir=${directory}`, ...args], {
    encoding: "utf8",
    timeout: 120_000,
    env: { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" },
  });
  return { ok: status === 0, output: `${stdout ?? ""}${stderr ?? ""}` };
}

function inDirectoryOf<T>(json: string, work: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), "validate-"));
  try {
    writeFileSync(join(directory, "main.tf.json"), json);
    return work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/**
 * Whether Terraform is here and can install the provider: from its registry, or from a plugin directory named by
 * TF_CLI_ARGS_init=-plugin-dir=DIR.
 */
export function providersCanBeInstalled(): boolean {
  if (!terraformIsHere()) return false;
  return inDirectoryOf(
    JSON.stringify(PROBE),
    (directory) => terraform(directory, "init", "-backend=false", "-input=false").ok,
  );
}

/** Whether there is a Terraform at all. */
export function terraformIsHere(): boolean {
  return spawnSync("terraform", ["version"]).status === 0;
}

/** What `terraform plan` says of a configuration that needs no provider. */
export function planned(configuration: object): string {
  return inDirectoryOf(JSON.stringify(configuration, null, 1), (directory) => {
    const init = terraform(directory, "init", "-backend=false", "-input=false", "-no-color");
    return init.ok ? terraform(directory, "plan", "-input=false", "-no-color").output : init.output;
  });
}

/** What `terraform validate` says of a synthesized stack. */
export function validate(json: string): Ran {
  return inDirectoryOf(json, (directory) => {
    const init = terraform(directory, "init", "-backend=false", "-input=false");
    return init.ok ? terraform(directory, "validate", "-no-color") : init;
  });
}
