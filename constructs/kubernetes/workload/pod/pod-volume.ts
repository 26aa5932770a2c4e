import { DeploymentV1SpecTemplateSpecVolume } from "@cdktf/provider-kubernetes/lib/deployment-v1";
import { StatefulSetV1SpecVolumeClaimTemplate } from "@cdktf/provider-kubernetes/lib/stateful-set-v1";
import { podErrors } from "../../../../lib/errors/pod";
import { Problem } from "../../../../lib/errors/problem";
import { isNamespaceName } from "../../../../lib/kubernetes-names";
import { enumProblem } from "../../../../lib/shapes";
import { isKnown, isUnknown } from "../../../../lib/tokens";
import { amountProblem } from "../../namespace/quota-parts";
import { ClaimTemplate } from "../claim-template";
import { EmptyDirOptions } from "./empty-dir-options";
import { filesOf } from "./listed-files";
import { ProjectedSource } from "./projected-source";
import { VolumeAccess } from "../../storage/volume-access";
import { VolumeFiles } from "./volume-files";
import { checkCalls } from "../../../checks/check-calls";

type Check = (prop: string) => (Problem | undefined)[];

/** The driver that the key vault add-on of AKS brings. */
const SECRETS_STORE = "secrets-store.csi.k8s.io";

/**
 * Something that containers mount. A pod has the volumes that its containers mount, each of them once. Directories of the
 * node are not offered.
 *
 * Raises AKS-E0810, AKS-E1143, AKS-E1211, AKS-E1222 and AKS-E1225: where it is used.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volumes/
 */
export class PodVolume {
  /**
   * An empty directory that lives as long as its pod.
   *
   * @param name the name of the volume
   * @param options its size, and whether it is in memory
   */
  public static emptyDir(name: string, options: EmptyDirOptions = {}): PodVolume {
    const { sizeLimit, inMemory } = options;
    const emptyDir = { medium: inMemory === true ? "Memory" : undefined, sizeLimit };
    return new PodVolume(name, { emptyDir }, (prop) => [amountProblem(`${prop}.sizeLimit`, sizeLimit)]);
  }

  /**
   * A config map of the namespace as files.
   *
   * @param name the name of the volume
   * @param configMap the name of the config map
   * @param options which entries, and their permissions
   */
  public static configMap(name: string, configMap: string, options: VolumeFiles = {}): PodVolume {
    const { files, mode, optional } = options;
    const source = { name: configMap, items: filesOf(files), defaultMode: mode, optional };
    return new PodVolume(name, { configMap: source }, (prop) => [modeProblem(`${prop}.mode`, mode)]);
  }

  /**
   * A secret of the namespace as files.
   *
   * @param name the name of the volume
   * @param secret the name of the secret
   * @param options which entries, and their permissions
   */
  public static secret(name: string, secret: string, options: VolumeFiles = {}): PodVolume {
    const { files, mode, optional } = options;
    const source = { secretName: secret, items: filesOf(files), defaultMode: mode, optional };
    return new PodVolume(name, { secret: source }, (prop) => [modeProblem(`${prop}.mode`, mode)]);
  }

  /**
   * Secrets of a key vault as files, by a SecretProviderClass of the namespace; the cluster has the driver for it unless
   * its `addons` leave it out.
   *
   * @param name the name of the volume
   * @param secretProviderClass the name of the SecretProviderClass
   */
  public static secretsStore(name: string, secretProviderClass: string): PodVolume {
    return new PodVolume(name, {
      csi: { driver: SECRETS_STORE, readOnly: true, volumeAttributes: { secretProviderClass } },
    });
  }

  /**
   * A claim of the namespace that is there already. All pods share it.
   *
   * @param name the name of the volume
   * @param claim the name of the claim
   */
  public static persistentVolumeClaim(name: string, claim: string): PodVolume {
    return new PodVolume(name, { persistentVolumeClaim: { claimName: claim } });
  }

  /**
   * A claim for each pod of a `StatefulSet`, which outlives the pod (AKS-E1223).
   *
   * @param name the name of the volume, and the first part of that of the claims
   * @param claim its size and storage class
   */
  public static claimTemplate(name: string, claim: ClaimTemplate): PodVolume {
    const { size, storageClassName, access = VolumeAccess.READ_WRITE_ONCE } = claim;
    return new PodVolume(
      name,
      {},
      (prop) => [amountProblem(`${prop}.size`, size), enumProblem(`${prop}.access`, access, VolumeAccess)],
      {
        metadata: { name },
        spec: { accessModes: [access], storageClassName, resources: { requests: { storage: size } } },
      },
    );
  }

  /**
   * Several things in one directory.
   *
   * @param name the name of the volume
   * @param sources what is in it
   */
  public static projected(name: string, sources: ProjectedSource[]): PodVolume {
    return new PodVolume(name, { projected: [{ sources: sources.map((source) => source._source) }] }, (prop) =>
      sources.flatMap((source, index) => source._problems.map((problemFor) => problemFor(`${prop}.sources[${index}]`))),
    );
  }

  private constructor(
    /** The name of the volume in its pod. */
    public readonly name: string,
    private readonly source: DeploymentV1SpecTemplateSpecVolume,
    private readonly check: Check = () => [],
    /** @internal */
    public readonly _claim?: StatefulSetV1SpecVolumeClaimTemplate,
  ) {}

  /** @internal */
  public _render(): DeploymentV1SpecTemplateSpecVolume {
    return { name: this.name, ...this.source };
  }

  /** @internal what tells it from another volume of the same name */
  public _fingerprint(): string {
    return JSON.stringify([this.source, this._claim]);
  }

  /** @internal */
  public _problemsAt(prop: string): (Problem | undefined)[] {
    const named = isUnknown(this.name) || isNamespaceName(String(this.name));
    return [named ? undefined : podErrors.name(`${prop}.name`, "volume", this.name), ...this.check(prop)];
  }
}

checkCalls("PodVolume", PodVolume);

function modeProblem(prop: string, mode: string | undefined): Problem | undefined {
  return !isKnown(mode) || /^0[0-7]{3}$/.test(mode) ? undefined : podErrors.fileMode(prop, mode);
}
