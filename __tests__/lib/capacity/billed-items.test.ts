import { Fn, Token } from "cdktf";
import { BilledCluster, clusterBill } from "../../../lib/capacity/billed-cluster";
import { BilledPool, poolBill } from "../../../lib/capacity/billed-pool";
import { billingMarkdown } from "../../../lib/capacity/billing-markdown";
import { defaultOsDiskGib } from "../../../lib/facts/disk-os";
import { isReservableDiskTier, isReservableVmSize } from "../../../lib/facts/reservations";

function pool(facts: Partial<BilledPool> = {}): BilledPool {
  return {
    poolName: "apps",
    os: "Linux",
    vmSize: "Standard_D8ds_v5",
    vCpus: 8,
    premiumDisks: true,
    minNodes: 3,
    maxNodes: 20,
    upgradePeakNodes: 27,
    spot: false,
    keepsStopped: false,
    keepsScaledDown: false,
    onHosts: false,
    publicAddresses: false,
    ultraDisks: false,
    osDisk: { ephemeral: false },
    hybridBenefit: false,
    ...facts,
  };
}

const poolItems = (one: BilledPool) => poolBill(one).items;

const clusterItems = (facts: Partial<BilledCluster>) =>
  clusterBill({
    privateEndpoint: false,
    ownDnsZone: false,
    defender: false,
    newApplicationGateway: false,
    virtualNodes: false,
    advancedNetworking: false,
    freeParts: [],
    ...facts,
  }).items;

const COUNTS = { poolName: "apps", least: 3, most: 20, upgradePeak: 27 };

test("a pool: its machines and the disks they boot from", () => {
  expect(poolItems(pool())).toEqual([
    {
      ...COUNTS,
      kind: "virtual machine",
      product: "Standard_D8ds_v5",
      unit: "each hour",
      billedWhenIdle: false,
      reservable: true,
    },
    {
      ...COUNTS,
      kind: "OS disk",
      product: "Premium SSD P15, 256 GiB",
      unit: "each month",
      billedWhenIdle: true,
      reservable: false,
    },
  ]);
});

test("an ephemeral OS disk costs nothing", () => {
  expect(poolItems(pool({ osDisk: { ephemeral: true, sizeGib: 100 } })).map((item) => item.kind)).toEqual([
    "virtual machine",
  ]);
});

test.each([
  ["Standard_D8ds_v5", 8, 8],
  // A constrained size: 8 of its 32 processors are used, and all of them count.
  ["Standard_E32-8s_v3", 8, 32],
  [undefined, 8, 8],
])("Ultra disks on %s are billed by the processors that its machines have", (vmSize, vCpus, billed) => {
  const [ultra] = poolItems(pool({ vmSize, vCpus, ultraDisks: true })).filter(({ product }) => /^Ultra/.test(product));
  expect(ultra).toMatchObject({
    product: `Ultra Disk, made possible for a node of ${billed} vCPU`,
    unit: "each hour, by the vCPU",
    ...COUNTS,
  });
});

test.each([
  [1, 128, "P10"],
  [7, 128, "P10"],
  [8, 256, "P15"],
  [15, 256, "P15"],
  [16, 512, "P20"],
  [63, 512, "P20"],
  [64, 1024, "P30"],
  [416, 1024, "P30"],
])("%d vCPUs have an OS disk of %d GiB unless the program says another size", (vCpus, gib, tier) => {
  expect(defaultOsDiskGib(vCpus)).toBe(gib);
  expect(poolItems(pool({ vCpus }))[1]).toMatchObject({
    product: `Premium SSD ${tier}, ${gib} GiB`,
    reservable: tier === "P30",
  });
});

test.each<[string, Partial<BilledPool>, string, boolean | undefined]>([
  ["a size of its own", { osDisk: { ephemeral: false, sizeGib: 300 } }, "Premium SSD P20, 300 GiB", false],
  ["a large one", { osDisk: { ephemeral: false, sizeGib: 2048 } }, "Premium SSD P40, 2048 GiB", true],
  ["no Premium SSD on the size", { premiumDisks: false }, "standard disk, 256 GiB", false],
  [
    "an unknown size",
    { vCpus: undefined, premiumDisks: undefined },
    "managed disk, kind not known, size not known",
    undefined,
  ],
  [
    "a size only Terraform knows",
    { osDisk: { ephemeral: false, sizeGib: Token.asNumber(Fn.abs(1)) } },
    "Premium SSD, size known after apply",
    undefined,
  ],
])("OS disk: %s", (_, facts, product, reservable) => {
  const disk = poolItems(pool(facts)).find((item) => item.kind === "OS disk");
  expect([disk?.product, disk?.reservable]).toEqual([product, reservable]);
});

test("spot machines are billed, and never reserved", () => {
  const [machine] = poolItems(pool({ spot: true, keepsStopped: true }));
  expect(machine).toMatchObject({ product: "Standard_D8ds_v5, spot", reservable: false });
  expect(machine.note).toBe("machines that Azure takes back are stopped, and keep their disks");
  expect(poolItems(pool({ spot: true }))[0].note).toBeUndefined();
});

test("Windows nodes pay for their license too, unless it is the user's", () => {
  const kinds = (hybridBenefit: boolean) => poolItems(pool({ os: "Windows", hybridBenefit })).map((item) => item.kind);
  expect(kinds(false)).toEqual(["virtual machine", "Windows license", "OS disk"]);
  expect(kinds(true)).toEqual(["virtual machine", "OS disk"]);
  expect(poolItems(pool({ os: "Windows" }))[1]).toMatchObject({ product: "Windows Server, 8 vCPU", reservable: false });
});

test("what a reservation covers", () => {
  const sizes = [
    "Standard_D4ds_v5",
    "Standard_A2_v2",
    "Standard_A3",
    "Standard_G2",
    "Standard_GS3-8",
    "Standard_DS12_v2_Promo",
  ];
  expect(sizes.filter((name) => isReservableVmSize(name))).toEqual(["Standard_D4ds_v5", "Standard_A2_v2"]);
  expect(["P4", "P20", "P30", "P80", "E30", "S40"].filter((tier) => isReservableDiskTier(tier))).toEqual([
    "P30",
    "P80",
  ]);
});

test("the control plane: nothing on Free, the tier by its name otherwise", () => {
  const products = (tier?: string) => clusterItems({ tier }).map((item) => [item.product, item.least, item.unit]);
  expect(products("Free")).toEqual([]);
  expect(products("Standard")).toEqual([["Standard tier, with an uptime SLA", 1, "each hour"]]);
  expect(products("Premium")).toEqual([["Premium tier, with an uptime SLA and long-term support", 1, "each hour"]]);
  expect(products("${TfToken[TOKEN.1]}")).toEqual([["tier known after apply", 1, "each hour"]]);
});

test("the way out", () => {
  const products = (outboundType: string, outboundIps?: number) =>
    clusterItems({ tier: "Free", outboundType, outboundIps }).map((item) => [item.product, item.least]);
  expect(products("loadBalancer", 1)).toEqual([
    ["Standard load balancer", 1],
    ["public IP address, outbound", 1],
  ]);
  expect(products("managedNATGateway", 4)).toEqual([
    ["NAT gateway", 1],
    ["public IP address, outbound", 4],
  ]);
  expect(products("loadBalancer", 0)).toEqual([["Standard load balancer", 1]]);
  expect(products("loadBalancer")).toEqual([
    ["Standard load balancer", 1],
    ["public IP address, outbound", undefined],
  ]);
  // A gateway, a firewall or nothing at all: not the cluster's.
  for (const own of ["userAssignedNATGateway", "userDefinedRouting", "none"]) expect(products(own)).toEqual([]);
});

test("the page, to the letter", () => {
  const items = [
    ...clusterItems({ tier: "Standard" }),
    ...poolItems(pool()),
    ...poolItems(
      pool({ poolName: "spare", spot: true, minNodes: 0, upgradePeakNodes: 20, osDisk: { ephemeral: true } }),
    ),
    ...poolItems(
      pool({ poolName: "${TfToken[TOKEN.2]}", minNodes: undefined, upgradePeakNodes: undefined, vmSize: "a|b" }),
    ),
  ];
  const at = (path: string) => items.map((item) => ({ path, ...item }));
  expect(
    billingMarkdown({
      items: at("stack/Aks"),
      free: ["ephemeral OS disks of spare"],
      unlisted: [],
      clusterPath: "stack/Aks",
    }),
  ).toBe(
    `
| For | What | Product | Billed | How many | In an upgrade | When idle | Azure reservation |
| --- | --- | --- | --- | --- | --- | --- | --- |
| cluster | control plane | Standard tier, with an uptime SLA | each hour | 1 |  | not known | no |
| apps | virtual machine | Standard_D8ds_v5 | each hour | 3 to 20 | up to 27 | no | possible, 3 always run |
| apps | OS disk | Premium SSD P15, 256 GiB | each month | 3 to 20 | up to 27 | yes | no |
| spare | virtual machine | Standard_D8ds_v5, spot | each hour | 0 to 20 |  | no | no |
| (name known after apply) | virtual machine | a\\|b | each hour | known after apply |  | no | possible |
| (name known after apply) | OS disk | Premium SSD P15, 256 GiB | each month | known after apply |  | yes | no |

Without a charge: ephemeral OS disks of spare.
`.trimStart(),
  );
  const empty = { items: [], free: [], unlisted: [] };
  expect(billingMarkdown(empty)).toMatch(/^\| For .*\|\n\| --- .*\|\n$/);
});

test("the page of a whole program says where everything is, and what it knows nothing of", () => {
  const [item] = poolItems(pool());
  const page = billingMarkdown({
    items: [
      { path: "stack/Aks", ...item },
      { path: "stack/Aks/apps", ...item },
      { path: "stack/Prefix", kind: "network", product: "p", unit: "u", measure: "addresses", least: 4, most: 4 },
      { path: "stack/Logs", kind: "logs", product: "l", unit: "by the GB", byUse: true },
    ],
    free: [],
    unlisted: [{ path: "stack/Own", resourceType: "azurerm_firewall" }],
  });
  expect(page.split("\n").map((line) => line.split(" | ")[0])).toEqual(
    expect.arrayContaining(["| stack/Aks, pool apps", "| stack/Aks/apps", "| stack/Prefix", "| stack/Logs"]),
  );
  expect(page).toContain("| 4 addresses |");
  expect(page).toContain("| by use |");
  expect(page).toContain("Not on the list, billed or not: stack/Own (azurerm_firewall).");
});
