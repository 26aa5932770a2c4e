const { Testing } = require("cdktf");
const { secretsIn } = require("./__tests__/support/secrets");

Testing.setupJest();

// cdktf notes for every token where it was made, and Jest looks each line of that up in a source map: a fifth of the suite.
require("cdktf/lib/tokens/private/stack-trace").captureStackTrace = () => [];

// No synth of the suite, whatever it tests, may write a secret as text.
const synth = Testing.synth;
Testing.synth = (...args) => {
  const text = synth.apply(Testing, args);
  const secrets = secretsIn(JSON.parse(text));
  if (secrets.length > 0) throw new Error(`secrets in the synthesized Terraform:\n${secrets.join("\n")}`);
  return text;
};
