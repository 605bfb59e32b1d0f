import { existsSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Holds these lines to a table of last time, in whatever order they came. Any difference is a change, a better one too, so that
 * the table stays true: gives `- line` for those that are gone, `+ line` for new ones. `accept` writes the table anew instead.
 */
export function ratchet(table, head, lines, accept) {
  if (accept) {
    writeFileSync(table, `${[head, ...[...lines].sort()].join("\n")}\n`);
    return [];
  }
  const old = new Set(existsSync(table) ? readFileSync(table, "utf8").trimEnd().split("\n").slice(1) : []);
  const now = new Set(lines);
  return [
    ...[...old].filter((line) => !now.has(line)).map((line) => `- ${line}`),
    ...[...now].filter((line) => !old.has(line)).map((line) => `+ ${line}`),
  ];
}
