import { ingressErrors, ingressWarnings } from "../../../../lib/errors/ingress";
import { Problem, ProblemFor } from "../../../../lib/errors/problem";
import { checkObjectName } from "../../../../lib/kubernetes-objects";
import { isUnknown } from "../../../../lib/tokens";
import { isCertificateUri } from "../../../../lib/workload/ingress";
import { checkCalls } from "../../../checks/check-calls";

const KEY_VAULT_URI = "kubernetes.azure.com/tls-cert-keyvault-uri";

/**
 * The certificate of the hosts of an ingress. It is named, and never part of the program.
 *
 * Raises AKS-E1147 and AKS-E1293, and warns with AKS-W1222, where it is used.
 *
 * @see https://learn.microsoft.com/azure/aks/app-routing-dns-ssl
 */
export class IngressTls {
  /**
   * A secret of the namespace, of type `kubernetes.io/tls`: one that is there, or that a program such as cert-manager makes.
   *
   * @param secretName the name of the secret
   */
  public static secret(secretName: string): IngressTls {
    const wrong = checkObjectName("", secretName);
    return new IngressTls(
      { secretName },
      wrong ? [(prop) => checkObjectName(`${prop}.secretName`, secretName) ?? wrong] : [],
    );
  }

  /**
   * A certificate of a key vault, which application routing copies into a secret and keeps up to date. Its identity needs the
   * role Key Vault Certificate User on the vault.
   *
   * @param certificateUri its URI, such as `https://kv-shop.vault.azure.net/certificates/shop`; with a version behind it, it
   * stays at that version
   */
  public static keyVaultCertificate(certificateUri: string): IngressTls {
    const fits = isUnknown(certificateUri) || isCertificateUri(String(certificateUri));
    return new IngressTls(
      { certificateUri },
      fits ? [] : [(prop) => ingressErrors.certificateUri(`${prop}.certificateUri`, certificateUri)],
    );
  }

  /** None at all: everything is readable on its way, with a warning (AKS-W1222). */
  public static none(): IngressTls {
    return new IngressTls({}, []);
  }

  private constructor(
    private readonly source: { readonly secretName?: string; readonly certificateUri?: string },
    /** @internal */
    public readonly _problems: ProblemFor[],
  ) {}

  /** @internal */
  public get _isNone(): boolean {
    return this.source.secretName === undefined && this.source.certificateUri === undefined;
  }

  /** @internal whether application routing has to fetch it */
  public get _fromKeyVault(): boolean {
    return this.source.certificateUri !== undefined;
  }

  /** @internal the name of the secret that the controller reads; that of a copy is for application routing to choose */
  public _secretName(ingressName: string): string | undefined {
    if (this._isNone) return undefined;
    return this.source.secretName ?? `keyvault-${ingressName}`;
  }

  /** @internal */
  public get _annotations(): { [key: string]: string } {
    if (this._isNone) return {};
    const { certificateUri } = this.source;
    return {
      // Controllers that can serve a host without TLS as well are told not to; that of application routing redirects.
      "kubernetes.io/ingress.allow-http": "false",
      ...(certificateUri === undefined ? {} : { [KEY_VAULT_URI]: certificateUri }),
    };
  }

  /** @internal */
  public _warning(prop: string): Problem | undefined {
    return this._isNone ? ingressWarnings.plainHttp(prop) : undefined;
  }
}

checkCalls("IngressTls", IngressTls);
