import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * A stand-in for what webpack leaves in dist: the pane's page, its hashed and unhashed files, office.js, a source map, and
 * the health page's script. The package script copies and lists whatever it finds; what the files say doesn't matter to it.
 */
export const standIn: Readonly<Record<string, string>> = {
  "taskpane/taskpane.html": '<!doctype html><script src="gate.js"></script>',
  "taskpane/gate.js": "var gate;",
  "taskpane/index.0123abcd4567.js": "var pane;",
  "taskpane/index.0123abcd4567.js.map": "{}",
  "taskpane/office-js/office.js": "var office;",
  "taskpane/office-js/zh-cn/office_strings.js": "var strings;",
  "taskpane/office-js/excel-win32-16.01.abcdef01.js": "var fixed;",
  "health/health.js": "var health;",
};

export function writeStandIn(folder: string): void {
  for (const [path, content] of Object.entries(standIn)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
