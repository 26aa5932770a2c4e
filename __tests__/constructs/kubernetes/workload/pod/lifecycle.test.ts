import { TerraformVariable } from "cdktf";
import { EnvSource, EnvValue, LifecycleHook } from "../../../../../constructs";
import { secondsOfSleep } from "../../../../../lib/workload/sleeps";
import { Json, only, refusal, synth, warnings } from "../../../../support/synth";
import { container, ContainerOverrides, deployment, DeploymentOverrides, place } from "../../../../support/workloads";

const one = (overrides: ContainerOverrides): DeploymentOverrides => ({ containers: [container(overrides)] });

function made(overrides: ContainerOverrides): Json {
  const at = place();
  deployment(at, one(overrides));
  return only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec.container[0];
}

function refused(overrides: DeploymentOverrides): string {
  const at = place();
  deployment(at, overrides);
  return refusal(at.inside);
}

function warned(overrides: DeploymentOverrides): string[] {
  const at = place();
  deployment(at, overrides);
  return warnings(at.inside);
}

describe("whole config maps and secrets as variables", () => {
  test("are named, with a prefix, in the order given", () => {
    const envFrom = [
      EnvSource.configMap("shop.settings"),
      EnvSource.configMap("shop.settings", { prefix: "OLD_", optional: true }),
      EnvSource.secret("db", { prefix: "DB_" }),
    ];
    const { env, env_from } = made({ envFrom, env: { A: EnvValue.of("b") } });
    expect(env_from).toEqual([
      { config_map_ref: { name: "shop.settings" } },
      { prefix: "OLD_", config_map_ref: { name: "shop.settings", optional: true } },
      { prefix: "DB_", secret_ref: { name: "db" } },
    ]);
    expect(env).toEqual([{ name: "A", value: "b" }]);
  });

  test("a secret warns, a config map does not", () => {
    expect(warned(one({ envFrom: [EnvSource.configMap("a"), EnvSource.secret("db")] }))).toEqual([
      expect.stringMatching(
        /^inside\/Web: AKS-W1211: containers\[0\]\.envFrom\[1\] must keep secrets out of .*, got all of the secret "db"; mount it/,
      ),
    ]);
  });

  test.each<[EnvSource[], RegExp]>([
    [[EnvSource.configMap("Shop")], /AKS-E1147: containers\[0\]\.envFrom\[0\]\.configMap must /],
    [[EnvSource.secret("db_1")], /AKS-E1147: containers\[0\]\.envFrom\[0\]\.secret must /],
    [
      [EnvSource.configMap("a", { prefix: "1_" })],
      /AKS-E1298: containers\[0\]\.envFrom\[0\]\.prefix must be letters, .*, got "1_"; write for example "SHOP_"/,
    ],
    [
      [EnvSource.configMap("a"), EnvSource.secret("a"), EnvSource.configMap("a", { prefix: "" })],
      /AKS-E1299: containers\[0\]\.envFrom\[2\] must be a source .*, got the same as in containers\[0\]\.envFrom\[0\]; take/,
    ],
  ])("that cannot be are refused (%#)", (envFrom, text) => {
    expect(refused(one({ envFrom }))).toMatch(text);
  });
});

describe("what is done at the start and the end", () => {
  test("is a command or a request", () => {
    const postStart = LifecycleHook.http({ port: 8080, path: "/warm", https: true, headers: { "X-Why": "start" } });
    const { lifecycle } = made({ lifecycle: { postStart, preStop: LifecycleHook.exec(["sleep", "15"]) } });
    expect(lifecycle).toEqual({
      post_start: [
        {
          http_get: {
            path: "/warm",
            port: "8080",
            scheme: "HTTPS",
            http_header: [{ name: "X-Why", value: "start" }],
          },
        },
      ],
      pre_stop: [{ exec: { command: ["sleep", "15"] } }],
    });
    expect(made({ lifecycle: { preStop: LifecycleHook.http({ port: 80 }) } }).lifecycle).toEqual({
      pre_stop: [{ http_get: { path: "/", port: "80", scheme: "HTTP" } }],
    });
    expect(made({ lifecycle: {} }).lifecycle).toBeUndefined();
  });

  test.each<[LifecycleHook, RegExp]>([
    [LifecycleHook.exec([]), /AKS-E1227: containers\[0\]\.lifecycle\.preStop must have a command to run/],
    [LifecycleHook.http({ port: 0 }), /AKS-E1154: containers\[0\]\.lifecycle\.preStop\.port must /],
    [
      LifecycleHook.http({ port: 80, path: "end" }),
      /AKS-E1226: containers\[0\]\.lifecycle\.preStop\.path must begin with/,
    ],
  ])("that cannot be is refused (%#)", (preStop, text) => {
    expect(refused(one({ lifecycle: { preStop } }))).toMatch(text);
  });

  test("is nothing for containers that run before the others", () => {
    const migrate = container({ name: "migrate", lifecycle: { postStart: LifecycleHook.exec(["true"]) } });
    expect(refused({ initContainers: [migrate] })).toMatch(
      /AKS-E1206: initContainers\[0\]\.lifecycle must be left out of a container that runs before the others: Kubernetes lets it have no hooks; leave it out/,
    );
  });

  test.each<[string[], number | undefined, boolean]>([
    [["sleep", "29"], undefined, false],
    [["sleep", "30"], undefined, true],
    [["sh", "-c", "sleep 60 && nginx -s quit"], 60, true],
    [["sh", "-c", "sleep 60 && nginx -s quit"], 61, false],
  ])("%p with %p seconds to end", (command, terminationGraceSeconds, warns) => {
    const lifecycle = { preStop: LifecycleHook.exec(command) };
    const text =
      /AKS-W1216: containers\[0\]\.lifecycle\.preStop must leave the program some of the (30|60) seconds .*, got a sleep of \1 seconds; sleep/;
    expect(warned({ ...one({ lifecycle }), terminationGraceSeconds })).toEqual(
      warns ? [expect.stringMatching(text)] : [],
    );
  });

  test.each<[string[], number | undefined]>([
    [["/bin/sleep", "5"], 5],
    [["sleep", "5s"], 5],
    [["sleep", "5m"], undefined],
    [["sleep", "0.5"], undefined],
    [["sleep"], undefined],
    [["bash", "-c", "exec sleep 7; exit"], 7],
    [["bash", "run.sh"], undefined],
    [["sh", "-c"], undefined],
    [["sh", "-c", "nginx -s quit; sleep 7"], undefined],
    [[], undefined],
  ])("%p sleeps for %p seconds", (command, seconds) => {
    expect(secondsOfSleep(command)).toBe(seconds);
  });
});

test("what only Terraform knows is not judged", () => {
  const at = place();
  const text = new TerraformVariable(at.inside, "text", { type: "string" }).stringValue;
  const number = new TerraformVariable(at.inside, "number", { type: "number" }).numberValue;
  deployment(at, {
    terminationGraceSeconds: number,
    containers: [
      container({
        envFrom: [EnvSource.configMap(text, { prefix: text }), EnvSource.configMap(text, { prefix: text })],
        lifecycle: {
          preStop: LifecycleHook.exec(["sleep", "600"]),
          postStart: LifecycleHook.http({ port: number, path: text }),
        },
      }),
    ],
  });
  expect(warnings(at.inside)).toEqual([]);
  const [{ env_from, lifecycle }] = only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec.container;
  expect(env_from[0]).toEqual({ prefix: "${var.text}", config_map_ref: { name: "${var.text}" } });
  expect(lifecycle.post_start[0].http_get.port).toBe("${var.number}");
});
