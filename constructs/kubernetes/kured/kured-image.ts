import { kuredErrors } from "../../../lib/errors/kured";
import { ProblemFor } from "../../../lib/errors/problem";
import { isKnown, isUnknown } from "../../../lib/tokens";
import { checkCalls } from "../../checks/check-calls";

const DEFAULT_REPOSITORY = "ghcr.io/kubereboot/kured";
const DEFAULT_VERSION = "1.23.0";

const VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const REPOSITORY = /^[a-z0-9.-]+(:\d+)?(\/[a-z0-9._-]+)+$/;

/** What is known of an image of Kured. */
export interface KuredImageOptions {
  /**
   * The digest of the image, `sha256:` and 64 hexadecimal digits: then no registry can give another one (AKS-E1129).
   *
   * @default - whatever the registry has for the version
   */
  readonly digest?: string;

  /**
   * The repository, for a copy in a registry of yours, such as `example.azurecr.io/kubereboot/kured` (AKS-E1129).
   *
   * @default "ghcr.io/kubereboot/kured"
   */
  readonly repository?: string;
}

/**
 * The image of Kured, by its version. There is no tag for the newest one.
 *
 * Raises AKS-E1129 where it is used.
 *
 * @see https://github.com/kubereboot/kured/releases
 */
export class KuredImage {
  /** The version that this library was written for. */
  public static readonly V1_23 = KuredImage.of(DEFAULT_VERSION);

  /**
   * An image by its version.
   *
   * @param version three numbers, such as `1.23.0`
   * @param options its digest and repository
   */
  public static of(version: string, options: KuredImageOptions = {}): KuredImage {
    return new KuredImage(version, options);
  }

  /** The whole name of the image. */
  public readonly reference: string;
  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(version: string, { digest, repository = DEFAULT_REPOSITORY }: KuredImageOptions) {
    this.reference = `${repository}:${version}${digest === undefined ? "" : `@${digest}`}`;
    const found: ProblemFor[] = [];
    const add = (name: string, must: string, got: string, fix: string) =>
      found.push((prop) => kuredErrors.image(`${prop}.${name}`, must, got, fix));
    if (!isUnknown(version) && !VERSION.test(version)) {
      add("version", "be a version of three numbers", version, `write for example "${DEFAULT_VERSION}"`);
    }
    if (isKnown(digest) && !DIGEST.test(digest)) {
      add(
        "digest",
        "be sha256: and 64 hexadecimal digits",
        digest,
        "read it on the page of the package, or leave it out",
      );
    }
    if (!isUnknown(repository) && !REPOSITORY.test(repository)) {
      add(
        "repository",
        "be a registry and a path, without a version",
        repository,
        `write for example "${DEFAULT_REPOSITORY}"`,
      );
    }
    this._problems = found;
  }
}

checkCalls("KuredImage", KuredImage);
