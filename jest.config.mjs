// An awkward time zone (no daylight saving) and an awkward locale (decimal comma), so that nobody leans on the machine's own.
// A process reads its locale once, when it starts: so tests always run in worker processes, which a memory limit brings about.
Object.assign(process.env, { TZ: "America/Phoenix", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" });

/** @type {import("jest").Config} */
export const everywhere = {
  transform: {
    "\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
          target: "es2022",
        },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/out/", "<rootDir>/.cache/"],
  cacheDirectory: "<rootDir>/.cache/jest",
};

/** @type {import("jest").Config} */
export default {
  projects: [
    {
      ...everywhere,
      displayName: "node",
      testEnvironment: "<rootDir>/test/nodeEnvironment.mjs",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
    },
    {
      ...everywhere,
      displayName: "pane",
      testEnvironment: "<rootDir>/test/taskpane/pageEnvironment.mjs",
      testMatch: ["<rootDir>/test/taskpane/**/*.test.tsx"],
    },
  ],
  coverageDirectory: "<rootDir>/coverage",
  workerIdleMemoryLimit: "1GB",
  // Slow machines are no failures; what hangs still ends.
  testTimeout: 60_000,
};
