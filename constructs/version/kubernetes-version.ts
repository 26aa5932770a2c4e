import { versionErrors } from "../../lib/errors/version";
import { ProblemFor } from "../../lib/errors/problem";
import { isUnknown } from "../../lib/tokens";
import { compareVersions, ParsedVersion, parseVersion } from "../../lib/versions";
import { checkCalls } from "../checks/check-calls";

/**
 * A version of Kubernetes: an alias such as `1.34`, for which Azure takes the newest patch, or a full `1.34.2`.
 *
 * A version that is none is reported at synth, by the construct that uses it (AKS-E0101).
 *
 * @see https://learn.microsoft.com/azure/aks/supported-kubernetes-versions
 */
export class KubernetesVersion {
  /**
   * A version by its number.
   *
   * @param version `1.<minor>` or `1.<minor>.<patch>`, or a token
   */
  public static of(version: string): KubernetesVersion {
    return new KubernetesVersion(version);
  }

  /** The version as it was written. */
  public readonly version: string;

  /** @internal */
  public readonly _problems: ProblemFor[];
  /** @internal nothing for a token and for what is no version */
  public readonly _parsed?: ParsedVersion;

  private constructor(version: string) {
    this.version = version;
    this._parsed = isUnknown(version) ? undefined : parseVersion(version);
    this._problems =
      isUnknown(version) || this._parsed !== undefined ? [] : [(prop) => versionErrors.malformed(prop, version)];
  }

  /** Whether it names a minor only and leaves the patch to Azure. False for a token. */
  public get isAlias(): boolean {
    return this._parsed !== undefined && this._parsed.patch === undefined;
  }

  /** The minor version, 34 for `1.34.2`; nothing for a token. */
  public get minor(): number | undefined {
    return this._parsed?.minor;
  }

  /** The patch version, 2 for `1.34.2`; nothing for an alias and for a token. */
  public get patch(): number | undefined {
    return this._parsed?.patch;
  }

  /**
   * Orders two versions: negative when this one is older, positive when it is newer, zero when they are equal.
   * An alias equals every patch of its minor. Zero when either is a token.
   *
   * @param other the version to compare with
   */
  public compareTo(other: KubernetesVersion): number {
    return this._parsed && other._parsed ? compareVersions(this._parsed, other._parsed) : 0;
  }

  /**
   * Whether this version is the other one or newer.
   *
   * @param other the version to compare with
   */
  public isAtLeast(other: KubernetesVersion): boolean {
    return this.compareTo(other) >= 0;
  }

  /** The version as it was written. */
  public toString(): string {
    return this.version;
  }
}

checkCalls("KubernetesVersion", KubernetesVersion);
