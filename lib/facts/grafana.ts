/**
 * What Azure takes as the name of a Grafana: it becomes a host name.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 * @internal
 */
export const GRAFANA_NAME = { min: 2, max: 23, pattern: /^[A-Za-z]([A-Za-z0-9-]*[A-Za-z0-9])$/ };

/** The role with which Grafana queries the metrics of an Azure Monitor workspace. @internal */
export const METRICS_READER = "Monitoring Data Reader";
