const { Testing } = require("cdktf");
const { secretsIn } = require("./__tests__/support/secrets");

Testing.setupJest();

// No synth of the suite, whatever it tests, may write a secret as text.
const synth = Testing.synth;
Testing.synth = (...args) => {
  const text = synth.apply(Testing, args);
  const secrets = secretsIn(JSON.parse(text));
  if (secrets.length > 0) throw new Error(`secrets in the synthesized Terraform:\n${secrets.join("\n")}`);
  return text;
};
