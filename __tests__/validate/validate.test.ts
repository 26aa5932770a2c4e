/**
 * Whole stacks before the real `terraform validate`, wherever Terraform and its provider can be had; elsewhere these
 * tests are skipped by name. To run them without a registry, name a plugin directory:
 * TF_CLI_ARGS_init=-plugin-dir=DIR npx jest __tests__/validate
 */
import { Testing, TerraformStack } from "cdktf";
import {
  ApiServerAccess,
  ApiServerDnsZone,
  ManagedDisk,
  NodeScaling,
  OsDisk,
  PrivateDnsZone,
  Subnet,
} from "../../constructs";
import { cluster, D4, group, SUBSCRIPTION, windowsReady } from "../support/clusters";
import { stackFixture } from "../support/synth";
import { providersCanBeInstalled, validate } from "../support/terraform";

const NETWORK = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub`;
const ZONE = `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io`;

const stacks: Record<string, (stack: TerraformStack) => void> = {
  "the least a cluster needs": (stack) => void cluster(stack),
  "Linux, Windows and spot pools": (stack) => {
    const aks = cluster(stack, windowsReady(stack));
    aks.addLinuxPool("apps", { vmSize: D4, scaling: NodeScaling.autoscale(1, 3), osDisk: OsDisk.ephemeral() });
    aks.addLinuxPool("spare", { vmSize: D4, scaling: NodeScaling.autoscale(0, 3), spot: {} });
    aks.addWindowsPool("win", { vmSize: D4, scaling: NodeScaling.fixed(1) });
  },
  "private, with a DNS zone and subnets of ours": (stack) => {
    const zone = PrivateDnsZone.fromPrivateDnsZoneId(stack, "Zone", ZONE);
    cluster(stack, {
      apiServer: ApiServerAccess.private({ dnsZone: ApiServerDnsZone.own(zone) }),
      nodeSubnet: Subnet.fromSubnetId(stack, "Nodes", `${NETWORK}/subnets/nodes`),
    });
  },
  "a managed disk": (stack) =>
    void new ManagedDisk(stack, "Data", { resourceGroup: group(stack), sizeGib: 64, zone: "1" }),
};

const run = providersCanBeInstalled() ? test : test.skip;

describe.each(Object.entries(stacks))("terraform validate: %s", (_, program) => {
  run("is a valid configuration", () => {
    const stack = stackFixture();
    program(stack);
    const { ok, output } = validate(Testing.synth(stack, true));
    expect(output).toContain("Success!");
    expect(ok).toBe(true);
  });
});
