/** Registry with an optional port, path, tag and digest, each of them optional but the path. */
const IMAGE =
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?<tag>:[\w][\w.-]{0,127})?(?<digest>@sha256:[0-9a-f]{64})?$/;

/** @internal what the name of an image says about which one it is; undefined for what is no name */
export function readImage(image: string): { readonly tag?: string; readonly digest?: string } | undefined {
  const { tag, digest } = IMAGE.exec(image)?.groups ?? {};
  return IMAGE.test(image) ? { tag: tag?.slice(1), digest: digest?.slice(1) } : undefined;
}
