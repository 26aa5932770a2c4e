const ENV_NAME = /^[A-Za-z_.-][A-Za-z0-9_.-]*$/;

/** @internal whether Kubernetes takes it as the name of an environment variable, or as what such a name begins with */
export function isEnvName(text: string): boolean {
  return ENV_NAME.test(text);
}
