import { KubernetesVersion, NetworkProfile, NodeScaling, NodeSurge, Subnet, VmSize } from "../../constructs";
import { cluster, D4, SUBSCRIPTION } from "../support/clusters";
import { refusal, stackFixture } from "../support/synth";
import { pages } from "./support/examples";
import { text } from "./support/repo";

/** The messages that a page quotes in its text blocks; one that goes on in the next line is joined. */
function quotedIn(page: string): string[] {
  const blocks = [...text(page).matchAll(/^```text\n([\s\S]*?)^```$/gm)].map(([, block]) => block);
  return blocks.flatMap((block) => block.trim().split(/\n(?=\[|AKS-)/)).map((message) => message.replaceAll("\n", " "));
}

function slips(): string {
  const stack = stackFixture("shop");
  const shop = cluster(stack, { version: KubernetesVersion.of("1.34.2") });
  shop.addLinuxPool("apps", { vmSize: VmSize.of("Standard_D8dsv5"), scaling: NodeScaling.autoscale(2, 20) });
  return refusal(stack);
}

function narrow(): string {
  const stack = stackFixture("shop");
  const shop = cluster(stack, {
    network: NetworkProfile.azureCniNodeSubnetLegacy(),
    nodeSubnet: Subnet.fromSubnetAttributes(stack, "Nodes", {
      subnetId: `${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/vnet/subnets/nodes`,
      addressRanges: ["10.0.0.0/24"],
    }),
    systemPool: { name: "system", vmSize: D4, scaling: NodeScaling.autoscale(3, 5), maxPods: 30 },
  });
  const scaling = NodeScaling.autoscale(2, 20);
  shop.addLinuxPool("apps", { vmSize: D4, scaling, maxPods: 30, surge: NodeSurge.percent(33) });
  return refusal(stack);
}

const PROGRAMS: Record<string, () => string> = { "README.md": slips, "docs/address-plan.md": narrow };

test("every page that quotes messages has its program here", () => {
  expect(pages().filter((page) => quotedIn(page).length > 0)).toEqual(Object.keys(PROGRAMS));
});

test.each(Object.entries(PROGRAMS))("what %s quotes is what a synth says", (page, program) => {
  const said = program();
  expect(quotedIn(page).filter((message) => !said.includes(message))).toEqual([]);
});
