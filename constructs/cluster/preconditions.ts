import { DataAzurermKubernetesServiceVersions } from "@cdktf/provider-azurerm/lib/data-azurerm-kubernetes-service-versions";
import { Precondition } from "cdktf";
import { Construct } from "constructs";
import { accessErrors } from "../../lib/errors/access";
import { apiServerErrors } from "../../lib/errors/api-server";
import { namingErrors } from "../../lib/errors/naming";
import { poolErrors } from "../../lib/errors/pool";
import { Problem } from "../../lib/errors/problem";
import { versionErrors } from "../../lib/errors/version";
import { WINDOWS_PASSWORD } from "../../lib/facts/cluster-limits";
import { isUnknown } from "../../lib/tokens";
import { expressionOf } from "../checks/expression";
import { AksClusterProps } from "./aks-cluster-props";

// What Terraform reads: no backslash, which would have to be escaped once more in HCL.
const NAME = "^[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$";
const DNS_PREFIX = "^[A-Za-z0-9]([A-Za-z0-9-]{0,52}[A-Za-z0-9])?$";
const UUID = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$";
const VERSION = "^1[.][0-9]+([.][0-9]+)?$";
const ALIAS = "^1[.][0-9]+$";

/**
 * The checks of values that only Terraform knows, for Terraform to make: of a variable when it plans, of what another
 * resource gives when that is there, and either way before Azure is asked. Known values have been judged already.
 * @internal
 */
export function preconditionsOf(cluster: Construct, props: AksClusterProps, name: string): Precondition[] {
  const { apiServer, access, version, dnsPrefix, upgrades, windowsNodes } = props;
  const matches = (value: string | undefined, pattern: string, problem: Problem): Precondition | undefined =>
    isUnknown(value) ? precondition(isMatch(pattern, expressionOf(cluster, value as string)), problem) : undefined;
  const number = String(version?.version);
  const channel = upgrades?.channelName ?? "patch";
  const ownsPatch = upgrades === undefined || upgrades._ownsPatch;
  return [
    matches(name, NAME, namingErrors.clusterName("name", name)),
    matches(dnsPrefix, DNS_PREFIX, namingErrors.dnsPrefix("dnsPrefix", String(dnsPrefix))),
    matches(version?.version, VERSION, versionErrors.malformed("version", number)),
    ownsPatch
      ? matches(version?.version, ALIAS, versionErrors.patchFightsChannel("version", number, "1.<minor>", channel))
      : undefined,
    ...apiServer._unknownRanges.flatMap((ranges) => rangesAreSome(expressionOf(cluster, ranges))),
    ...access._unknownIds.map(([prop, id]) =>
      matches(id, UUID, prop.endsWith("tenantId") ? accessErrors.tenantId(prop, id) : accessErrors.groupId(prop, id)),
    ),
    windowsNodes && isUnknown(windowsNodes.adminPassword)
      ? passwordFits(expressionOf(cluster, windowsNodes.adminPassword))
      : undefined,
    props.verifyVersion === true && version ? versionIsOffered(cluster, version.version, props) : undefined,
  ].filter((one) => one !== undefined);
}

function precondition(condition: string, { code, message }: Problem): Precondition {
  // With a code and the same words as at synth: what is looked up is found, whoever says it.
  return { condition: `\${${condition}}`, errorMessage: `${code}: ${message}` };
}

function isMatch(pattern: string, value: string): string {
  return `can(regex("${pattern}", ${value}))`;
}

/** An empty list, and one with the whole internet in it, open the API server: the worst a variable can do. */
function rangesAreSome(ranges: string): Precondition[] {
  const prop = "apiServer.authorizedRanges";
  const everything = "0.0.0.0/0";
  return [
    precondition(`length(${ranges}) > 0`, apiServerErrors.noRanges(prop)),
    precondition(`!contains(${ranges}, "${everything}")`, apiServerErrors.rangeEverything(prop, everything)),
  ];
}

/** The password is a reference, and sensitive: the message cannot repeat it, and Terraform hides it. */
function passwordFits(password: string): Precondition {
  const { min, max, classes } = WINDOWS_PASSWORD;
  const kinds = ["[a-z]", "[A-Z]", "[0-9]", "[^A-Za-z0-9]"].map((letters) => isMatch(letters, password));
  const enough = `length([for kind in [${kinds.join(", ")}] : kind if kind]) >= ${classes}`;
  return precondition(
    `length(${password}) >= ${min} && length(${password}) <= ${max} && ${enough}`,
    poolErrors.passwordWeak("windowsNodes.adminPassword", min, max, classes),
  );
}

function versionIsOffered(cluster: Construct, version: string, props: AksClusterProps): Precondition {
  const location = props.location ?? props.resourceGroup.location;
  const data = new DataAzurermKubernetesServiceVersions(cluster, "Versions", { location, includePreview: false });
  const versions = expressionOf(cluster, data.versions);
  const wanted = expressionOf(cluster, version);
  return precondition(
    // An alias is offered when one of its patches is.
    `length([for one in ${versions} : one if one == ${wanted} || startswith(one, "\${${wanted}}.")]) > 0`,
    versionErrors.notOffered("version", version, location, `\${join(", ", ${versions})}`),
  );
}
