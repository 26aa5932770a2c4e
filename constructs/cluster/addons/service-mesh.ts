import { KubernetesClusterServiceMeshProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { Problem } from "../../../lib/errors/problem";
import { checkArmId, checkMeshRevisions, checkVaultObject } from "../../../lib/facts/addon-checks";
import { MeshCertificateAuthority } from "./mesh-certificate-authority";
import { checkCalls } from "../../checks/check-calls";

/** What the Istio add-on is made of. */
export interface IstioOptions {
  /**
   * The revisions of the control plane of the mesh: one, or two while it is upgraded (AKS-E0124), such as `asm-1-27`
   * (AKS-E0123), none twice (AKS-E0125). Which ones there are depends on region and Kubernetes version.
   */
  readonly revisions: string[];

  /**
   * Whether there is an ingress gateway at an address of the virtual network.
   *
   * @default false
   */
  readonly internalIngressGateway?: boolean;

  /**
   * Whether there is an ingress gateway at a public address.
   *
   * @default false
   */
  readonly externalIngressGateway?: boolean;

  /**
   * The authority with which the mesh signs.
   *
   * @default - one that the mesh makes for itself
   */
  readonly certificateAuthority?: MeshCertificateAuthority;
}

/**
 * A service mesh that Azure runs. Changed in place, and leaving it out takes the mesh away.
 *
 * @see https://learn.microsoft.com/azure/aks/istio-about
 */
export class ServiceMesh {
  /**
   * The Istio add-on.
   *
   * @param options its revisions, gateways and authority
   */
  public static istio(options: IstioOptions): ServiceMesh {
    return new ServiceMesh({ ...options, revisions: [...options.revisions] });
  }

  private constructor(private readonly options: IstioOptions) {}

  /** @internal */
  public get _hasAuthority(): boolean {
    return this.options.certificateAuthority !== undefined;
  }

  /** @internal */
  public _problems(prop: string): Problem[] {
    const { revisions, certificateAuthority: authority } = this.options;
    return [
      ...checkMeshRevisions(`${prop}.revisions`, revisions),
      ...(authority ? authorityProblems(`${prop}.certificateAuthority`, authority) : []),
    ];
  }

  /** @internal */
  public _render(): KubernetesClusterServiceMeshProfile {
    const { revisions, certificateAuthority: authority } = this.options;
    return {
      mode: "Istio",
      revisions,
      internalIngressGatewayEnabled: this.options.internalIngressGateway ?? false,
      externalIngressGatewayEnabled: this.options.externalIngressGateway ?? false,
      certificateAuthority: authority && {
        keyVaultId: authority.keyVaultId,
        rootCertObjectName: authority.rootCertificateName,
        certObjectName: authority.certificateName,
        keyObjectName: authority.keyName,
        certChainObjectName: authority.certificateChainName,
      },
    };
  }
}

checkCalls("ServiceMesh", ServiceMesh);

function authorityProblems(prop: string, authority: MeshCertificateAuthority): Problem[] {
  const { keyVaultId, rootCertificateName, certificateName, keyName, certificateChainName } = authority;
  const names = { rootCertificateName, certificateName, keyName, certificateChainName };
  return [
    ...checkArmId(`${prop}.keyVaultId`, "vault", keyVaultId),
    ...Object.entries(names).flatMap(([name, value]) => checkVaultObject(`${prop}.${name}`, value)),
  ];
}
