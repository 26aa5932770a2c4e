/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/__tests__"],
  testMatch: ["**/*.test.ts"],
  globalSetup: "<rootDir>/__tests__/support/scratch.cjs",
  globalTeardown: "<rootDir>/__tests__/support/scratch-teardown.cjs",
  setupFilesAfterEnv: ["<rootDir>/jest.setup.js"],
  // A restart is cheaper than a machine that swaps: the provider bindings stay in a worker's memory.
  workerIdleMemoryLimit: "1GB",
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      { jsc: { parser: { syntax: "typescript" }, target: "es2022" }, module: { type: "commonjs" } },
    ],
  },
};
