/** @internal entries by the path of their file, as Kubernetes lists them */
export function filesOf(files?: { [path: string]: string }): { key: string; path: string }[] | undefined {
  return files && Object.entries(files).map(([path, key]) => ({ key, path }));
}
