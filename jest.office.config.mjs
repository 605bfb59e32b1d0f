import { everywhere } from "./jest.config.mjs";

/**
 * Checks that ask another program's opinion (LibreOffice, openpyxl, a schema): slow, and one at a time.
 * @type {import("jest").Config}
 */
export default {
  ...everywhere,
  testEnvironment: "<rootDir>/test/nodeEnvironment.mjs",
  workerIdleMemoryLimit: "1GB",
  testMatch: ["<rootDir>/test/office/**/*.check.ts"],
  testTimeout: 300_000,
  maxWorkers: 1,
};
