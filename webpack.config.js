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

// One entry a product; `npx webpack --config-name cli` builds one alone.
module.exports = [cli];
