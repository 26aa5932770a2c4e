const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @internal the form in which Entra ID writes the ids of objects and tenants */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
