const path = require("node:path");
const { PagePlugin } = require("./scripts/pagePlugin");
const { taskpane } = require("./webpack.config.js");

const pane = taskpane({});

/**
 * The pane over a workbook in memory, for pictures (npm run screens) and for looking at. No product.
 * @type {import("webpack").Configuration}
 */
module.exports = {
  ...pane,
  name: "preview",
  entry: { preview: "./test/taskpane/preview/index.tsx" },
  output: { ...pane.output, path: path.resolve(__dirname, "dist/preview") },
  plugins: [
    new PagePlugin({
      template: "src/taskpane/taskpane.html",
      page: "preview.html",
      entry: "preview",
      style: "src/taskpane/taskpane.css",
      gate: "src/taskpane/gate.js",
    }),
  ],
};
