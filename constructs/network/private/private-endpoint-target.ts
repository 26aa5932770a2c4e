import { endpointErrors } from "../../../lib/errors/private-endpoint";
import { ProblemFor } from "../../../lib/errors/problem";
import { isZoneName } from "../../../lib/private-dns";
import { isUnknown } from "../../../lib/tokens";
import { checkCalls } from "../../checks/check-calls";

/**
 * What a private endpoint leads to: the part of the service, the private DNS zone in which its name is found, and the kind
 * of resource that has it. A change replaces the endpoint.
 *
 * @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns
 */
export class PrivateEndpointTarget {
  /** A key vault. */
  public static readonly KEY_VAULT = new PrivateEndpointTarget(
    "vault",
    "privatelink.vaultcore.azure.net",
    "Microsoft.KeyVault/vaults",
  );
  /** A container registry of the Premium tier. */
  public static readonly CONTAINER_REGISTRY = new PrivateEndpointTarget(
    "registry",
    "privatelink.azurecr.io",
    "Microsoft.ContainerRegistry/registries",
  );
  /** The blobs of a storage account. */
  public static readonly STORAGE_BLOB = new PrivateEndpointTarget(
    "blob",
    "privatelink.blob.core.windows.net",
    "Microsoft.Storage/storageAccounts",
  );
  /** The file shares of a storage account. */
  public static readonly STORAGE_FILE = new PrivateEndpointTarget(
    "file",
    "privatelink.file.core.windows.net",
    "Microsoft.Storage/storageAccounts",
  );
  /** Export and import of managed disks. */
  public static readonly DISK_ACCESS = new PrivateEndpointTarget(
    "disks",
    "privatelink.blob.core.windows.net",
    "Microsoft.Compute/diskAccesses",
  );

  /**
   * Anything else.
   *
   * @param subresource the part of the service, in Azure's word for it (AKS-E0487)
   * @param zoneName the name of the private DNS zone in which it is found (AKS-E0485)
   */
  public static of(subresource: string, zoneName: string): PrivateEndpointTarget {
    return new PrivateEndpointTarget(subresource, zoneName);
  }

  /** @internal */
  public readonly _problems: ProblemFor[];

  private constructor(
    /** The part of the service, in Azure's word for it. */
    public readonly subresource: string,
    /** The name of the private DNS zone in which it is found. */
    public readonly zoneName: string,
    /** @internal the kind of resource; nothing where any will do */
    public readonly _armType?: string,
  ) {
    const named = isUnknown(subresource) || /^[A-Za-z][A-Za-z0-9_-]*$/.test(subresource);
    this._problems = [
      ...(named ? [] : [(prop: string) => endpointErrors.subresource(prop, subresource)]),
      ...(isUnknown(zoneName) || isZoneName(zoneName)
        ? []
        : [(prop: string) => endpointErrors.zoneName(prop, zoneName)]),
    ];
  }
}

checkCalls("PrivateEndpointTarget", PrivateEndpointTarget);
