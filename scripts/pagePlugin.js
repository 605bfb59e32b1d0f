const { createHash } = require("node:crypto");
const { readFileSync, readdirSync, statSync } = require("node:fs");
const path = require("node:path");
const { Compilation, sources } = require("webpack");
const { pagePolicy } = require("./pagePolicy.js");

/**
 * Writes a page from a template: its strict CSP, its style sheet and gate under hashed names, Excel's own library as it
 * comes, and the bundle.
 */
class PagePlugin {
  /**
   * @param {{
   *   template: string, page: string, entry: string, style: string, gate: string,
   *   office?: { from: string } | { url: string }
   * }} options
   */
  constructor(options) {
    this.options = options;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    const name = "PagePlugin";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      for (const file of [this.options.template, this.options.style, this.options.gate]) {
        compilation.fileDependencies.add(path.resolve(file));
      }
      // Not before names have their final hashes.
      compilation.hooks.processAssets.tap({ name, stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER }, () => {
        this.emit(compilation);
      });
    });
  }

  /** @param {import("webpack").Compilation} compilation */
  emit(compilation) {
    const { template, page, entry, style, gate, office } = this.options;
    // "minimized": as it is, above all Excel's library, whose licence forbids to change it.
    const add = (/** @type {string} */ name, /** @type {Buffer} */ bytes) =>
      compilation.emitAsset(name, new sources.RawSource(bytes), {
        minimized: true,
        immutable: /\.[0-9a-f]{12}\./.test(name),
      });
    const hashed = (/** @type {string} */ file) => {
      const bytes = readFileSync(file);
      const { name, ext } = path.parse(file);
      const to = `${name}.${createHash("sha256").update(bytes).digest("hex").slice(0, 12)}${ext}`;
      add(to, bytes);
      return to;
    };
    const own =
      compilation.entrypoints
        .get(entry)
        ?.getFiles()
        .filter((file) => file.endsWith(".js")) ?? [];
    let library = [];
    let origin = "";
    if (office && "from" in office) {
      for (const file of officeFiles(office.from)) add(`office-js/${file}`, readFileSync(path.join(office.from, file)));
      library = ["office-js/office.js"];
    } else if (office) {
      library = [office.url];
      origin = ` ${new URL(office.url).origin}`;
    }
    const values = {
      policy: pagePolicy(origin),
      style: hashed(style),
      gate: hashed(gate),
      scripts: [...library, ...own].map((src) => `<script src="${src}"></script>`).join("\n    "),
    };
    const text = readFileSync(template, "utf8").replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);
    add(page, Buffer.from(text));
  }
}

/** What Excel fetches of the library (found out by booting it), and nothing of the other programs. */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];
const OFFICE_FOLDERS = ["telemetry", "ariatelemetry", "agaveerrorux"];

/** @param {string} from @returns {string[]} */
function officeFiles(from) {
  /** @type {(folder: string) => string[]} */
  const inside = (folder) =>
    readdirSync(path.join(from, folder)).flatMap((name) => {
      const file = `${folder}/${name}`;
      return statSync(path.join(from, file)).isDirectory() ? inside(file) : /\.debug\.js$/.test(name) ? [] : [file];
    });
  return [...OFFICE_FILES, ...OFFICE_FOLDERS.flatMap(inside)];
}

module.exports = { PagePlugin };
