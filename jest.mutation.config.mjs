import { everywhere } from "./jest.config.mjs";

/**
 * The tests that hold the core's arithmetic, as Stryker runs them.
 * @type {import("jest").Config}
 */
export default {
  ...everywhere,
  testEnvironment: "@stryker-mutator/jest-runner/jest-env/node",
  testMatch: ["<rootDir>/test/core/{scoring,expressions,numbers,answers}/**/*.test.ts"],
};
