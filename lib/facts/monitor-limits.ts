/** How often the agent of container insights may collect. @internal */
export const COLLECTION_INTERVAL_MINUTES = { min: 1, max: 30 };

/** The lengths at which Azure's own templates cut the names of rules and endpoints. @internal */
export const COLLECTION_RULE_NAME_LENGTH = 64;
/** @internal */
export const COLLECTION_ENDPOINT_NAME_LENGTH = 44;

/** The name under which the agent looks for its association; no other is read. @internal */
export const CONTAINER_INSIGHTS_ASSOCIATION = "ContainerInsightsExtension";

/** @internal */
export const RECORDING_RULES_IN_GROUP = { min: 1, max: 20 };
/** @internal */
export const RECORDING_INTERVAL_MINUTES = { min: 1, max: 1440, default: 1 };
