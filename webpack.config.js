const path = require("node:path");
const { BannerPlugin } = require("webpack");

const typescript = {
  test: /\.ts$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
};

/**
 * The command line: one readable file for Node, schemes included.
 * @type {import("webpack").Configuration}
 */
const cli = {
  name: "cli",
  mode: "production",
  target: "node20",
  entry: { pinghui: "./src/cli/main.ts", checkWorker: "./src/cli/checkWorker.ts" },
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "[name].js", clean: true },
  // The worker lies beside the command.
  node: { __dirname: false },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [typescript], parser: { javascript: { dynamicImportMode: "eager" } } },
  plugins: [new BannerPlugin({ banner: "#!/usr/bin/env node", raw: true })],
  optimization: { minimize: false, moduleIds: "named", chunkIds: "named" },
  devtool: false,
  performance: false,
  stats: "errors-warnings",
};

/**
 * What the benchmark measures of us (test/bench), built like the command line. No product.
 * @type {import("webpack").Configuration}
 */
const bench = {
  ...cli,
  name: "bench",
  entry: "./test/bench/ours.ts",
  output: {
    path: path.resolve(__dirname, "dist/bench"),
    filename: "ours.js",
    library: { type: "commonjs2" },
    clean: true,
  },
  plugins: [],
};

/**
 * The health page's one script (src/health), unhashed: it has to be found when nothing else is. `npm run package` adds the rest.
 * @type {import("webpack").Configuration}
 */
const health = {
  name: "health",
  mode: "production",
  target: ["web", "es2020"],
  entry: "./src/health/index.ts",
  output: { path: path.resolve(__dirname, "dist/health"), filename: "health.js", clean: true },
  resolve: { extensions: [".ts", ".js"] },
  module: { rules: [{ ...typescript, options: { jsc: { parser: { syntax: "typescript" }, target: "es2020" } } }] },
  devtool: false,
  stats: "errors-warnings",
};

// One entry a product; `npx webpack --config-name cli` builds one alone.
module.exports = [cli, bench, health];
