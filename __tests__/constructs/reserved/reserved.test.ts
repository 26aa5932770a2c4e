import { TerraformStack, TerraformVariable, Testing } from "cdktf";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import {
  CapacityReservation,
  CapacityReservationGroup,
  ClusterIdentity,
  DedicatedHost,
  DedicatedHostGroup,
  DedicatedHostLicense,
  DedicatedHostSku,
  ICapacityReservationGroup,
  IDedicatedHostGroup,
  IProximityPlacementGroup,
  LinuxNodePoolOptions,
  ManagedIdentity,
  NodeScaling,
  ProximityPlacementGroup,
  VmSize,
} from "../../../constructs";
import { DEDICATED_HOST_SKUS, familyOfHost } from "../../../lib/facts/reserved-limits";
import { vmSizeFacts, vmSizeNames } from "../../../lib/facts/vm-sizes";
import { cluster, ClusterOverrides, D4, group, SUBSCRIPTION } from "../../support/clusters";
import { all, Json, only, refusal, stackFixture, synth, warnings } from "../../support/synth";

const POOL = "azurerm_kubernetes_cluster_node_pool";
const ROLE = "azurerm_role_assignment";
const one = NodeScaling.fixed(1);
const userAssigned: ClusterOverrides = { identity: ClusterIdentity.userAssigned() };
const idOf = (type: string, name = "ours") =>
  `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.Compute/${type}/${name}`;

interface Groups {
  readonly capacityReservationGroup?: ICapacityReservationGroup;
  readonly dedicatedHostGroup?: IDedicatedHostGroup;
  readonly proximityPlacementGroup?: IProximityPlacementGroup;
}

/** A pool in a cluster of its own, in groups that are made for it. */
function pooled(
  groups: (stack: TerraformStack) => Groups,
  options: Partial<LinuxNodePoolOptions> = {},
  overrides: ClusterOverrides = userAssigned,
) {
  const stack = stackFixture();
  cluster(stack, overrides).addLinuxPool("apps", { vmSize: D4, scaling: one, ...groups(stack), ...options });
  return stack;
}

const capacity = (stack: TerraformStack, zones?: string[]) =>
  new CapacityReservationGroup(stack, "Reserved", { resourceGroup: group(stack), zones });

const hosts = (stack: TerraformStack, more: object = {}) =>
  new DedicatedHostGroup(stack, "Hosts", { resourceGroup: group(stack), ...more });

const near = (stack: TerraformStack, more: object = {}) =>
  new ProximityPlacementGroup(stack, "Near", { resourceGroup: group(stack), ...more });

describe("a capacity reservation group", () => {
  const reserved = (stack: TerraformStack) => {
    const made = capacity(stack, ["1", "2"]);
    made.reserve("One", { vmSize: D4, instances: 2, zone: "1" });
    return made;
  };

  test("and its reservations are what they say, and the pool waits for all of them and for its role", () => {
    const stack = stackFixture();
    const made = reserved(stack);
    const aks = cluster(stack, userAssigned);
    aks.addLinuxPool("apps", { vmSize: D4, scaling: one, zones: ["1", "2"], capacityReservationGroup: made });
    // Also one that the program makes after the pool.
    made.reserve("Two", { vmSize: D4, instances: 0, zone: "2", name: "second", tags: { team: "a" } });
    const json = synth(stack);
    const [groupName] = Object.keys(all(json, "azurerm_capacity_reservation_group"));
    expect(only(json, "azurerm_capacity_reservation_group")).toEqual({
      name: "test-reserved",
      location: "westeurope",
      resource_group_name: expect.stringContaining("azurerm_resource_group.Group"),
      zones: ["1", "2"],
    });
    const group_id = `\${azurerm_capacity_reservation_group.${groupName}.id}`;
    const reservations = all(json, "azurerm_capacity_reservation");
    expect(Object.values(reservations)).toEqual([
      {
        name: "test-reserved-one",
        capacity_reservation_group_id: group_id,
        sku: { name: "Standard_D4ds_v5", capacity: 2 },
        zone: "1",
      },
      {
        name: "second",
        capacity_reservation_group_id: group_id,
        sku: { name: "Standard_D4ds_v5", capacity: 0 },
        zone: "2",
        tags: { team: "a" },
      },
    ]);
    const [roleName] = Object.keys(all(json, ROLE));
    expect(only(json, POOL)).toMatchObject({ capacity_reservation_group_id: group_id, zones: ["1", "2"] });
    expect(only(json, POOL).depends_on).toEqual([
      `${ROLE}.${roleName}`,
      ...Object.keys(reservations).map((name) => `azurerm_capacity_reservation.${name}`),
    ]);
    expect(only(json, ROLE)).toMatchObject({
      role_definition_name: "Contributor",
      scope: expect.stringMatching(/^\$\{azurerm_resource_group\.Group_\w+\.id\}$/),
      principal_type: "ServicePrincipal",
    });
    expect(aks.requiredRoles).toEqual([
      expect.objectContaining({ roleName: "Contributor", reason: expect.stringContaining("reserved") }),
    ]);
  });

  test("there already is used by its id, and its role is on the resource group of it", () => {
    const stack = pooled((scope) => ({
      capacityReservationGroup: CapacityReservationGroup.fromCapacityReservationGroupAttributes(scope, "Reserved", {
        capacityReservationGroupId: idOf("capacityReservationGroups"),
      }),
    }));
    const json = synth(stack);
    expect(only(json, POOL).capacity_reservation_group_id).toBe(idOf("capacityReservationGroups"));
    expect(only(json, ROLE).scope).toBe(`${SUBSCRIPTION}/resourceGroups/rg`);
  });

  test("that only Terraform knows has its resource group cut off by Terraform", () => {
    const stack = pooled((scope) => ({
      capacityReservationGroup: CapacityReservationGroup.fromCapacityReservationGroupAttributes(scope, "Reserved", {
        capacityReservationGroupId: new TerraformVariable(scope, "crg", { type: "string" }).stringValue,
      }),
    }));
    expect(only(synth(stack), ROLE).scope).toBe('${join("/", slice(split("/", var.crg), 0, 5))}');
  });

  test("does not need to be known for a pool to use it", () => {
    const stack = pooled((scope) => {
      const made = capacity(scope);
      const size = new TerraformVariable(scope, "size", { type: "string" }).stringValue;
      const instances = new TerraformVariable(scope, "instances", { type: "number" }).numberValue;
      made.reserve("One", { vmSize: VmSize.of(size), instances });
      return { capacityReservationGroup: made };
    });
    expect(warnings(stack)).toEqual([]);
  });

  test.each<[string, RegExp, (stack: TerraformStack) => Groups, Partial<LinuxNodePoolOptions>?]>([
    [
      "nothing of its size in one of its zones",
      /AKS-E0628: capacityReservationGroup must hold a reservation of Standard_D4ds_v5 in zone 2, got Standard_D4ds_v5 in zone 1; call reserve\(id, \{ vmSize: VmSize\.of\("Standard_D4ds_v5"\), instances: …, zone: "2" \}\) on the group/,
      (stack) => ({ capacityReservationGroup: reserved(stack) }),
      { zones: ["1", "2"] },
    ],
    [
      "only zones, for a pool without",
      /AKS-E0628: .* must hold a reservation of Standard_D4ds_v5 without a zone/,
      (stack) => ({ capacityReservationGroup: reserved(stack) }),
    ],
    [
      "spot",
      /AKS-E0632: capacityReservationGroup must not be given on a spot pool/,
      (stack) => ({ capacityReservationGroup: reserved(stack) }),
      { zones: ["1"], spot: {} },
    ],
    [
      "hosts beside it",
      /AKS-E0633: capacityReservationGroup must not be given together with dedicatedHostGroup/,
      (stack) => ({
        capacityReservationGroup: reserved(stack),
        dedicatedHostGroup: DedicatedHostGroup.fromDedicatedHostGroupAttributes(stack, "H", {
          dedicatedHostGroupId: idOf("hostGroups"),
        }),
      }),
      { zones: ["1"] },
    ],
    [
      "a proximity group beside it",
      /AKS-E0633: .* together with proximityPlacementGroup/,
      (stack) => ({
        capacityReservationGroup: reserved(stack),
        proximityPlacementGroup: ProximityPlacementGroup.fromProximityPlacementGroupAttributes(stack, "P", {
          proximityPlacementGroupId: idOf("proximityPlacementGroups"),
        }),
      }),
      { zones: ["1"] },
    ],
    [
      "another region",
      /AKS-E0626: capacityReservationGroup must be in the region of the cluster, westeurope, got a capacity reservation group in northeurope/,
      (stack) => ({
        capacityReservationGroup: CapacityReservationGroup.fromCapacityReservationGroupAttributes(stack, "R", {
          capacityReservationGroupId: idOf("capacityReservationGroups"),
          location: "northeurope",
        }),
      }),
    ],
    [
      "the id of something else",
      /AKS-E0621: capacityReservationGroupId must be an ARM id of the type Microsoft\.Compute\/capacityReservationGroups/,
      (stack) => ({
        capacityReservationGroup: CapacityReservationGroup.fromCapacityReservationGroupAttributes(stack, "R", {
          capacityReservationGroupId: idOf("hostGroups"),
        }),
      }),
    ],
  ])("with %s is refused", (...[, message, groups, options]) => {
    expect(refusal(pooled(groups, options))).toMatch(message);
  });

  test("is refused for a cluster with a system-assigned identity", () => {
    const stack = pooled((scope) => ({ capacityReservationGroup: reserved(scope) }), { zones: ["1"] }, {});
    expect(refusal(stack)).toMatch(
      /AKS-E0638: capacityReservationGroup must go with a cluster that acts as a user-assigned identity/,
    );
  });

  test("that holds fewer than the pool may have is a warning", () => {
    const few = pooled((stack) => ({ capacityReservationGroup: reserved(stack) }), {
      zones: ["1"],
      scaling: NodeScaling.autoscale(1, 3),
    });
    expect(warnings(few)).toEqual([
      expect.stringContaining(
        "AKS-W0508: capacityReservationGroup must hold a virtual machine for each node that the pool may have, 3, for all of them to be guaranteed, got 2 of its size in its zones: none is left for 1 node; raise",
      ),
    ]);
    const enough = pooled((stack) => ({ capacityReservationGroup: reserved(stack) }), {
      zones: ["1"],
      scaling: NodeScaling.autoscale(1, 2),
    });
    expect(warnings(enough)).toEqual([]);
  });

  test("that two pools fill together is a warning for the later one", () => {
    const stack = stackFixture();
    const capacityReservationGroup = reserved(stack);
    const aks = cluster(stack, userAssigned);
    aks.addLinuxPool("apps", { vmSize: D4, scaling: one, zones: ["1"], capacityReservationGroup });
    const scaling = NodeScaling.fixed(2);
    aks.addLinuxPool("jobs", { vmSize: D4, scaling, zones: ["1"], capacityReservationGroup });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(
        /jobs.*AKS-W0508: .*may have, 2, .*got 2 of its size in its zones, which .*apps may take before it: none is left for 1 node;/,
      ),
    ]);
  });

  test("of other zones and sizes take nothing from it", () => {
    const stack = stackFixture();
    const capacityReservationGroup = reserved(stack);
    capacityReservationGroup.reserve("Two", { vmSize: D4, instances: 1, zone: "2" });
    const aks = cluster(stack, userAssigned);
    const scaling = NodeScaling.fixed(3);
    aks.addLinuxPool("apps", { vmSize: D4, scaling, zones: ["2"], capacityReservationGroup });
    aks.addLinuxPool("jobs", { vmSize: D4, scaling, zones: ["1"], capacityReservationGroup });
    expect(warnings(stack)).toEqual([
      expect.stringMatching(/apps.*got 1 of its size in its zones: none is left for 2 nodes;/),
      expect.stringMatching(/jobs.*got 2 of its size in its zones: none is left for 1 node;/),
    ]);
  });

  test("that holds enough in all, but not in each zone, is a warning", () => {
    const stack = pooled(
      (scope) => {
        const made = reserved(scope);
        made.reserve("Two", { vmSize: D4, instances: 1, zone: "2" });
        return { capacityReservationGroup: made };
      },
      { zones: ["1", "2"], scaling: NodeScaling.fixed(3) },
    );
    expect(warnings(stack).filter((text) => !text.includes("AKS-W0652"))).toEqual([
      expect.stringMatching(/AKS-W0508: .*got 3 of its size.*none is left for 1 node;/),
    ]);
  });

  const named = (stack: TerraformStack, more: object = {}) =>
    CapacityReservationGroup.fromCapacityReservationGroupAttributes(stack, "There", {
      capacityReservationGroupId: idOf("capacityReservationGroups"),
      ...more,
    });

  test("takes reservations that are made as constructs of their own", () => {
    const stack = pooled(
      (scope) => {
        const made = capacity(scope, ["1"]);
        new CapacityReservation(scope, "One", { group: made, vmSize: D4, instances: 1, zone: "1" });
        expect(made.reservedCapacity).toEqual([{ vmSize: D4, instances: 1, zone: "1" }]);
        return { capacityReservationGroup: made };
      },
      { zones: ["1"] },
    );
    expect(warnings(stack)).toEqual([]);
    expect(only(synth(stack), POOL).depends_on).toContainEqual(
      expect.stringMatching(/^azurerm_capacity_reservation\.One/),
    );
  });

  test("that is there already takes more, beside what is told of it", () => {
    const told = { zones: ["1", "2"], reservedCapacity: [{ vmSize: D4, instances: 1, zone: "2" }] };
    const stack = pooled(
      (scope) => {
        const there = named(scope, told);
        new CapacityReservation(scope, "One", { group: there, vmSize: D4, instances: 1, zone: "1" });
        return { capacityReservationGroup: there };
      },
      { zones: ["1", "2"], scaling: NodeScaling.fixed(2) },
    );
    expect(warnings(stack).join()).not.toContain("AKS-W0508");
    const elsewhere = stackFixture();
    new CapacityReservation(elsewhere, "One", { group: named(elsewhere, told), vmSize: D4, instances: 1, zone: "3" });
    expect(refusal(elsewhere)).toMatch(/AKS-E0639: zone must be a zone of the group: 1, 2, got "3"/);
  });

  test("of which nothing is known is held against nothing, though the program adds to it", () => {
    const stack = pooled((scope) => {
      const there = named(scope);
      new CapacityReservation(scope, "One", { group: there, vmSize: VmSize.of("Standard_D8ds_v5"), instances: 0 });
      return { capacityReservationGroup: there };
    });
    expect(warnings(stack)).toEqual([]);
  });

  test("does not count what is removed again", () => {
    const stack = stackFixture();
    const made = capacity(stack, ["1"]);
    made.reserve("One", { vmSize: D4, instances: 1, zone: "1" });
    made.node.tryRemoveChild("One");
    made.reserve("Two", { vmSize: D4, instances: 1, zone: "1" });
    expect(made.reservedCapacity).toHaveLength(1);
    expect(only(synth(stack), "azurerm_capacity_reservation").zone).toBe("1");
  });

  test("written in another spelling of the region is in that region", () => {
    const stack = pooled((scope) => ({
      capacityReservationGroup: CapacityReservationGroup.fromCapacityReservationGroupAttributes(scope, "R", {
        capacityReservationGroupId: idOf("capacityReservationGroups"),
        location: "West Europe",
      }),
    }));
    expect(only(synth(stack), POOL).name).toBe("apps");
  });

  test.each<[string, RegExp, (made: CapacityReservationGroup) => unknown]>([
    ["a fraction", /AKS-E0622: instances must/, (made) => made.reserve("X", { vmSize: D4, instances: 0.5, zone: "1" })],
    ["a negative number", /AKS-E0622: /, (made) => made.reserve("X", { vmSize: D4, instances: -1, zone: "1" })],
    [
      "a zone that the group has not",
      /AKS-E0639: zone must be a zone of the group: 1, 2, got "3"/,
      (made) => made.reserve("X", { vmSize: D4, instances: 1, zone: "3" }),
    ],
    [
      "no zone",
      /AKS-E0639: zone must be a zone of the group: 1, 2, got nothing/,
      (made) => made.reserve("X", { vmSize: D4, instances: 1 }),
    ],
    [
      "a name with a space",
      /AKS-E0620: name must be at most 80/,
      (made) => made.reserve("X", { vmSize: D4, instances: 1, zone: "1", name: "a b" }),
    ],
    [
      "a size that there is not",
      /AKS-E0601: vmSize must/,
      (made) => made.reserve("X", { vmSize: VmSize.of("Standard_D44ds_v5"), instances: 1, zone: "1" }),
    ],
    [
      "the same twice",
      /AKS-E0640: vmSize must be reserved once in a group and zone, got Standard_D4ds_v5 in zone 1 a second time/,
      (made) => [
        made.reserve("X", { vmSize: D4, instances: 1, zone: "1" }),
        made.reserve("Y", { vmSize: D4, instances: 1, zone: "1" }),
      ],
    ],
  ])("with a reservation of %s is refused", (_, message, reserve) => {
    const stack = stackFixture();
    reserve(capacity(stack, ["1", "2"]));
    expect(refusal(stack)).toMatch(message);
  });

  test("without zones takes no zone, and a wrong zone is told", () => {
    const stack = stackFixture();
    capacity(stack).reserve("X", { vmSize: D4, instances: 1, zone: "1" });
    new CapacityReservationGroup(stack, "Odd", { resourceGroup: group(stack, "Other"), zones: ["4"], name: "-" });
    expect(refusal(stack)).toMatch(/AKS-E0639: zone must be left out in a group without zones/);
    expect(refusal(stack)).toMatch(/AKS-E0514: zones must/);
    expect(refusal(stack)).toMatch(/AKS-E0620: name must be at most 64/);
  });
});

describe("a dedicated host group", () => {
  const withHost = (stack: TerraformStack, more: object = {}) => {
    const made = hosts(stack, more);
    made.addHost("First", { sku: DedicatedHostSku.DDSV5_TYPE1 });
    return made;
  };

  test("and its hosts are what they say, and the pool waits for all of them", () => {
    const stack = stackFixture();
    const made = withHost(stack, { zone: "1", faultDomains: 2 });
    cluster(stack, userAssigned).addLinuxPool("apps", {
      vmSize: D4,
      scaling: one,
      zones: ["1"],
      dedicatedHostGroup: made,
    });
    made.addHost("Second", {
      sku: DedicatedHostSku.of("DDSv5-Type1"),
      faultDomain: 1,
      replaceOnFailure: false,
      license: DedicatedHostLicense.WINDOWS_SERVER_HYBRID,
    });
    const json = synth(stack);
    expect(only(json, "azurerm_dedicated_host_group")).toEqual({
      name: "test-hosts",
      location: "westeurope",
      resource_group_name: expect.any(String),
      platform_fault_domain_count: 2,
      automatic_placement_enabled: true,
      zone: "1",
    });
    const found = all(json, "azurerm_dedicated_host");
    expect(Object.values(found)).toEqual([
      {
        name: "test-hosts-first",
        location: "westeurope",
        dedicated_host_group_id: expect.stringMatching(/^\$\{azurerm_dedicated_host_group\./),
        sku_name: "DDSv5-Type1",
        platform_fault_domain: 0,
        auto_replace_on_failure: true,
      },
      expect.objectContaining({
        platform_fault_domain: 1,
        auto_replace_on_failure: false,
        license_type: "Windows_Server_Hybrid",
      }),
    ]);
    const pool = only(json, POOL);
    expect(pool.host_group_id).toMatch(/^\$\{azurerm_dedicated_host_group\./);
    expect(pool.depends_on).toEqual([
      expect.stringContaining(ROLE),
      ...Object.keys(found).map((name) => `azurerm_dedicated_host.${name}`),
    ]);
  });

  test.each<[string, RegExp, (stack: TerraformStack) => IDedicatedHostGroup, Partial<LinuxNodePoolOptions>?]>([
    ["no hosts", /AKS-E0630: dedicatedHostGroup must have a host/, (stack) => hosts(stack)],
    [
      "hosts of another series",
      /AKS-E0629: dedicatedHostGroup must have a host that takes Standard_D4ds_v5, got hosts of ESv3-Type1;/,
      (stack) => {
        const made = hosts(stack);
        made.addHost("First", { sku: DedicatedHostSku.ESV3_TYPE1 });
        return made;
      },
    ],
    [
      "placement by hand",
      /AKS-E0631: dedicatedHostGroup must place virtual machines by itself/,
      (stack) => withHost(stack, { automaticPlacement: false }),
    ],
    [
      "a zone, for a pool without",
      /AKS-E0627: .* got a host group in zone 1 and nodes without zones; give the pool zones: \["1"\]/,
      (stack) => withHost(stack, { zone: "1" }),
    ],
    [
      "a zone, for a pool of two",
      /AKS-E0627: .* got a host group in zone 1 and nodes in 1, 2;/,
      (stack) => withHost(stack, { zone: "1" }),
      { zones: ["1", "2"] },
    ],
    [
      "no zone, for a pool of one",
      /AKS-E0627: .* got a host group without a zone and nodes in 1; leave zones out/,
      (stack) => withHost(stack),
      { zones: ["1"] },
    ],
    [
      "spot",
      /AKS-E0632: dedicatedHostGroup must not be given on a spot pool/,
      (stack) => withHost(stack),
      { spot: {} },
    ],
    [
      "another region",
      /AKS-E0626: dedicatedHostGroup must be in the region/,
      (stack) => withHost(stack, { location: "eastus" }),
    ],
    [
      "a wrong id",
      /AKS-E0621: dedicatedHostGroupId must/,
      (stack) => DedicatedHostGroup.fromDedicatedHostGroupAttributes(stack, "H", { dedicatedHostGroupId: "hosts" }),
    ],
  ])("with %s is refused", (...[, message, make, options]) => {
    expect(refusal(pooled((stack) => ({ dedicatedHostGroup: make(stack) }), options))).toMatch(message);
  });

  test("there already is checked as far as it is known", () => {
    const known = (hostSkus?: string[], zone?: string) =>
      pooled((stack) => ({
        dedicatedHostGroup: DedicatedHostGroup.fromDedicatedHostGroupAttributes(stack, "H", {
          dedicatedHostGroupId: idOf("hostGroups"),
          hostSkus,
          zone,
        }),
      }));
    expect(only(synth(known()), POOL).host_group_id).toBe(idOf("hostGroups"));
    expect(only(synth(known(undefined, "1")), POOL).host_group_id).toBe(idOf("hostGroups"));
    expect(refusal(known(["ESv3-Type1"]))).toMatch(/AKS-E0629/);
    expect(refusal(known(["DDSv5-Type1"], "1"))).toMatch(/AKS-E0627/);
  });

  test.each<[string, RegExp, (stack: TerraformStack) => unknown]>([
    [
      "no fault domain",
      /AKS-E0623: faultDomains must be a whole number of fault domains from 1 to 3, got 0/,
      (stack) => hosts(stack, { faultDomains: 0 }),
    ],
    ["four fault domains", /AKS-E0623: .* got 4/, (stack) => hosts(stack, { faultDomains: 4 })],
    [
      "a fault domain that it has not",
      /AKS-E0624: faultDomain must be a fault domain of the group, 0 is its only one, got 1/,
      (stack) => hosts(stack).addHost("X", { sku: DedicatedHostSku.DSV5_TYPE1, faultDomain: 1 }),
    ],
    [
      "a kind that the provider does not take",
      /AKS-E0625: sku must .*did you mean .*DDSv5-Type1/,
      (stack) => hosts(stack).addHost("X", { sku: DedicatedHostSku.of("DDSv6-Type1") }),
    ],
    ["a name of one letter", /AKS-E0620: name must/, (stack) => hosts(stack, { name: "h" })],
    ["a wrong zone", /AKS-E0514: zone must/, (stack) => hosts(stack, { zone: "7" })],
    [
      "a wrong license",
      /AKS-E0810: license must/,
      (stack) =>
        hosts(stack).addHost("X", { sku: DedicatedHostSku.DSV5_TYPE1, license: "Mine" as DedicatedHostLicense }),
    ],
    ["no kind at all", /AKS-E0809: sku must/, (stack) => hosts(stack).addHost("X", {} as { sku: DedicatedHostSku })],
  ])("made with %s is refused", (_, message, make) => {
    const made = () => {
      const stack = stackFixture();
      make(stack);
      return stack;
    };
    // What cannot be read at all ends the program at once.
    if (message.source.includes("E0809")) expect(made).toThrow(message);
    else expect(refusal(made())).toMatch(message);
  });

  test("of another makes a host too", () => {
    const stack = stackFixture();
    const group = DedicatedHostGroup.fromDedicatedHostGroupAttributes(stack, "H", {
      dedicatedHostGroupId: idOf("hostGroups"),
    });
    const host = new DedicatedHost(stack, "Host", { group, location: "westeurope", sku: DedicatedHostSku.FSV2_TYPE4 });
    expect(only(synth(stack), "azurerm_dedicated_host").dedicated_host_group_id).toBe(idOf("hostGroups"));
    expect(host.resource).toBe(host.node.defaultChild);
  });

  test("takes hosts that are made as constructs of their own", () => {
    const stack = pooled(
      (scope) => {
        const made = hosts(scope, { zone: "1" });
        new DedicatedHost(scope, "Own", { group: made, sku: DedicatedHostSku.DDSV5_TYPE1 });
        expect(made.hostSkus).toEqual(["DDSv5-Type1"]);
        return { dedicatedHostGroup: made };
      },
      { zones: ["1"] },
    );
    const json = synth(stack);
    expect(only(json, "azurerm_dedicated_host").location).toBe("westeurope");
    expect(only(json, POOL).depends_on).toContainEqual(expect.stringMatching(/^azurerm_dedicated_host\.Own/));
  });

  test("there already takes what the program adds to what is told of it", () => {
    const stack = pooled((scope) => {
      const group = DedicatedHostGroup.fromDedicatedHostGroupAttributes(scope, "H", {
        dedicatedHostGroupId: idOf("hostGroups"),
        location: "westeurope",
        hostSkus: ["FSv2-Type4"],
      });
      new DedicatedHost(scope, "Own", { group, sku: DedicatedHostSku.DDSV5_TYPE1 });
      return { dedicatedHostGroup: group };
    });
    expect(only(synth(stack), "azurerm_dedicated_host").sku_name).toBe("DDSv5-Type1");
  });

  test.each<[string, RegExp, object, object]>([
    [
      "in another region",
      /AKS-E0642: location must be the region of the host group, West Europe, got "northeurope"; leave it out/,
      { location: "West Europe" },
      { location: "northeurope" },
    ],
    ["in a region that nobody knows", /AKS-E0643: location must be given for a host in a group whose region/, {}, {}],
    [
      "in a rack that it has not",
      /AKS-E0624: faultDomain must be a fault domain of the group, a whole number from 0 to 1, got 2/,
      { location: "westeurope", faultDomains: 2 },
      { faultDomain: 2 },
    ],
  ])("there already, with a host %s, is refused", (_, message, known, options) => {
    const stack = stackFixture();
    const group = DedicatedHostGroup.fromDedicatedHostGroupAttributes(stack, "H", {
      dedicatedHostGroupId: idOf("hostGroups"),
      ...known,
    });
    new DedicatedHost(stack, "Host", { group, sku: DedicatedHostSku.DDSV5_TYPE1, ...options });
    expect(refusal(stack)).toMatch(message);
  });

  test("has a member for every kind that the provider takes", () => {
    const members = Object.values(DedicatedHostSku).filter((one) => one instanceof DedicatedHostSku);
    expect(members.map((one) => one.name)).toEqual([...DEDICATED_HOST_SKUS]);
  });

  test("names a family of the table wherever it names one", () => {
    const families = new Set(vmSizeNames().map((name) => vmSizeFacts(name)?.family?.toLowerCase()));
    const named = DEDICATED_HOST_SKUS.map(familyOfHost).filter((family) => family !== undefined);
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((family) => !families.has(family.toLowerCase()))).toEqual([]);
  });
});

describe("a proximity placement group", () => {
  test("is what it says, and pools of both kinds name it", () => {
    const stack = stackFixture();
    const made = near(stack, { zone: "2", vmSizes: [D4, VmSize.of("Standard_E8ds_v5")] });
    const aks = cluster(stack, {
      systemPool: { vmSize: D4, scaling: NodeScaling.fixed(3), zones: ["2"], proximityPlacementGroup: made },
    });
    aks.addLinuxPool("apps", { vmSize: D4, scaling: one, zones: ["2"], proximityPlacementGroup: made });
    const json = synth(stack);
    expect(only(json, "azurerm_proximity_placement_group")).toEqual({
      name: "test-near",
      location: "westeurope",
      resource_group_name: expect.any(String),
      allowed_vm_sizes: ["Standard_D4ds_v5", "Standard_E8ds_v5"],
      zone: "2",
    });
    const reference = expect.stringMatching(/^\$\{azurerm_proximity_placement_group\.\w+\.id\}$/);
    expect(only(json, POOL).proximity_placement_group_id).toEqual(reference);
    expect(only(json, "azurerm_kubernetes_cluster").default_node_pool.proximity_placement_group_id).toEqual(reference);
    // Azure asks for no role on it.
    expect(all(json, ROLE)).toEqual({});
  });

  test.each<[string, RegExp, object, Partial<LinuxNodePoolOptions>?]>([
    [
      "for a pool of two zones",
      /AKS-E0634: proximityPlacementGroup must be given to a pool of one zone, .* got zones 1, 2;/,
      {},
      { zones: ["1", "2"] },
    ],
    [
      "of another zone",
      /AKS-E0627: proximityPlacementGroup must be in the zone of the nodes, and they in no other, got a proximity placement group in zone 2 and nodes in 1;/,
      { zone: "2", vmSizes: [D4] },
      { zones: ["1"] },
    ],
    ["of a zone, for a pool without", /AKS-E0627: /, { zone: "2", vmSizes: [D4] }],
    [
      "of other sizes",
      /AKS-E0636: proximityPlacementGroup must be a group that was made for the size of the pool, Standard_D4ds_v5, got a group for Standard_E8ds_v5/,
      { vmSizes: [VmSize.of("Standard_E8ds_v5")] },
    ],
    ["of another region", /AKS-E0626: /, { location: "eastus" }],
    ["of a zone without sizes", /AKS-E0635: zone must come with vmSizes/, { zone: "1" }, { zones: ["1"] }],
    ["of a wrong zone", /AKS-E0514: zone must/, { zone: "9", vmSizes: [D4] }],
    ["of a size that there is not", /AKS-E0601: vmSizes\[0\] must/, { vmSizes: [VmSize.of("Standard_D44ds_v5")] }],
    ["of a name with a space", /AKS-E0620: /, { name: "n n" }],
  ])("%s is refused", (...[, message, more, options]) => {
    expect(refusal(pooled((stack) => ({ proximityPlacementGroup: near(stack, more) }), options))).toMatch(message);
  });

  test("is in one zone, whatever the clusters of its pools", () => {
    const stack = stackFixture();
    const made = near(stack);
    const options = (zone: string) => ({ vmSize: D4, scaling: one, zones: [zone], proximityPlacementGroup: made });
    cluster(stack).addLinuxPool("first", options("1"));
    cluster(stack, {}, "Other").addLinuxPool("second", options("3"));
    expect(refusal(stack)).toMatch(
      /AKS-E0637: proximityPlacementGroup must .* got zone 3 here and zone 1 at test\/Cluster\/first/,
    );
  });

  test("there already is used by its id, and a wrong id is told", () => {
    const named = (proximityPlacementGroupId: string) =>
      pooled((stack) => ({
        proximityPlacementGroup: ProximityPlacementGroup.fromProximityPlacementGroupAttributes(stack, "P", {
          proximityPlacementGroupId,
        }),
      }));
    const id = idOf("proximityPlacementGroups");
    expect(only(synth(named(id)), POOL).proximity_placement_group_id).toBe(id);
    expect(refusal(named("near"))).toMatch(/AKS-E0621: proximityPlacementGroupId must/);
  });
});

describe("the role on what is reserved", () => {
  const both = (stack: TerraformStack) => {
    const resourceGroup = group(stack, "Machines");
    const reserved = new CapacityReservationGroup(stack, "Reserved", { resourceGroup });
    reserved.reserve("One", { vmSize: D4, instances: 1 });
    const servers = new DedicatedHostGroup(stack, "Hosts", { resourceGroup });
    servers.addHost("One", { sku: DedicatedHostSku.DDSV5_TYPE1 });
    return { reserved, servers };
  };

  const use = (
    stack: TerraformStack,
    id: string,
    overrides: ClusterOverrides,
    { reserved, servers }: ReturnType<typeof both>,
  ) => {
    const aks = cluster(stack, overrides, id);
    aks.addLinuxPool("first", { vmSize: D4, scaling: one, capacityReservationGroup: reserved });
    aks.addLinuxPool("second", { vmSize: D4, scaling: one, dedicatedHostGroup: servers });
    return aks;
  };

  test("is given once for a resource group, however many groups are in it", () => {
    const stack = stackFixture();
    const aks = use(stack, "Cluster", userAssigned, both(stack));
    const json = synth(stack);
    const [name] = Object.keys(all(json, ROLE));
    expect(Object.values(all(json, ROLE))).toHaveLength(1);
    for (const pool of Object.values<Json>(all(json, POOL))) expect(pool.depends_on).toContain(`${ROLE}.${name}`);
    expect(aks.requiredRoles).toHaveLength(1);
  });

  test("is given once for groups that are there already in one resource group, in whatever letter case", () => {
    const stack = stackFixture();
    const aks = cluster(stack, userAssigned);
    const reserved = CapacityReservationGroup.fromCapacityReservationGroupAttributes(stack, "Reserved", {
      capacityReservationGroupId: idOf("capacityReservationGroups"),
    });
    const servers = DedicatedHostGroup.fromDedicatedHostGroupAttributes(stack, "Hosts", {
      dedicatedHostGroupId: idOf("hostGroups").replace("/rg/", "/RG/"),
    });
    aks.addLinuxPool("first", { vmSize: D4, scaling: one, capacityReservationGroup: reserved });
    aks.addLinuxPool("second", { vmSize: D4, scaling: one, dedicatedHostGroup: servers });
    const json = synth(stack);
    expect(Object.values(all(json, ROLE)).map((role) => role.scope)).toEqual([`${SUBSCRIPTION}/resourceGroups/rg`]);
    const [name] = Object.keys(all(json, ROLE));
    for (const pool of Object.values<Json>(all(json, POOL))) expect(pool.depends_on).toEqual([`${ROLE}.${name}`]);
    expect(aks.requiredRoles).toHaveLength(1);
  });

  test("has an address that does not depend on which pool comes first", () => {
    const roles = [true, false].map((reservedFirst) => {
      const stack = stackFixture();
      const { reserved, servers } = both(stack);
      const aks = cluster(stack, userAssigned);
      const add = {
        a: () => aks.addLinuxPool("a", { vmSize: D4, scaling: one, capacityReservationGroup: reserved }),
        b: () => aks.addLinuxPool("b", { vmSize: D4, scaling: one, dedicatedHostGroup: servers }),
      };
      for (const name of reservedFirst ? (["a", "b"] as const) : (["b", "a"] as const)) add[name]();
      return all(synth(stack), ROLE);
    });
    expect(roles[0]).toEqual(roles[1]);
    expect(Object.keys(roles[0])).toEqual([expect.stringContaining("Role-Machines-Contributor")]);
  });

  test("is shared by clusters with one identity, and given to each of two", () => {
    const shared = stackFixture();
    const groups = both(shared);
    const identity = ClusterIdentity.userAssigned(
      new ManagedIdentity(shared, "Own", { resourceGroup: group(shared, "Ids") }),
    );
    use(shared, "A", { identity }, groups);
    const second = use(shared, "B", { identity }, groups);
    expect(Object.values(all(synth(shared), ROLE))).toHaveLength(1);
    expect(second.requiredRoles).toHaveLength(1);

    const apart = stackFixture();
    const theirs = both(apart);
    use(apart, "A", userAssigned, theirs);
    use(apart, "B", userAssigned, theirs);
    expect(Object.values(all(synth(apart), ROLE))).toHaveLength(2);
  });
});

test("a pool does not wait for hosts in another stack, which Terraform cannot", () => {
  const app = Testing.app();
  const [machines, apps] = ["machines", "apps"].map((id) => {
    const stack = new TerraformStack(app, id);
    new AzurermProvider(stack, "Azurerm", { features: [{}] });
    return stack;
  });
  const made = hosts(machines);
  made.addHost("First", { sku: DedicatedHostSku.DDSV5_TYPE1 });
  cluster(apps, userAssigned).addLinuxPool("apps", { vmSize: D4, scaling: one, dedicatedHostGroup: made });
  const pool = only(synth(apps), POOL);
  expect(JSON.stringify(pool.depends_on)).not.toContain("azurerm_dedicated_host.");
});

test("adding a host or a reservation changes no other resource but what waits for it", () => {
  const program = (more: boolean) => {
    const stack = stackFixture();
    const made = hosts(stack);
    made.addHost("First", { sku: DedicatedHostSku.DDSV5_TYPE1 });
    cluster(stack, userAssigned).addLinuxPool("apps", { vmSize: D4, scaling: one, dedicatedHostGroup: made });
    if (more) made.addHost("Second", { sku: DedicatedHostSku.DDSV5_TYPE1 });
    return synth(stack).resource;
  };
  const [before, after] = [program(false), program(true)];
  const { [POOL]: pool, ...others } = before;
  expect(after).toMatchObject(others);
  expect(Object.keys(after[POOL])).toEqual(Object.keys(pool));
});
