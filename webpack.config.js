const path = require("node:path");
const TerserPlugin = require("terser-webpack-plugin");
const { BannerPlugin } = require("webpack");
const { PagePlugin } = require("./scripts/pagePlugin");

const typescript = {
  test: /\.ts$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
};

const tsx = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "swc-loader",
  options: {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      target: "es2022",
      transform: { react: { runtime: "automatic" } },
    },
  },
};

/**
 * The command line: one readable file for Node, schemes included, and beside it what only some commands load.
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

/**
 * The task pane: a static site that any web server can give out. Excel's library lies beside it as it comes; from
 * Microsoft's servers instead with `--env officeJs=https://…/office.js`.
 * @param {{ officeJs?: string }} env
 * @returns {import("webpack").Configuration}
 */
const taskpane = ({ officeJs }) => ({
  name: "taskpane",
  mode: "production",
  target: ["web", "es2022"],
  entry: { taskpane: "./src/taskpane/index.tsx" },
  output: {
    path: path.resolve(__dirname, "dist/taskpane"),
    filename: "[name].[contenthash:12].js",
    chunkFilename: "[name].[contenthash:12].js",
    clean: true,
  },
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: {
    rules: [
      tsx,
      // Values in, values out: what of these rooms isn't asked for can be left out.
      { test: /[\\/]src[\\/](?:core|usecases|adapters)[\\/]/, sideEffects: false },
    ],
  },
  plugins: [
    new PagePlugin({
      template: "src/taskpane/taskpane.html",
      page: "taskpane.html",
      entry: "taskpane",
      style: "src/taskpane/taskpane.css",
      gate: "src/taskpane/gate.js",
      office: officeJs
        ? { url: officeJs }
        : { from: path.resolve(__dirname, "node_modules/@microsoft/office-js/dist") },
    }),
  ],
  optimization: {
    minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify })],
    // A language is one file, whatever else shares its words: it is part of the first load and counted as such.
    splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && !chunk.name?.startsWith("words-") },
  },
  devtool: false,
  performance: false,
  stats: "errors-warnings",
});

// One entry a product; `npx webpack --config-name cli` builds one alone.
module.exports = (/** @type {{ officeJs?: string }} */ env) => [cli, bench, health, taskpane(env)];
module.exports.taskpane = taskpane;
