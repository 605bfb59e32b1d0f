const { readFileSync } = require("node:fs");
const path = require("node:path");
const TerserPlugin = require("terser-webpack-plugin");
const { Compilation, sources } = require("webpack");

const page = path.resolve(__dirname, "src/workbench/page");
const modules = path.resolve(__dirname, "node_modules/@univerjs");
/** @type {Readonly<Record<string, string>>} */
const files = {
  "workbench.html": path.join(page, "workbench.html"),
  "workbench.css": path.join(page, "workbench.css"),
  // Set into the pane's page by our server, as a desktop Excel would.
  "bridge.js": path.join(page, "bridge.js"),
  "univer.css": path.join(modules, "preset-sheets-core/lib/index.css"),
  "univer-validation.css": path.join(modules, "preset-sheets-data-validation/lib/index.css"),
  "univer-conditional.css": path.join(modules, "preset-sheets-conditional-formatting/lib/index.css"),
};

/** Lays files beside the bundle as they are. */
class Files {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Files", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "Files", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        for (const [name, from] of Object.entries(files)) {
          compilation.fileDependencies.add(from);
          compilation.emitAsset(name, new sources.RawSource(readFileSync(from)), { minimized: true });
        }
      });
    });
  }
}

/**
 * The workbench: a spreadsheet in a page, beside the pane as it is. A bundle of its own; nothing of it is in the add-in.
 * @type {import("webpack").Configuration}
 */
module.exports = {
  name: "workbench",
  mode: "production",
  target: ["web", "es2022"],
  entry: {
    workbench: "./src/workbench/page/index.ts",
    workshop: { import: "./src/workbench/page/workshop.ts", library: { name: "pinghuiWorkshop", type: "window" } },
  },
  output: { path: path.resolve(__dirname, "dist/workbench"), filename: "[name].js", clean: true },
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
  plugins: [new Files()],
  // Short names and no spaces halve what a browser has to skim before the page can begin; more would take long to make.
  optimization: {
    minimizer: [
      new TerserPlugin({
        minify: TerserPlugin.swcMinify,
        terserOptions: { compress: false, mangle: true },
        extractComments: false,
      }),
    ],
    splitChunks: false,
  },
  devtool: false,
  performance: false,
  stats: "errors-warnings",
};
