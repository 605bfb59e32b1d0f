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
  entry: "./src/cli/main.ts",
  output: { path: path.resolve(__dirname, "dist/cli"), filename: "pinghui.js", clean: true },
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

// One entry a product; `npx webpack --config-name cli` builds one alone.
module.exports = [cli, bench];
