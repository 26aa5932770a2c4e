import { TerraformVariable } from "cdktf";
import { Namespace, NetworkPeer, NetworkPolicy, NetworkPolicyOptions, NetworkPort } from "../../../../constructs";
import { connect, twoStacks, TwoStacks } from "../../../support/inside";
import { Json, only, refusal, synth } from "../../../support/synth";

function policy(options: NetworkPolicyOptions, stacks: TwoStacks = twoStacks()): TwoStacks {
  const namespace = Namespace.fromNamespaceName(stacks.inside, "Namespace", "shop");
  new NetworkPolicy(stacks.inside, "AllowWeb", { connection: connect(stacks), namespace, ...options });
  return stacks;
}

const made = (options: NetworkPolicyOptions): Json =>
  only(synth(policy(options).inside), "kubernetes_network_policy_v1");

test("peers and ports, as Kubernetes has them", () => {
  const { metadata, spec } = made({
    podLabels: { app: "web" },
    ingress: [
      {
        peers: [
          NetworkPeer.pods(),
          NetworkPeer.pods({ app: "api" }),
          NetworkPeer.everyPod(),
          NetworkPeer.podsOf("ingress", { app: "nginx" }),
          NetworkPeer.podsOf("ingress"),
          NetworkPeer.podsOfNamespaces({ team: "shop" }),
          NetworkPeer.addresses("10.0.0.0/8", ["10.1.0.0/16"]),
          NetworkPeer.addresses("2001:db8::/32"),
        ],
        ports: [NetworkPort.tcp(80), NetworkPort.tcp(8000, 8080), NetworkPort.udp(53), NetworkPort.named("http")],
      },
    ],
  });
  expect(metadata).toEqual({ name: "allow-web", namespace: "shop" });
  expect(spec).toEqual({
    pod_selector: { match_labels: { app: "web" } },
    policy_types: ["Ingress"],
    ingress: [
      {
        from: [
          { pod_selector: {} },
          { pod_selector: { match_labels: { app: "api" } } },
          { namespace_selector: {} },
          {
            namespace_selector: { match_labels: { "kubernetes.io/metadata.name": "ingress" } },
            pod_selector: { match_labels: { app: "nginx" } },
          },
          { namespace_selector: { match_labels: { "kubernetes.io/metadata.name": "ingress" } } },
          { namespace_selector: { match_labels: { team: "shop" } } },
          { ip_block: { cidr: "10.0.0.0/8", except: ["10.1.0.0/16"] } },
          { ip_block: { cidr: "2001:db8::/32" } },
        ],
        ports: [
          { port: "80", protocol: "TCP" },
          { port: "8000", end_port: 8080, protocol: "TCP" },
          { port: "53", protocol: "UDP" },
          { port: "http", protocol: "TCP" },
        ],
      },
    ],
  });
});

test("everybody, once said, outweighs the others: a rule without peers", () => {
  const everybody = { peers: [NetworkPeer.pods(), NetworkPeer.anyone()] };
  expect(made({ ingress: [everybody], egress: [{ ...everybody, ports: [NetworkPort.tcp(443)] }] }).spec).toEqual({
    pod_selector: {},
    policy_types: ["Ingress", "Egress"],
    ingress: [{}],
    egress: [{ ports: [{ port: "443", protocol: "TCP" }] }],
  });
});

test("an empty list lets nothing through", () => {
  expect(made({ egress: [] }).spec).toEqual({ pod_selector: {}, policy_types: ["Egress"], egress: [] });
});

const rule = (...peers: NetworkPeer[]): NetworkPolicyOptions => ({ egress: [{ peers }] });
const port = (...ports: NetworkPort[]): NetworkPolicyOptions => ({ ingress: [{ peers: [NetworkPeer.pods()], ports }] });

test.each<[string, NetworkPolicyOptions, RegExp]>([
  ["neither direction", {}, /AKS-E1150: the policy must have ingress, egress or both, got neither/],
  ["no peers", { ingress: [{ peers: [] }] }, /AKS-E1151: ingress\[0\]\.peers must name somebody/],
  ["a name", { name: "Allow_Web", egress: [] }, /AKS-E1147: name must be 1 to 253 .* got "Allow_Web"/],
  ["a label", { podLabels: { app: "a b" }, egress: [] }, /AKS-E0581: podLabels\["app"\]/],
  [
    "a range",
    rule(NetworkPeer.addresses("10.0.0.0")),
    /AKS-E1152: egress\[0\]\.peers\[0\]\.range .* got "10\.0\.0\.0"/,
  ],
  ["an unaligned one", rule(NetworkPeer.addresses("10.0.0.1/8")), /AKS-E1152: .* got "10\.0\.0\.1\/8"/],
  ["a wide IPv6 one", rule(NetworkPeer.addresses("2001:db8::/129")), /AKS-E1152/],
  [
    "an exception outside",
    rule(NetworkPeer.addresses("10.0.0.0/16", ["10.1.0.0/24"])),
    /AKS-E1153: egress\[0\]\.peers\[0\]\.except\[0\] must be a smaller range inside of 10\.0\.0\.0\/16/,
  ],
  ["the range itself", rule(NetworkPeer.addresses("10.0.0.0/16", ["10.0.0.0/16"])), /AKS-E1153/],
  ["a namespace", rule(NetworkPeer.podsOf("Shop")), /AKS-E0323: egress\[0\]\.peers\[0\]\.namespaceName/],
  ["labels of pods", rule(NetworkPeer.pods({ "": "x" })), /AKS-E0580: egress\[0\]\.peers\[0\]\.labels/],
  ["labels of namespaces", rule(NetworkPeer.podsOfNamespaces({ a: "-" })), /AKS-E0581: .*namespaceLabels\["a"\]/],
  ["port 0", port(NetworkPort.tcp(0)), /AKS-E1154: ingress\[0\]\.ports\[0\] must be a port from 1 to 65535, got 0/],
  ["port 65536", port(NetworkPort.udp(53, 65536)), /AKS-E1154: .* got 65536/],
  ["a range backwards", port(NetworkPort.tcp(90, 80)), /AKS-E1155: .* got 90 to 80/],
  ["the name of a port", port(NetworkPort.named("8080")), /AKS-E1156: ingress\[0\]\.ports\[0\] .* got "8080"/],
])("refused: %s", (_, options, text) => {
  expect(refusal(policy(options).inside)).toMatch(text);
});

test("values that only Terraform knows are not judged", () => {
  const stacks = twoStacks();
  const variable = (name: string) => new TerraformVariable(stacks.inside, name, {});
  policy(
    {
      name: variable("name").stringValue,
      egress: [
        {
          peers: [
            NetworkPeer.addresses(variable("range").stringValue, [variable("hole").stringValue]),
            NetworkPeer.podsOf(variable("namespace").stringValue, { app: variable("app").stringValue }),
          ],
          ports: [NetworkPort.tcp(variable("port").numberValue), NetworkPort.named(variable("port_name").stringValue)],
        },
      ],
    },
    stacks,
  );
  const { spec } = only(synth(stacks.inside), "kubernetes_network_policy_v1");
  expect(spec.egress[0].to[0]).toEqual({ ip_block: { cidr: "${var.range}", except: ["${var.hole}"] } });
  expect(spec.egress[0].ports.map((p: Json) => p.port)).toEqual(["${var.port}", "${var.port_name}"]);
});
