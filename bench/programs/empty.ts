import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { App, TerraformStack } from "cdktf";

/** The least that any program with this provider costs. */
const app = new App();
const stack = new TerraformStack(app, "empty");
new AzurermProvider(stack, "Azurerm", { features: [{}] });
app.synth();
