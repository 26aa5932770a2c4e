import { FederatedIdentityCredential } from "@cdktf/provider-azurerm/lib/federated-identity-credential";
import { TerraformStack } from "cdktf";
import { IConstruct } from "constructs";
import { grantErrors } from "../../lib/errors/grants";
import { Problem } from "../../lib/errors/problem";
import { FEDERATED_CREDENTIALS } from "../../lib/facts/federated-credentials";
import { isAttached } from "../checks/attached";
import { comparable } from "../checks/comparable";
import { IManagedIdentity } from "./managed-identity-ref";

interface Trust {
  readonly construct: IConstruct;
  readonly identity: IManagedIdentity;
  readonly resource: FederatedIdentityCredential;
  /** The identity, and whom it trusts, as they are compared. */
  readonly identityKey: string;
  readonly trusted: string;
}

const TRUSTS = Symbol.for("cdktf-aks.FederatedCredentials");

type Carrier = IConstruct & { [TRUSTS]?: FederatedCredentials };

/**
 * Every credential of the program, held against the others of its identity.
 * @internal
 */
export class FederatedCredentials {
  public static of(scope: IConstruct): FederatedCredentials {
    const root = scope.node.root as Carrier;
    if (!root[TRUSTS]) Object.defineProperty(root, TRUSTS, { value: new FederatedCredentials(), enumerable: false });
    return root[TRUSTS] as FederatedCredentials;
  }

  private readonly trusts: Trust[] = [];

  private constructor() {}

  /**
   * The credential that has to be there before the next one of an identity: Azure takes no two writes at a time (409).
   * The order is no part of an address, so a change of it changes nothing in Azure.
   */
  public lastOf(construct: IConstruct, identity: IManagedIdentity): FederatedIdentityCredential | undefined {
    const stack = TerraformStack.of(construct);
    const before = this.withIdentity(identity, comparable(construct, identity.managedIdentityId));
    return before.filter((trust) => TerraformStack.of(trust.construct) === stack).at(-1)?.resource;
  }

  public add(
    construct: IConstruct,
    identity: IManagedIdentity,
    issuer: string,
    subject: string,
    resource: FederatedIdentityCredential,
  ): void {
    this.trusts.push({
      construct,
      identity,
      resource,
      identityKey: comparable(construct, identity.managedIdentityId),
      trusted: `${comparable(construct, issuer)}\n${comparable(construct, subject)}`,
    });
  }

  /** What is wrong with a credential beside those that were made before it. */
  public problems(construct: IConstruct, subject: string): Problem[] {
    const own = this.trusts.find((trust) => trust.construct === construct);
    if (!own) return [];
    const siblings = this.withIdentity(own.identity, own.identityKey);
    const place = siblings.indexOf(own);
    const same = siblings.slice(0, place).find((trust) => trust.trusted === own.trusted);
    const { max } = FEDERATED_CREDENTIALS;
    return [
      ...(same ? [grantErrors.trustedTwice("serviceAccount", subject, same.construct.node.path)] : []),
      ...(place >= max ? [grantErrors.tooManyCredentials("identity", max, place + 1)] : []),
    ];
  }

  private withIdentity(identity: IManagedIdentity, key: string): Trust[] {
    const same = this.trusts.filter((trust) => trust.identity === identity || trust.identityKey === key);
    return same.filter((trust) => isAttached(trust.resource));
  }
}
