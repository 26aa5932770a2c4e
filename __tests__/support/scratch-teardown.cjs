module.exports = require("./scratch.cjs").teardown;
