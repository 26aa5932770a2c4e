import { Manifest as RawManifest } from "@cdktf/provider-kubernetes/lib/manifest";
import { NetworkPolicyV1 } from "@cdktf/provider-kubernetes/lib/network-policy-v1";
import { TerraformVariable, Token } from "cdktf";
import {
  Deployment,
  ExposeOptions,
  Ingress,
  IngressClass,
  IngressPath,
  IngressPathType,
  IngressProps,
  IngressTls,
  KeyVaultSecrets,
  Manifest,
  Namespace,
  NetworkPeer,
  NetworkPolicy,
  NetworkPolicyProps,
  NetworkPort,
  NginxController,
  PortProtocol,
  WorkloadService,
} from "../../../../../constructs";
import { ClusterOverrides } from "../../../../support/clusters";
import { connect, connectToExisting, TwoStacks, twoStacks } from "../../../../support/inside";
import { Json, only, refusal, synth, warnings } from "../../../../support/synth";
import { container } from "../../../../support/workloads";

type Overrides = { -readonly [K in keyof IngressProps]?: IngressProps[K] };

interface At extends TwoStacks {
  readonly connection: IngressProps["connection"];
  readonly namespace: Namespace;
  readonly service: WorkloadService;
}

const ROUTED: ClusterOverrides = { addons: { webAppRouting: { defaultController: NginxController.INTERNAL } } };
const OPTIONS: ExposeOptions = { ports: [{ port: 80, targetPort: 8080 }], from: [NetworkPeer.appRouting()] };
const PORTS = [{ port: 8080 }, { port: 9090 }, { port: 5353, protocol: PortProtocol.UDP }];
const READY = { ports: PORTS };

function at(
  overrides: ClusterOverrides = ROUTED,
  expose: ExposeOptions = OPTIONS,
  { known = true, isolated = true } = {},
): At {
  const stacks = twoStacks(() => overrides);
  const connection = known ? connect(stacks) : connectToExisting(stacks.inside);
  const namespace = new Namespace(stacks.inside, "Shop", { connection, name: "shop", networkIsolation: isolated });
  const web = new Deployment(stacks.inside, "Web", { connection, namespace, containers: [container(READY)] });
  return { ...stacks, connection, namespace, service: web.expose("Service", expose) };
}

function ingress(place: At, overrides: Overrides = {}, id = "Front"): Ingress {
  const { connection, namespace, service } = place;
  return new Ingress(place.inside, id, {
    connection,
    namespace,
    rules: [{ host: "shop.example.com", paths: [{ service }] }],
    tls: IngressTls.secret("shop-tls"),
    ...overrides,
  });
}

const made = (overrides: Overrides = {}, place = at()): Json => {
  ingress(place, overrides);
  return only(synth(place.inside), "kubernetes_ingress_v1");
};
const refused = (overrides: Overrides, place = at()): string => {
  ingress(place, overrides);
  return refusal(place.inside);
};
const warned = (overrides: Overrides, place = at()): string[] => {
  ingress(place, overrides);
  return warnings(place.inside).filter((text) => text.startsWith("inside/Front"));
};
const withPath = (place: At, path: Partial<IngressPath>): Overrides => ({
  rules: [{ host: "shop.example.com", paths: [{ service: place.service, ...path }] }],
});

test("the least: one host over TLS, through application routing", () => {
  expect(made()).toEqual({
    provider: expect.stringMatching(/^kubernetes\.Connection_\w+$/),
    metadata: {
      name: "front",
      namespace: expect.stringMatching(/^\$\{kubernetes_namespace_v1\.Shop_\w+\.metadata\[0\]\.name\}$/),
      annotations: { "kubernetes.io/ingress.allow-http": "false" },
    },
    spec: {
      ingress_class_name: "webapprouting.kubernetes.azure.com",
      tls: [{ hosts: ["shop.example.com"], secret_name: "shop-tls" }],
      rule: [
        {
          host: "shop.example.com",
          http: {
            path: [
              {
                path: "/",
                path_type: "Prefix",
                backend: {
                  service: {
                    name: expect.stringMatching(/^\$\{kubernetes_service_v1\.Web_Service_\w+\.metadata\[0\]\.name\}$/),
                    port: { number: 80 },
                  },
                },
              },
            ],
          },
        },
      ],
    },
  });
});

test("a certificate of a key vault is fetched into a secret that application routing names", () => {
  const certificateUri = "https://kv-shop.vault.azure.net/certificates/shop";
  const { metadata, spec } = made({ name: "web", tls: IngressTls.keyVaultCertificate(certificateUri) });
  expect(metadata.annotations).toEqual({
    "kubernetes.io/ingress.allow-http": "false",
    "kubernetes.azure.com/tls-cert-keyvault-uri": certificateUri,
  });
  expect(spec.tls).toEqual([{ hosts: ["shop.example.com"], secret_name: "keyvault-web" }]);
});

test("several hosts, paths, types, labels and annotations", () => {
  const place = at(ROUTED, { ...OPTIONS, ports: PORTS });
  const { service } = place;
  const { metadata, spec } = made(
    {
      rules: [
        { host: "shop.example.com", paths: [{ service, port: 8080 }] },
        { host: "*.example.com", paths: [{ service, port: 9090, path: "/a", pathType: IngressPathType.EXACT }] },
        {
          host: "shop.example.com",
          paths: [{ service, port: 9090, path: "/v(1|2)/", pathType: IngressPathType.IMPLEMENTATION_SPECIFIC }],
        },
      ],
      ingressClass: IngressClass.of("nginx-internal"),
      labels: { team: "shop" },
      annotations: { "nginx.ingress.kubernetes.io/proxy-body-size": "8m" },
    },
    place,
  );
  expect(metadata.labels).toEqual({ team: "shop" });
  expect(metadata.annotations).toEqual({
    "nginx.ingress.kubernetes.io/proxy-body-size": "8m",
    "kubernetes.io/ingress.allow-http": "false",
  });
  expect(spec.ingress_class_name).toBe("nginx-internal");
  expect(spec.tls).toEqual([{ hosts: ["shop.example.com", "*.example.com"], secret_name: "shop-tls" }]);
  expect(spec.rule.map(({ host, http }: Json) => [host, http.path[0].path, http.path[0].path_type])).toEqual([
    ["shop.example.com", "/", "Prefix"],
    ["*.example.com", "/a", "Exact"],
    ["shop.example.com", "/v(1|2)/", "ImplementationSpecific"],
  ]);
  expect(spec.rule.map(({ http }: Json) => http.path[0].backend.service.port.number)).toEqual([8080, 9090, 9090]);
});

test("without TLS nothing says so but a warning", () => {
  const place = at();
  const { metadata, spec } = made({ tls: IngressTls.none() }, place);
  expect(metadata.annotations).toBeUndefined();
  expect(spec.tls).toBeUndefined();
  expect(warned({ tls: IngressTls.none() })).toEqual([
    expect.stringMatching(
      /AKS-W1222: tls must name a certificate, .*, got IngressTls\.none\(\); write IngressTls\.secret/,
    ),
  ]);
});

test("two of it in one stack", () => {
  const place = at();
  ingress(place);
  ingress(place, {}, "Back");
  expect(Object.keys(synth(place.inside).resource.kubernetes_ingress_v1)).toHaveLength(2);
});

test("without tls it is no ingress at all", () => {
  expect(() => ingress(at(), { tls: undefined })).toThrow(
    /AKS-E0809: tls must be an IngressTls, got nothing; write IngressTls\.keyVaultCertificate\(…\), IngressTls\.none\(\) or IngressTls\.secret/,
  );
});

test.each<[string, Overrides, RegExp]>([
  ["no hosts", { rules: [] }, /AKS-E1285: rules must have at least one host, got an empty list; add \{ host, paths \}/],
  [
    "no paths",
    { rules: [{ host: "a.example.com", paths: [] }] },
    /AKS-E1287: rules\[0\]\.paths must have at least one/,
  ],
  ["a name", { name: "Front_1" }, /AKS-E1147: name must /],
  ["a secret", { tls: IngressTls.secret("Shop TLS") }, /AKS-E1147: tls\.secretName must /],
  ["a class", { ingressClass: IngressClass.of("My Class") }, /AKS-E1147: ingressClass must /],
  ["a label", { labels: { "a b": "c" } }, /AKS-E0580: labels/],
  ["an annotation", { annotations: { "a b": "c" } }, /AKS-E0580: annotations/],
  [
    "an annotation of ours",
    { annotations: { "kubernetes.io/ingress.allow-http": "true" } },
    /AKS-E1291: annotations must not have an annotation that tls writes, got "kubernetes\.io\/ingress\.allow-http"/,
  ],
  [
    "a secret of a vault",
    { tls: IngressTls.keyVaultCertificate("https://kv-shop.vault.azure.net/secrets/shop") },
    /AKS-E1293: tls\.certificateUri must be the URI of a certificate in a key vault, got "https:\/\/kv-shop/,
  ],
  [
    "a gateway and a vault",
    {
      ingressClass: IngressClass.APPLICATION_GATEWAY,
      tls: IngressTls.keyVaultCertificate("https://kv-shop.vault.azure.net/certificates/shop"),
    },
    /AKS-E1296: tls must be IngressTls\.secret\(…\) for an application gateway, /,
  ],
])("%s that cannot be is refused", (_what, overrides, text) => {
  expect(refused(overrides)).toMatch(text);
});

test.each([
  "",
  "Shop.example.com",
  "https://shop.example.com",
  "shop.example.com:443",
  "10.0.0.1",
  "a.*.com",
  "*",
  "a_b",
])("%p is no host", (host) => {
  const place = at();
  expect(refused({ rules: [{ host, paths: [{ service: place.service }] }] }, place)).toMatch(
    /AKS-E1286: rules\[0\]\.host must be a host name in lower case/,
  );
});

test.each(["shop", "", "/a//b", "/a/../b", "/a/..", "/a/.", "/a%2Fb"])("%p is no path", (path) => {
  const place = at();
  expect(refused(withPath(place, { path }), place)).toMatch(/AKS-E1288: rules\[0\]\.paths\[0\]\.path must begin with/);
});

test.each(["/", "/a", "/a/", "/.well-known/x", "/a..b"])("%p is a path", (path) => {
  const place = at();
  expect(made(withPath(place, { path }), place).spec.rule[0].http.path[0].path).toBe(path);
});

test("only the slash before it is asked of a path that the controller reads", () => {
  const pathType = IngressPathType.IMPLEMENTATION_SPECIFIC;
  const [fine, wrong] = [at(), at()];
  expect(made(withPath(fine, { path: "/a//b", pathType }), fine).spec.rule[0].http.path[0].path).toBe("/a//b");
  expect(refused(withPath(wrong, { path: "a", pathType }), wrong)).toMatch(/AKS-E1288/);
});

test("a type that is none, and a path twice, are told", () => {
  const [one, two] = [at(), at()];
  expect(refused(withPath(one, { pathType: "Regex" as never }), one)).toMatch(
    /AKS-E0810: rules\[0\]\.paths\[0\]\.pathType must be one of Prefix, Exact, ImplementationSpecific/,
  );
  const { service } = two;
  const rule = { host: "shop.example.com", paths: [{ service }] };
  expect(refused({ rules: [rule, { ...rule, paths: [{ service, path: "/" }] }] }, two)).toMatch(
    /AKS-E1289: rules\[1\]\.paths\[0\]\.path must be a path that its host does not have yet, got "shop\.example\.com\/", as in rules\[0\]\.paths\[0\]/,
  );
});

test("the service has to be of the namespace, with the port", () => {
  const place = at();
  const other = new Namespace(place.inside, "Other", { connection: place.connection, name: "other" });
  expect(refused({ namespace: other }, place)).toMatch(
    /AKS-E1290: rules\[0\]\.paths\[0\]\.service must be a service of the namespace of the ingress, "other", got "web" of "shop"; make an ingress in that namespace/,
  );
  const many = at(ROUTED, { ...OPTIONS, ports: PORTS });
  expect(refused({}, many)).toMatch(
    /AKS-E1292: rules\[0\]\.paths\[0\]\.port must be a port of the service "web" that speaks TCP \(8080, 9090\), got nothing/,
  );
  const udp = at(ROUTED, { ...OPTIONS, ports: PORTS });
  expect(refused(withPath(udp, { port: 5353 }), udp)).toMatch(/AKS-E1292: .*, got 5353; choose one of them/);
});

test("a workload is no service", () => {
  const { connection, namespace, inside } = at();
  const web = new Deployment(inside, "Api", { connection, namespace, containers: [container()] });
  const rules = [{ host: "a.example.com", paths: [{ service: web as never }] }];
  expect(() => ingress(at(), { rules })).toThrow(
    /AKS-E0809: rules\[0\]\.paths\[0\]\.service must be a WorkloadService, got the Deployment at inside\/Api/,
  );
});

describe("what the cluster has", () => {
  const APP_ROUTING = IngressClass.APP_ROUTING;
  const vault = IngressTls.keyVaultCertificate(
    "https://kv-shop.vault.azure.net/certificates/shop/0123456789abcdef0123456789abcdef",
  );

  test("application routing has to be on", () => {
    expect(refused({}, at({}))).toMatch(
      /AKS-E1294: ingressClass must be given, because its default is that of application routing, which the cluster has not; set addons\.webAppRouting/,
    );
    expect(refused({ ingressClass: APP_ROUTING }, at({}))).toMatch(
      /AKS-E1294: ingressClass must be a class that the cluster has, and application routing is off; set addons\.webAppRouting/,
    );
  });

  test("another class needs nothing, and of an imported cluster nothing is known", () => {
    expect(made({ ingressClass: IngressClass.of("traefik") }, at({})).spec.ingress_class_name).toBe("traefik");
    const unknown = at({}, OPTIONS, { known: false });
    expect(made({ tls: vault }, unknown).spec.tls[0].secret_name).toBe("keyvault-front");
  });

  test("application routing without a controller of its own warns", () => {
    expect(warned({}, at({ addons: { webAppRouting: {} } }))).toEqual([
      expect.stringMatching(/AKS-W1225: ingressClass must be the class of a controller that runs, .*defaultController/),
    ]);
  });

  test("a key vault needs the driver", () => {
    const addons = { ...ROUTED.addons, keyVaultSecrets: KeyVaultSecrets.none() };
    expect(refused({ tls: vault }, at({ addons }))).toMatch(
      /AKS-E1295: tls must be IngressTls\.secret\(…\), because the cluster has no driver that reads key vaults/,
    );
    expect(made({}, at({ addons })).spec.tls[0].secret_name).toBe("shop-tls");
  });
});

describe("who is let in", () => {
  const { ports } = OPTIONS;
  const LET_IN =
    /AKS-W1223: rules must lead to pods that let the ingress controller in, .*, got nobody from app-routing-system for web; expose them with from: \[NetworkPeer\.appRouting\(\)\], or open them with a NetworkPolicy, or accept/;

  test.each<[string, NetworkPeer[] | undefined]>([
    ["nobody in particular", undefined],
    ["pods of the namespace", [NetworkPeer.pods({ app: "x" })]],
    ["another namespace", [NetworkPeer.podsOf("monitoring")]],
    ["addresses", [NetworkPeer.addresses("10.0.0.0/8")]],
  ])("%s is not the controller", (_who, from) => {
    expect(warned({}, at(ROUTED, { ports, from }))).toEqual([expect.stringMatching(LET_IN)]);
  });

  test.each<[string, NetworkPeer[]]>([
    ["application routing", [NetworkPeer.podsOf("monitoring"), NetworkPeer.appRouting()]],
    ["its namespace", [NetworkPeer.podsOf("app-routing-system")]],
    ["everybody", [NetworkPeer.anyone()]],
    ["every pod", [NetworkPeer.everyPod()]],
    ["namespaces by labels", [NetworkPeer.podsOfNamespaces({ ingress: "yes" })]],
  ])("%s may be the controller", (_who, from) => {
    expect(warned({}, at(ROUTED, { ports, from }))).toEqual([]);
  });

  const policy = (place: At, options: Partial<NetworkPolicyProps>, id = "Policy") =>
    new NetworkPolicy(place.inside, id, { connection: place.connection, namespace: place.namespace, ...options });
  const peers = [NetworkPeer.appRouting()];
  const rawPolicy = (spec: object, metadata: object = { name: "in", namespace: "shop" }) => ({
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata,
    spec,
  });
  const raw = (place: At, manifest: { [key: string]: any }) =>
    new RawManifest(place.inside, "Raw", { provider: place.connection.provider, manifest });
  const FROM = {
    from: [{ namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "app-routing-system" } } }],
  };
  const shut = () => at(ROUTED, { ports });

  test.each<[string, (place: At) => unknown]>([
    ["of the whole namespace", (place) => policy(place, { ingress: [{ peers }] })],
    [
      "of its pods and its port",
      (place) =>
        policy(place, {
          podLabels: { "app.kubernetes.io/name": "web" },
          ingress: [{ peers, ports: [NetworkPort.tcp(8080)] }],
        }),
    ],
    [
      "of its port among others",
      (place) => policy(place, { ingress: [{ peers, ports: [NetworkPort.tcp(9090), NetworkPort.tcp(8080)] }] }),
    ],
    ["of a range of ports", (place) => policy(place, { ingress: [{ peers, ports: [NetworkPort.tcp(8000, 9000)] }] })],
    ["of a named port", (place) => policy(place, { ingress: [{ peers, ports: [NetworkPort.named("web")] }] })],
    ["for everybody", (place) => policy(place, { ingress: [{ peers: [NetworkPeer.anyone()] }] })],
    [
      "of labels that only Terraform knows",
      (place) => {
        const team = new TerraformVariable(place.inside, "team", { type: "string" }).stringValue;
        policy(place, { podLabels: { "app.kubernetes.io/name": team }, ingress: [{ peers }] });
      },
    ],
    [
      "of the bindings",
      ({ inside, namespace, connection }) =>
        new NetworkPolicyV1(inside, "Raw", {
          provider: connection.provider,
          metadata: { name: "in", namespace: namespace.namespaceName },
          spec: { podSelector: {}, policyTypes: ["Ingress"], ingress: [FROM] },
        }),
    ],
    [
      "of a manifest",
      ({ inside, connection }) => {
        const yaml = JSON.stringify(rawPolicy({ podSelector: {}, policyTypes: ["Ingress"], ingress: [FROM] }));
        Manifest.fromYaml(inside, "Flat", { connection, yaml });
      },
    ],
    [
      "of a kubernetes_manifest",
      (place) => raw(place, rawPolicy({ podSelector: {}, policyTypes: ["Ingress"], ingress: [FROM] })),
    ],
    [
      "of a kubernetes_manifest, by expressions",
      (place) =>
        raw(
          place,
          rawPolicy({
            podSelector: {
              matchExpressions: [
                { key: "app.kubernetes.io/name", operator: "In", values: ["web", "api"] },
                { key: "tier", operator: "DoesNotExist" },
                { key: "app.kubernetes.io/instance", operator: "Exists" },
              ],
            },
            ingress: [
              { ports: [{ port: 9 }] },
              {
                from: [
                  {
                    namespaceSelector: {
                      matchExpressions: [
                        { key: "kubernetes.io/metadata.name", operator: "NotIn", values: ["default"] },
                        { key: "ingress", operator: "Exists" },
                      ],
                    },
                  },
                ],
              },
            ],
          }),
        ),
    ],
    [
      "of another service of the same pods",
      (place) => (place.service.node.scope as Deployment).expose("More", { name: "more", ports, from: peers }),
    ],
  ])("a policy %s opens them", (_, open) => {
    const place = shut();
    open(place);
    expect(warned({}, place)).toEqual([]);
  });

  test("a policy that comes after the ingress opens them", () => {
    const place = shut();
    ingress(place);
    policy(place, { ingress: [{ peers }] });
    expect(warnings(place.inside).filter((one) => one.includes("AKS-W1223"))).toEqual([]);
  });

  test.each<[string, (place: At) => unknown]>([
    ["for others", (place) => policy(place, { ingress: [{ peers: [NetworkPeer.podsOf("monitoring")] }] })],
    ["of other pods", (place) => policy(place, { podLabels: { tier: "data" }, ingress: [{ peers }] })],
    ["of other ports", (place) => policy(place, { ingress: [{ peers, ports: [NetworkPort.tcp(9090)] }] })],
    ["of UDP", (place) => policy(place, { ingress: [{ peers, ports: [NetworkPort.udp(8080)] }] })],
    ["for nobody", (place) => policy(place, { ingress: [] })],
    ["of what goes out", (place) => policy(place, { egress: [{ peers }] })],
    [
      "of another namespace",
      (place) => {
        const { inside, connection } = place;
        const namespace = new Namespace(inside, "Other", { connection, name: "other" });
        policy(place, { namespace, ingress: [{ peers }] });
      },
    ],
    [
      "of another namespace, by hand",
      (place) => raw(place, rawPolicy({ podSelector: {}, ingress: [FROM] }, { name: "x" })),
    ],
    [
      "of other pods, by expressions",
      (place) =>
        raw(
          place,
          rawPolicy({
            podSelector: {
              matchExpressions: [{ key: "app.kubernetes.io/name", operator: "NotIn", values: ["web"] }],
            },
            ingress: [FROM],
          }),
        ),
    ],
  ])("a policy %s does not", (_, open) => {
    const place = shut();
    open(place);
    expect(warned({}, place)).toEqual([expect.stringMatching(LET_IN)]);
  });

  test("an open namespace lets everybody in, and where another controller runs nobody knows", () => {
    expect(warned({}, at(ROUTED, { ports }, { isolated: false }))).toEqual([]);
    expect(warned({ ingressClass: IngressClass.of("traefik") }, at(ROUTED, { ports }))).toEqual([]);
  });

  test("application routing is one namespace", () => {
    const place = at();
    const allowed = Object.values<Json>(synth(place.inside).resource.kubernetes_network_policy_v1);
    expect(allowed.find((one) => one.metadata.name === "web-service")?.spec.ingress[0].from).toEqual([
      { namespace_selector: { match_labels: { "kubernetes.io/metadata.name": "app-routing-system" } } },
    ]);
  });
});

test.each<[string, string, RegExp]>([
  [
    "server-snippet",
    "more_set_headers x;",
    /AKS-W1224: annotations\["nginx[^"]+snippet"\] must be left out, because it writes/,
  ],
  [
    "ssl-redirect",
    "false",
    /AKS-W1226: annotations\["nginx[^"]+ssl-redirect"\] must leave requests without TLS .*got "false"/,
  ],
])("the annotation %s warns", (name, value, text) => {
  expect(warned({ annotations: { [`nginx.ingress.kubernetes.io/${name}`]: value } })).toEqual([
    expect.stringMatching(text),
  ]);
});

test.each([
  ["ssl-redirect", "true"],
  ["proxy-buffering", "false"],
])("the annotation %s with %j does not", (name, value) => {
  expect(warned({ annotations: { [`nginx.ingress.kubernetes.io/${name}`]: value } })).toEqual([]);
});

test("without TLS there is nothing to redirect to", () => {
  const annotations = { "nginx.ingress.kubernetes.io/ssl-redirect": "false" };
  expect(warned({ annotations, tls: IngressTls.none() })).toEqual([expect.stringContaining("AKS-W1222")]);
});

test("what only Terraform knows is not judged", () => {
  const place = at();
  const text = new TerraformVariable(place.inside, "text", { type: "string" }).stringValue;
  const number = new TerraformVariable(place.inside, "number", { type: "number" }).numberValue;
  const map = Token.asStringMap(new TerraformVariable(place.inside, "map", { type: "map(string)" }).value);
  const { spec, metadata } = made(
    {
      name: text,
      rules: [{ host: text, paths: [{ service: place.service, path: text, port: number }] }],
      tls: IngressTls.keyVaultCertificate(text),
      ingressClass: IngressClass.of(text),
      labels: map,
      namespace: Namespace.fromNamespaceName(place.inside, "Known", text),
    },
    place,
  );
  expect(metadata.labels).toBe("${var.map}");
  expect(spec.tls).toEqual([{ hosts: ["${var.text}"], secret_name: "keyvault-${var.text}" }]);
  expect(spec.rule[0].http.path[0]).toMatchObject({
    path: "${var.text}",
    backend: { service: { port: { number: "${var.number}" } } },
  });
});
