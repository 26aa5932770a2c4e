/** @internal what Kubernetes itself is tested with */
export const DEFAULT_MAX_PODS = 110;

/** @internal in percent: what Azure has by itself */
export const DEFAULT_SURGE = 10;
