const path = require("node:path");

/**
 * The host by itself, for Node (npm run trace:pane). No product.
 * @type {import("webpack").Configuration}
 */
module.exports = {
  name: "trace",
  mode: "production",
  target: "node20",
  entry: { host: "./test/trace/host.ts" },
  output: {
    path: path.resolve(__dirname, "dist/trace"),
    filename: "[name].js",
    library: { type: "commonjs2" },
    clean: true,
  },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
    ],
  },
  optimization: { minimize: false },
  devtool: false,
  performance: false,
  stats: "errors-warnings",
};
