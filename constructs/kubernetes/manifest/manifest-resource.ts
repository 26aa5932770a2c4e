import { TerraformMetaArguments, TerraformResource } from "cdktf";
import { Construct } from "constructs";

/**
 * A resource whose attributes are known as Terraform writes them. The classes of the bindings would say the same, and take
 * far longer for it: every field of a pod becomes an object of its own there, whether it is used or not. A test holds the
 * attributes against these classes.
 * @internal
 */
export class ManifestResource extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    terraformResourceType: string,
    public readonly _attributes: { [name: string]: unknown },
    meta: TerraformMetaArguments,
  ) {
    super(scope, id, {
      terraformResourceType,
      terraformGeneratorMetadata: { providerName: "kubernetes" },
      ...meta,
    });
  }

  protected synthesizeAttributes(): { [name: string]: unknown } {
    return this._attributes;
  }
}
