import fc from "fast-check";
import { freeRange, rangeInPlaceOf } from "../../../lib/address-plan/free-range";
import { PlanInput, PoolInput, SubnetInput } from "../../../lib/address-plan/input";
import { planAddresses } from "../../../lib/address-plan/plan";
import { PLAN_WARNINGS, planProblems } from "../../../lib/address-plan/problems";
import { contains, overlap, overlappingPairs, readSpan } from "../../../lib/address-plan/span";
import { PodAddressing } from "../../../lib/cluster-addresses";
import { cpuMs } from "../../support/cpu-time";

function poolOf(name: string, nodes: number, percent = 10, maxPods = 30, more: Partial<PoolInput> = {}): PoolInput {
  const surge = (size: number) => Math.min(size, Math.ceil((size * percent) / 100));
  return { name, nodes, surge, maxPods, mode: "overlay", subnet: "s", ...more };
}

function subnetOf(ranges?: string[], more: Partial<SubnetInput> = {}): SubnetInput {
  return { key: "s", networkKey: "n", prop: "nodeSubnet", ranges, fixed: [], ...more };
}

function input(more: Partial<PlanInput> = {}): PlanInput {
  return {
    mode: "overlay",
    podRanges: ["10.244.0.0/16"],
    serviceRanges: ["172.16.0.0/16"],
    reachable: [],
    networks: [{ key: "n", prop: "nodeSubnet", ranges: ["10.0.0.0/8"] }],
    subnets: [subnetOf(["10.0.0.0/24"])],
    pools: [poolOf("system", 3)],
    ...more,
  };
}

const codes = (plan: PlanInput) => planProblems(planAddresses(plan)).map(({ code }) => code);
/** The codes, and that of a subnet without an address for every pod: there only what is sure to fail is an error. */
const room = (plan: PlanInput) => {
  const warned = PLAN_WARNINGS.flatMap((check) => check(planAddresses(plan), plan.mode).map(({ code }) => code));
  return [...codes(plan), ...warned.filter((code) => code === "AKS-W0444")];
};

describe("spans", () => {
  const v4 = fc
    .tuple(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 32 }))
    .map(([n, prefix]) => `${[24, 16, 8, 0].map((s) => Math.floor(n / 2 ** s) % 256).join(".")}/${prefix}`);

  test("are what they are read as", () => {
    expect(readSpan("10.1.2.3/16")).toMatchObject({ text: "10.1.0.0/16", aligned: false, ipv6: false, prefix: 16 });
    expect(readSpan("fd00:1::/32")).toMatchObject({ text: "fd00:1::/32", aligned: true, ipv6: true, prefix: 32 });
    for (const wrong of [
      "10.0.0.0",
      "10.0.0/8",
      "10.0.0.0/33",
      "fd00::",
      "fd00::/129",
      "x/8",
      "",
      8,
      undefined,
      null,
    ]) {
      expect(readSpan(wrong)).toBeUndefined();
    }
  });

  test("the sweep finds the pairs that comparing each with each finds", () => {
    fc.assert(
      fc.property(fc.array(v4, { maxLength: 12 }), (texts) => {
        const ranges = texts.map((text) => ({ span: readSpan(text)! }));
        const slow = ranges.flatMap((a, i) =>
          ranges
            .slice(i + 1)
            .filter((b) => overlap(a.span, b.span))
            .map((b) => [a, b]),
        );
        expect(overlappingPairs(ranges)).toEqual(slow);
      }),
    );
  });

  test("the two families have nothing in common", () => {
    expect(overlap(readSpan("0.0.0.0/0")!, readSpan("::/0")!)).toBe(false);
  });

  test("a free range touches nothing, and there is one unless everything is taken", () => {
    fc.assert(
      fc.property(fc.array(v4, { maxLength: 8 }), fc.integer({ min: 9, max: 28 }), (texts, prefix) => {
        const taken = texts.map((text) => readSpan(text)!);
        const free = freeRange(prefix, taken);
        if (free === undefined) {
          // What begins private space is free as long as nobody is there.
          expect(taken.some((one) => overlap(one, readSpan(`10.0.0.0/${prefix}`)!))).toBe(true);
          return;
        }
        const span = readSpan(free)!;
        expect(span.prefix).toBe(prefix);
        expect(span.aligned).toBe(true);
        expect(taken.some((one) => overlap(one, span))).toBe(false);
        expect(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].some((home) => contains(readSpan(home)!, span))).toBe(
          true,
        );
      }),
    );
  });

  test("a range grows where it is, or moves", () => {
    const now = readSpan("10.244.0.0/16")!;
    expect(rangeInPlaceOf(now, 14, [])).toBe("10.244.0.0/14");
    expect(rangeInPlaceOf(now, 14, [readSpan("10.247.0.0/24")!])).toBe("10.0.0.0/14");
    expect(rangeInPlaceOf(now, 14, [readSpan("10.0.0.0/8")!])).toBe("172.16.0.0/14");
    // Not out of the private range that it is in: what is beyond belongs to somebody.
    expect(rangeInPlaceOf(readSpan("192.168.0.0/24")!, 16, [])).toBe("192.168.0.0/16");
    expect(rangeInPlaceOf(readSpan("192.168.0.0/24")!, 14, [])).toBe("10.0.0.0/14");
    expect(rangeInPlaceOf(readSpan("172.16.0.0/16")!, 11, [])).toBe("10.0.0.0/11");
    expect(rangeInPlaceOf(readSpan("100.64.0.0/16")!, 14, [])).toBe("100.64.0.0/14");
    expect(freeRange(9, [readSpan("10.0.0.0/24")!, readSpan("10.200.0.0/24")!])).toBeUndefined();
  });
});

describe("what is needed", () => {
  test("with every pool at its largest, its surge, and one pool twice in a rotation", () => {
    const { spaces, nodes, surgeNodes, pods } = planAddresses(
      input({
        mode: "nodeSubnet",
        podRanges: [],
        pools: [poolOf("system", 5), poolOf("apps", 20, 33)].map((one) => ({ ...one, mode: "nodeSubnet" })),
      }),
    );
    expect({ nodes, surgeNodes, pods }).toEqual({ nodes: 25, surgeNodes: 8, pods: 750 });
    expect(spaces).toEqual([
      expect.objectContaining({
        prop: "nodeSubnet",
        capacity: 251,
        upgrading: 33 * 31,
        rotating: 45 * 31,
        rotated: "apps",
        left: 251 - 33 * 31,
        smallestPrefix: 21,
        smallestPrefixWithRotation: 21,
        arithmetic: "(5 nodes + 1 surge of system) x (1 + 30 pods) + (20 nodes + 7 surge of apps) x (1 + 30 pods)",
      }),
    ]);
  });

  test("in a subnet for pods, and one address a node beside it", () => {
    const pool = poolOf("system", 4, 25, 30, { mode: "podSubnet", podSubnet: "p" });
    const pods = subnetOf(["10.1.0.0/24"], { key: "p", prop: "systemPool.podSubnet" });
    const { spaces } = planAddresses(
      input({ mode: "podSubnet", podRanges: [], subnets: [subnetOf(["10.0.0.0/28"]), pods], pools: [pool] }),
    );
    expect(spaces.map(({ upgrading, arithmetic, left }) => ({ upgrading, arithmetic, left }))).toEqual([
      { upgrading: 5, arithmetic: "(4 nodes + 1 surge)", left: 6 },
      { upgrading: 240, arithmetic: "(4 nodes + 1 surge) x 48 for 30 pods", left: 11 },
    ]);
  });

  test("several ranges of a subnet each lose five addresses", () => {
    const { spaces } = planAddresses(input({ subnets: [subnetOf(["10.0.0.0/28", "10.0.1.0/28", "fd00::/64"])] }));
    expect(spaces[0].capacity).toBe(22);
  });

  test("of many pools the largest are named", () => {
    const pools = [...Array(9).keys()].map((i) => poolOf(`p${i}`, 10 + i));
    const { spaces } = planAddresses(input({ pools }));
    expect(spaces[0].arithmetic).toBe(
      "(18 nodes + 2 surge of p8) + (17 nodes + 2 surge of p7) + (16 nodes + 2 surge of p6) + 86 for 6 others",
    );
    expect(spaces[0].upgrading).toBe(20 + 19 + 18 + 86);
  });

  test("no node at all needs nothing", () => {
    const { spaces } = planAddresses(input({ pools: [poolOf("none", 0)] }));
    expect(spaces[0]).toMatchObject({ upgrading: 0, rotating: 0, arithmetic: "no nodes", rotated: undefined });
  });

  test("one node without a surge is one address", () => {
    const { spaces } = planAddresses(input({ pools: [poolOf("one", 1, 0)] }));
    expect(spaces[0]).toMatchObject({ upgrading: 1, rotating: 2, arithmetic: "1 node", rotated: "one" });
    expect(spaces[0].rotatingArithmetic).toBe("1 node + 1 for the temporary pool");
  });

  test("what is not known is left out and named", () => {
    const pools = [
      poolOf("known", 3),
      poolOf("count", 0, 10, 30, { nodes: undefined }),
      poolOf("pods", 2, 0, 0, { maxPods: undefined }),
    ];
    const {
      spaces,
      notKnown,
      pools: rows,
      ...counted
    } = planAddresses(
      input({
        mode: "nodeSubnet",
        podRanges: [],
        pools: pools.map((one) => ({ ...one, mode: "nodeSubnet" })),
        networks: [{ key: "n", prop: "nodeSubnet" }],
      }),
    );
    expect(spaces[0]).toMatchObject({ upgrading: 4 * 31, unknown: ["count", "pods"] });
    expect(counted).toMatchObject({ nodes: 5, surgeNodes: 1, pods: 90 });
    expect(notKnown).toEqual([
      "nodeSubnet.virtualNetworkRanges",
      "count: how many nodes it can have",
      "pods: how many pods a node can have",
    ]);
    expect(rows[1]).toMatchObject({ nodes: undefined, moreNodes: undefined, limitedBy: undefined });
  });

  test("a surge that is not known counts as none, and is named", () => {
    const { spaces, notKnown } = planAddresses(input({ pools: [poolOf("p", 3, 0, 30, { surge: () => undefined })] }));
    expect(spaces[0]).toMatchObject({ upgrading: 3, unknown: ["p"] });
    expect(notKnown).toEqual(["p: how many nodes an upgrade adds"]);
  });
});

describe("what there is room for", () => {
  test.each<[string, Partial<PlanInput>, number, string]>([
    ["the subnet", { subnets: [subnetOf(["10.0.0.0/27"])] }, 21, "nodeSubnet"],
    ["the range for pods", { podRanges: ["10.244.0.0/20"] }, 11, "network.podCidr"],
    ["the pool", { subnets: [], podRanges: ["10.224.0.0/11"] }, 906, "1000 nodes of a pool"],
    ["kubenet", { subnets: [], mode: "kubenet", podRanges: ["10.224.0.0/11"] }, 360, "400 nodes with kubenet"],
    ["nothing more", { subnets: [subnetOf(["10.0.0.0/29"])] }, 0, "nodeSubnet"],
  ])("%s is used up first", (_, more, moreNodes, limitedBy) => {
    expect(planAddresses(input(more)).pools).toEqual([
      expect.objectContaining({ moreNodes, morePods: moreNodes * 30, limitedBy }),
    ]);
  });

  test("the cluster is used up first", () => {
    const pools = [...Array(6).keys()].map((i) => poolOf(`p${i}`, 833, 0));
    const plan = planAddresses(input({ pools, subnets: [], podRanges: ["10.0.0.0/8"] }));
    expect(plan.pools[0]).toMatchObject({ moreNodes: 2, limitedBy: "5000 nodes of a cluster" });
  });
});

describe("always", () => {
  const modes = fc.constantFrom<PodAddressing>("overlay", "nodeSubnet", "podSubnet", "kubenet");
  const prefix = fc.integer({ min: 10, max: 29 });
  const pools = fc.array(
    fc.record({
      nodes: fc.integer({ min: 0, max: 300 }),
      percent: fc.integer({ min: 1, max: 100 }),
      maxPods: fc.integer({ min: 10, max: 250 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const program = fc
    .record({ mode: modes, nodePrefix: prefix, podPrefix: prefix, pools })
    .map(({ mode, nodePrefix, podPrefix, pools: given }): PlanInput =>
      input({
        mode,
        networks: [{ key: "n", prop: "nodeSubnet", ranges: ["10.0.0.0/8"] }],
        podRanges:
          mode === "overlay" || mode === "kubenet" ? [`172.16.0.0/${Math.max(13, Math.min(24, podPrefix))}`] : [],
        serviceRanges: ["192.168.0.0/24"],
        subnets: [
          subnetOf([`10.0.0.0/${nodePrefix}`]),
          ...(mode === "podSubnet" ? [subnetOf([`10.128.0.0/${podPrefix}`], { key: "p", prop: "podSubnet" })] : []),
        ],
        pools: given.map(({ nodes, percent, maxPods }, i) =>
          poolOf(`p${i}`, nodes, percent, maxPods, { mode, podSubnet: mode === "podSubnet" ? "p" : undefined }),
        ),
      }),
    );

  test("a plan that fits still fits with one pool fewer", () => {
    let fitted = 0;
    fc.assert(
      fc.property(program, fc.nat(), (plan, which) => {
        fc.pre(codes(plan).length === 0);
        fitted++;
        const left = plan.pools.filter((_, i) => i !== which % plan.pools.length);
        expect(codes({ ...plan, pools: left })).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(fitted).toBeGreaterThan(20);
  });

  test("what is proposed fits, and half of it does not", () => {
    let proposed = 0;
    fc.assert(
      fc.property(program, (plan) => {
        for (const { prop, unit, smallestPrefix, upgrading } of planAddresses(plan).spaces) {
          if (unit !== "addresses" || smallestPrefix === undefined) continue;
          proposed++;
          const withPrefix = (length: number) => ({
            ...plan,
            subnets: plan.subnets.map((one) => (one.prop === prop ? { ...one, ranges: [`10.0.0.0/${length}`] } : one)),
          });
          const left = (length: number) =>
            planAddresses(withPrefix(length)).spaces.find((one) => one.prop === prop)!.left!;
          expect(left(smallestPrefix)).toBeGreaterThanOrEqual(0);
          // A /29 is the smallest that a subnet can be.
          if (smallestPrefix < 29) expect(left(smallestPrefix + 1)).toBeLessThan(0);
          else expect(upgrading).toBeLessThanOrEqual(3);
        }
      }),
    );
    expect(proposed).toBeGreaterThan(50);
  });

  test("so many nodes more fit, and one more does not", () => {
    let limited = 0;
    fc.assert(
      fc.property(program, (plan) => {
        fc.pre(room(plan).length === 0);
        const [{ moreNodes = 0, limitedBy = "" }] = planAddresses(plan).pools;
        const grown = (by: number) => ({
          ...plan,
          pools: plan.pools.map((one, i) => (i === 0 ? { ...one, nodes: one.nodes! + by } : one)),
        });
        const short = (by: number) => room(grown(by)).filter((code) => code !== "AKS-E0451");
        expect(short(moreNodes)).toEqual([]);
        if (/nodes of a/.test(limitedBy)) return;
        limited++;
        expect(short(moreNodes + 1)).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(limited).toBeGreaterThan(10);
  });

  test("no plan accepts ranges of network, pods, services or beyond that overlap", () => {
    const range = fc
      .tuple(fc.integer({ min: 0, max: 63 }), fc.integer({ min: 13, max: 20 }))
      .map(([n, length]) => readSpan(`10.${n}.0.0/${length}`)!.text);
    fc.assert(
      fc.property(range, range, range, range, (network, pods, services, beyond) => {
        const plan = input({
          networks: [{ key: "n", prop: "nodeSubnet", ranges: [network] }],
          subnets: [subnetOf([network])],
          podRanges: [pods],
          serviceRanges: [services],
          reachable: [beyond],
          pools: [poolOf("p", 1)],
        });
        const spans = [network, pods, services, beyond].map((text) => readSpan(text)!);
        const told = new Set(codes(plan).filter((code) => code === "AKS-E0443" || code === "AKS-E0446"));
        const hits = (i: number, j: number) => overlap(spans[i], spans[j]);
        expect(told.has("AKS-E0443")).toBe(hits(0, 1) || hits(0, 2) || hits(1, 3) || hits(2, 3));
        expect(told.has("AKS-E0446")).toBe(hits(0, 3));
      }),
      { numRuns: 300 },
    );
  });

  test("who writes every range that is proposed has no overlap left", () => {
    const wide = (prefix1: number) => fc.integer({ min: 0, max: 15 }).map((n) => `10.${n * 16}.0.0/${prefix1}`);
    fc.assert(
      fc.property(wide(12), wide(13), wide(14), (network, pods, services) => {
        fc.pre(!overlap(readSpan(pods)!, readSpan(services)!));
        const given = {
          networks: [{ key: "n", prop: "nodeSubnet", ranges: [network] }],
          subnets: [],
          pools: [poolOf("p", 1, 10, 30, { subnet: "elsewhere" })],
        };
        const found = planProblems(planAddresses(input({ ...given, podRanges: [pods], serviceRanges: [services] })));
        const proposal = (prop: string, otherwise: string) =>
          found
            .map(({ message }) => new RegExp(`^${prop} .*; "(.*)" overlaps nothing`).exec(message)?.[1])
            .find((one) => one) ?? otherwise;
        const mended = {
          podRanges: [proposal("network.podCidr", pods)],
          serviceRanges: [proposal("network.serviceCidr", services)],
        };
        const after = planAddresses(input({ ...given, ...mended }));
        expect(after.overlaps.filter(({ wrong }) => wrong)).toEqual([]);
      }),
    );
  });

  test("a thousand pools in as many subnets are planned in less than a second", () => {
    const subnets = [...Array(1000).keys()].map((i) =>
      subnetOf([`10.${Math.floor(i / 250)}.${i % 250}.0/24`], { key: `s${i}`, prop: `p${i}.subnet` }),
    );
    const many = input({
      subnets,
      podRanges: ["11.0.0.0/8"],
      pools: subnets.map(({ key }, i) => poolOf(`p${i}`, 10, 33, 30, { subnet: key })),
    });
    const took = cpuMs(() => {
      const plan = planAddresses(many);
      expect(plan.pools).toHaveLength(1000);
      expect(planProblems(plan)).toEqual([]);
    });
    expect(took).toBeLessThan(1000);
  });
});
