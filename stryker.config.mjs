/**
 * Changes the code of the core's arithmetic in every small way, and asks whether a test notices: `npm run test:mutation`.
 * Takes hours; a part of it with `npm run test:mutation -- --mutate "src/core/numbers/*.ts"`.
 */
export default {
  mutate: ["src/core/{scoring,expressions,numbers,answers}/**/*.ts"],
  testRunner: "jest",
  jest: { configFile: "jest.mutation.config.mjs", enableFindRelatedTests: false },
  coverageAnalysis: "perTest",
  concurrency: 1,
  timeoutMS: 20_000,
  thresholds: { high: 90, low: 85, break: 85 },
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: "out/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: ".cache/stryker",
  ignorePatterns: ["dist", "out", "coverage", ".cache", "docs"],
  allowEmpty: false,
};
