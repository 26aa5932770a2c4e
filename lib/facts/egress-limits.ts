import { NumberLimits } from "../whole-numbers";

/** @internal https://learn.microsoft.com/azure/aks/load-balancer-standard */
export const LOAD_BALANCER = {
  managedIps: { min: 1, max: 100 },
  idleTimeoutMinutes: { min: 4, max: 100, unit: "minutes" },
  /** The ports that AKS counts with for each address. */
  portsPerAddress: 64_000,
  portsPerNode: { min: 0, max: 64_000 },
  /** Ports are given to nodes in steps of this many. */
  portStep: 8,
} as const;

/** @internal https://learn.microsoft.com/azure/aks/nat-gateway */
export const NAT_GATEWAY = {
  managedIps: { min: 1, max: 100 },
  idleTimeoutMinutes: { min: 4, max: 120, unit: "minutes" },
  /** Addresses of one gateway, those of its prefixes among them. */
  maxAddresses: 16,
} as const;

/** @internal https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-address-prefix */
export const PUBLIC_IP_PREFIX_LENGTH: NumberLimits = { min: 21, max: 31 };

/** @internal what Azure itself takes for a prefix of which nobody says the length */
export const DEFAULT_PUBLIC_IP_PREFIX_LENGTH = 28;
