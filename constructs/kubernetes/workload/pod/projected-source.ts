import { DeploymentV1SpecTemplateSpecVolumeProjectedSources } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { podErrors } from "../../../../lib/errors/pod";
import { ProblemFor } from "../../../../lib/errors/problem";
import { isUnknown } from "../../../../lib/tokens";
import { isWithin } from "../../../../lib/whole-numbers";
import { filesOf } from "./listed-files";
import { checkCalls } from "../../../checks/check-calls";

const TOKEN_SECONDS = { min: 600, max: 4294967296 };

/**
 * What a projected volume puts beside other things into one directory.
 *
 * Raises AKS-E1225: where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/storage/projected-volumes/
 */
export class ProjectedSource {
  /**
   * Entries of a config map.
   *
   * @param configMap the name of the config map
   * @param files the entries by the path of their file; all of them when left out
   */
  public static configMap(configMap: string, files?: { [path: string]: string }): ProjectedSource {
    return new ProjectedSource({ configMap: [{ name: configMap, items: filesOf(files) }] });
  }

  /**
   * Entries of a secret.
   *
   * @param secret the name of the secret
   * @param files the entries by the path of their file; all of them when left out
   */
  public static secret(secret: string, files?: { [path: string]: string }): ProjectedSource {
    return new ProjectedSource({ secret: [{ name: secret, items: filesOf(files) }] });
  }

  /**
   * A token of the pod's service account, for one audience, renewed before it ends.
   *
   * @param path the file that it is in
   * @param audience who is meant to take it
   * @param expirationSeconds how long it is good for, 600 seconds or more; an hour when left out
   */
  public static serviceAccountToken(path: string, audience: string, expirationSeconds = 3600): ProjectedSource {
    const fits = isUnknown(expirationSeconds) || isWithin(expirationSeconds, TOKEN_SECONDS);
    return new ProjectedSource(
      { serviceAccountToken: { path, audience, expirationSeconds } },
      fits
        ? []
        : [
            (prop) =>
              podErrors.number(
                `${prop}.expirationSeconds`,
                TOKEN_SECONDS.min,
                TOKEN_SECONDS.max,
                "seconds",
                expirationSeconds,
              ),
          ],
    );
  }

  private constructor(
    /** @internal */
    public readonly _source: DeploymentV1SpecTemplateSpecVolumeProjectedSources,
    /** @internal */
    public readonly _problems: ProblemFor[] = [],
  ) {}
}

checkCalls("ProjectedSource", ProjectedSource);
