import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { betweenUnitsRules } from "#core/validation/betweenUnits/rules/index";
import { allRules } from "#core/validation/checks";

/** docs/coverage-rules.md says of every rule of the table where it is; it is held to what there is. */
const lines = readFileSync("docs/coverage-rules.md", "utf8")
  .split("\n")
  .flatMap((line) => {
    const [, code, file = ""] = /^\| (V\d\d) [^|]*\|([^|]*)\|/.exec(line) ?? [];
    return code === undefined ? [] : [{ code, file }];
  });

it("lists V01 to V60, each once, in order", () => {
  const all = Array.from({ length: 60 }, (_, index) => `V${String(index + 1).padStart(2, "0")}`);
  expect(lines.map(({ code }) => code)).toEqual(all);
});

it("calls nothing 未实现 that runs, and nothing running that doesn't", () => {
  const running = new Set([...allRules, ...betweenUnitsRules].map(({ code }) => code));
  // Found when a scheme, a roster or plan, a verification form, a questionnaire, a field record, a ledger is read or made.
  const elsewhere = ["V31", "V46", "V47", "V48", "V49", "V50", "V51", "V53", "V59", "V60"];
  const said = lines.filter(({ file }) => !file.includes("未实现")).map(({ code }) => code);
  expect(said).toEqual([...running, ...elsewhere].filter((code, at, all) => all.indexOf(code) === at).sort());
});
