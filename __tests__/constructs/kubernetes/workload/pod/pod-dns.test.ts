import { TerraformVariable, Token } from "cdktf";
import { CronJob, DaemonSet, Job, PodDns, StatefulSet } from "../../../../../constructs";
import { only, refusal, synth, warnings } from "../../../../support/synth";
import { container, deployment, DeploymentOverrides, Place, place } from "../../../../support/workloads";

const podOf = (overrides: DeploymentOverrides, at = place()) => {
  deployment(at, overrides);
  return only(synth(at.inside), "kubernetes_deployment_v1").spec.template.spec;
};
const dnsOf = (overrides: DeploymentOverrides) => {
  const { dns_policy, dns_config } = podOf(overrides);
  return { dns_policy, dns_config };
};
const labels = (count: number, length = 5) =>
  Array.from({ length: count }, (_, index) => `d${index}`.padEnd(length, "x"));

describe("how names are found", () => {
  test.each<[string, DeploymentOverrides, object]>([
    ["as the cluster does when nothing is said", {}, {}],
    ["as the cluster does", { dns: PodDns.cluster() }, { dns_policy: "ClusterFirst" }],
    ["on the network of the node", { hostNetwork: true }, { dns_policy: "ClusterFirstWithHostNet" }],
    [
      "as the cluster does on the network of the node",
      { hostNetwork: true, dns: PodDns.cluster({ searches: ["corp.example.com"] }) },
      { dns_policy: "ClusterFirstWithHostNet", dns_config: { searches: ["corp.example.com"] } },
    ],
    ["as the node does", { dns: PodDns.node() }, { dns_policy: "Default" }],
    ["as the node does, on its network", { hostNetwork: true, dns: PodDns.node() }, { dns_policy: "Default" }],
    [
      "at servers of one's own",
      {
        dns: PodDns.servers(["10.0.0.4", "fd00::4"], {
          searches: ["shop.svc.cluster.local", "corp.example.com."],
          resolverOptions: { ndots: "2", "single-request-reopen": "" },
        }),
      },
      {
        dns_policy: "None",
        dns_config: {
          nameservers: ["10.0.0.4", "fd00::4"],
          searches: ["shop.svc.cluster.local", "corp.example.com."],
          option: [{ name: "ndots", value: "2" }, { name: "single-request-reopen" }],
        },
      },
    ],
    [
      "with more than the cluster has",
      { dns: PodDns.cluster({ nameservers: ["10.0.0.4"], resolverOptions: { ndots: "1" } }) },
      {
        dns_policy: "ClusterFirst",
        dns_config: { nameservers: ["10.0.0.4"], option: [{ name: "ndots", value: "1" }] },
      },
    ],
    ["with nothing more", { dns: PodDns.cluster({ searches: [], nameservers: [] }) }, { dns_policy: "ClusterFirst" }],
  ])("%s", (_, overrides, expected) => {
    expect(dnsOf(overrides)).toEqual({ dns_policy: undefined, dns_config: undefined, ...expected });
  });

  test.each<[string, (at: Place, dns: PodDns) => unknown, string]>([
    [
      "StatefulSet",
      ({ inside, connection, namespace }, dns) =>
        new StatefulSet(inside, "X", { connection, namespace, containers: [container()], dns }),
      "kubernetes_stateful_set_v1",
    ],
    [
      "DaemonSet",
      ({ inside, connection, namespace }, dns) =>
        new DaemonSet(inside, "X", { connection, namespace, containers: [container()], dns }),
      "kubernetes_daemon_set_v1",
    ],
    [
      "Job",
      ({ inside, connection, namespace }, dns) =>
        new Job(inside, "X", { connection, namespace, containers: [container()], dns }),
      "kubernetes_job_v1",
    ],
    [
      "CronJob",
      ({ inside, connection, namespace }, dns) =>
        new CronJob(inside, "X", { connection, namespace, containers: [container()], schedule: "@daily", dns }),
      "kubernetes_cron_job_v1",
    ],
  ])("in a %s too", (_, make, type) => {
    const at = place();
    make(at, PodDns.servers(["10.0.0.4"]));
    expect(JSON.stringify(only(synth(at.inside), type))).toContain(
      '"dns_config":{"nameservers":["10.0.0.4"]},"dns_policy":"None"',
    );
  });
});

describe("just inside of the bounds", () => {
  test.each<[string, PodDns]>([
    ["three servers", PodDns.servers(["10.0.0.4", "10.0.0.5", "10.0.0.6"])],
    ["32 domains", PodDns.servers(["10.0.0.4"], { searches: labels(32) })],
    ["2048 characters", PodDns.servers(["10.0.0.4"], { searches: [...labels(31, 63), `${"y".repeat(62)}.z`] })],
    ["the root, and underscores", PodDns.cluster({ searches: [".", "_tcp.example.com"] })],
    ["ndots of 0 and 15", PodDns.cluster({ resolverOptions: { ndots: "15", timeout: "2" } })],
    ["ndots of 0", PodDns.cluster({ resolverOptions: { ndots: "0" } })],
  ])("%s", (_, dns) => {
    const at = place();
    deployment(at, { dns });
    expect(() => synth(at.inside)).not.toThrow();
    expect(warnings(at.inside).filter((one) => one.includes("AKS-W1217"))).toEqual([]);
  });
});

describe("what cannot be is refused", () => {
  test.each<[string, PodDns, string]>([
    [
      "a name for an address",
      PodDns.cluster({ nameservers: ["dns.example.com"] }),
      'AKS-E1114: dns.nameservers[0] must be the IPv4 or IPv6 address of a name server, got "dns.example.com"; write',
    ],
    ["a range for an address", PodDns.servers(["10.0.0.4", "10.0.0.0/24"]), "AKS-E1114: dns.nameservers[1] must"],
    ["a range of IPv6", PodDns.servers(["fd00::/64"]), "AKS-E1114: dns.nameservers[0] must"],
    [
      "four servers",
      PodDns.servers(["10.0.0.4", "10.0.0.5", "10.0.0.6", "10.0.0.7"]),
      "AKS-E1115: dns.nameservers must be at most 3 name servers, got 4; name fewer, or one that passes",
    ],
    [
      "no server",
      PodDns.servers([]),
      "AKS-E1116: dns.nameservers must name at least one name server, because PodDns.servers() leaves the pod no other, got an empty list; name one, or use PodDns.cluster()",
    ],
    [
      "a domain in capitals",
      PodDns.cluster({ searches: ["example.com", "Corp.Example.com"] }),
      'AKS-E1117: dns.searches[1] must be a domain in lower case: labels of letters, digits, hyphens or underscores, with dots between, got "Corp.Example.com"; write',
    ],
    ["an empty domain", PodDns.cluster({ searches: [""] }), "AKS-E1117: dns.searches[0] must"],
    ["a domain with a gap", PodDns.cluster({ searches: ["a..b"] }), "AKS-E1117: dns.searches[0] must"],
    [
      "33 domains",
      PodDns.node({ searches: labels(33) }),
      "AKS-E1118: dns.searches must be at most 32 domains, of 2048 characters with a space between them, got 33 domains of 197 characters; leave",
    ],
    [
      "2049 characters",
      PodDns.node({ searches: [...labels(31, 63), `${"y".repeat(63)}.z`] }),
      "got 32 domains of 2049 characters",
    ],
    [
      "too many dots",
      PodDns.cluster({ resolverOptions: { ndots: "16" } }),
      'AKS-E1119: dns.resolverOptions.ndots must be a whole number from 0 to 15, as text, got "16"; write for example "2"',
    ],
    ["dots that are no number", PodDns.cluster({ resolverOptions: { ndots: "two" } }), "AKS-E1119"],
    [
      "options that only Terraform knows",
      PodDns.cluster({ resolverOptions: Token.asAny({ ndots: "99" }) as never }),
      "AKS-E1297: dns.resolverOptions must name options of the resolver that are known when the program runs, without white space or a colon, got a reference; write",
    ],
    [
      "an option with its value",
      PodDns.cluster({ resolverOptions: { "ndots:2": "" } }),
      'AKS-E1297: dns.resolverOptions must name options of the resolver that are known when the program runs, without white space or a colon, got "ndots:2"; write',
    ],
  ])("%s", (_, dns, text) => {
    const at = place();
    deployment(at, { dns });
    expect(refusal(at.inside)).toContain(text);
  });

  test("what is no PodDns ends the program", () => {
    expect(() => deployment(place(), { dns: "None" as unknown as PodDns })).toThrow(
      /AKS-E0809: dns must be a PodDns, got "None"; write PodDns\.cluster\(…\), PodDns\.node\(…\) or PodDns\.servers/,
    );
  });
});

test("a server that would never be asked is warned of", () => {
  const at = place();
  const nameservers = ["10.0.0.4", "10.0.0.5", "10.0.0.6"];
  deployment(at, { dns: PodDns.cluster({ nameservers }) });
  expect(warnings(at.inside)).toEqual([
    expect.stringContaining(
      "AKS-W1217: dns.nameservers must leave room for the name server that the pod has anyway, because a resolver asks 3 and no more, got 3 further ones; take the last one out, which is never asked",
    ),
  ]);
});

test("what only Terraform knows is not judged", () => {
  const at = place();
  const text = new TerraformVariable(at.inside, "text", { type: "string" }).stringValue;
  const list = new TerraformVariable(at.inside, "list", { type: "list(string)" }).listValue;
  deployment(at, { dns: PodDns.servers([text], { searches: [text], resolverOptions: { ndots: text, [text]: "1" } }) });
  deployment(at, { dns: PodDns.servers(list, { searches: list }) }, "Other");
  const made = JSON.stringify(synth(at.inside).resource.kubernetes_deployment_v1);
  expect(made).toContain('"nameservers":["${var.text}"]');
  expect(made).toContain('"nameservers":"${var.list}"');
});
