import { monitoringErrors } from "../errors/monitoring";
import { parseArmId } from "../arm-ids";
import { Problem } from "../errors/problem";
import { isUnknown } from "../tokens";

const MONITOR_WORKSPACE_NAME = /^[A-Za-z0-9]([A-Za-z0-9-]{0,258}[A-Za-z0-9])?$/;
/** What Azure Resource Manager takes as the name of anything that has no rule of its own. */
const ANY_NAME = /^[^<>*%&:\\?/#+]{0,259}[^<>*%&:\\?/#+. ]$/;
const NAMESPACE = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
const RECORD = /^[A-Za-z_:][A-Za-z0-9_:]*$/;
const RULE_GROUP_NAME = /^[^:@/#{}%&+*<>?]{0,259}[^:@/#{}%&+*<>?.]$/;
const PLURAL = /^[a-z]+$/;
/** What would end a key, or the list that it stands in. */
const NOT_IN_KEY = /[\s,=[\]]/;
/** No length is published: this is the least that any of Azure's own resources around it takes. */
const SAFE_NAME_LENGTH = 44;

/** @internal */
export function checkMonitorWorkspaceName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || MONITOR_WORKSPACE_NAME.test(name)
    ? undefined
    : monitoringErrors.monitorWorkspaceName(prop, name);
}

/** @internal */
export function checkCollectionRuleName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || ANY_NAME.test(name) ? undefined : monitoringErrors.collectionRuleName(prop, name);
}

/** @internal the end of a name that has to be shorter than its path: it is what tells two apart */
export function shortMonitorName(name: string): string {
  return name.slice(-SAFE_NAME_LENGTH).replace(/^-+/, "");
}

/** @internal the name in an id; nothing when the text is no id of an Azure Monitor workspace in Azure's own letter case */
export function monitorWorkspaceNameOf(id: string): string | undefined {
  return parseArmId("Microsoft.Monitor/accounts", id, "exact")?.name;
}

/** @internal */
export function isNamespaceName(name: string): boolean {
  return NAMESPACE.test(name);
}

/** @internal */
export function isRecordName(name: string): boolean {
  return RECORD.test(name);
}

/** @internal */
export function checkRuleGroupName(prop: string, name: string): Problem | undefined {
  return isUnknown(name) || RULE_GROUP_NAME.test(name) ? undefined : monitoringErrors.ruleGroupName(prop, name);
}

/** @internal whether it is written as kube-state-metrics names kinds: pods, namespaces, persistentvolumeclaims */
export function isKindPlural(kind: string): boolean {
  return PLURAL.test(kind);
}

/** @internal */
export function isAllowListKey(key: string): boolean {
  return key !== "" && !NOT_IN_KEY.test(key);
}

/** @internal the first that is there a second time */
export function firstTwice(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) < index);
}
