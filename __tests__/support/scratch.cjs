// cdktf leaves a directory in the system's temporary one for every app of a test. Here they get one of their own, which
// goes with the run. Workers are started after this, and inherit it.
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const process = require("node:process");

let scratch;

module.exports = () => {
  scratch = mkdtempSync(join(tmpdir(), "cdktf-aks-tests-"));
  process.env.TMPDIR = scratch;
};

module.exports.teardown = () => rmSync(scratch, { recursive: true, force: true });
