import { PortSum } from "./errors/egress";
import { LOAD_BALANCER } from "./facts/egress-limits";

/**
 * What is wrong with the outbound ports of so many nodes; nothing when all of them fit into the addresses.
 * @internal
 */
export function missingPorts(nodes: number, perNode: number, addresses: number): PortSum | undefined {
  const { portsPerAddress, portStep } = LOAD_BALANCER;
  const room = addresses * portsPerAddress;
  const needed = nodes * perNode;
  if (needed <= room) return undefined;
  const count = (value: number, noun: string, plural: string) => `${value} ${value === 1 ? noun : plural}`;
  return {
    perNode,
    most: Math.floor(room / nodes / portStep) * portStep,
    addressesNeeded: Math.ceil(needed / portsPerAddress),
    arithmetic:
      `${count(nodes, "node", "nodes")} × ${perNode} ports = ${needed}, ` +
      `but ${count(addresses, "address", "addresses")} × ${portsPerAddress} ports = ${room}`,
  };
}
