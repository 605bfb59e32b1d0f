import { everywhere } from "./jest.config.mjs";

/**
 * Looks for inputs that break what takes them: `npm run fuzz`. For each target FUZZ_SECONDS (60), from FUZZ_SEED (1) on.
 * @type {import("jest").Config}
 */
export default {
  ...everywhere,
  testEnvironment: "<rootDir>/test/nodeEnvironment.mjs",
  testMatch: ["<rootDir>/test/fuzz/fuzz.check.ts"],
  maxWorkers: 1,
};
