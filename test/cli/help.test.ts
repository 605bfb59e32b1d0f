import { describe, expect, it } from "@jest/globals";
import { commandNames } from "#core/languages/cliWords";
import { languages } from "#core/languages/index";
import { help } from "../../src/cli/context";
import { columnsOf } from "../../src/cli/table";

const cases = (["zh-CN", "en-US"] as const).flatMap((language) =>
  commandNames.map((name) => [language, name] as const),
);

describe("help", () => {
  it.each(cases)("%s: %s has its usage and its options each below the other", (language, name) => {
    const { cli } = languages[language];
    const lines = help(name, { cli }).split("\n");
    const usages = lines.filter((line) => line.includes(`pinghui ${name}`));
    expect(usages.length).toBeGreaterThan(0);
    const starts = usages.map((line) => columnsOf(line.slice(0, line.indexOf("pinghui"))));
    expect(new Set(starts)).toEqual(new Set([columnsOf(cli.usageTitle)]));
    const texts = [...cli.commands[name].options, ...cli.common].map(([option, text]) => {
      const line = lines.find((one) => one.startsWith(`  ${option} `) && one.endsWith(text)) ?? "";
      return columnsOf(line) - columnsOf(text);
    });
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toBeGreaterThan(0);
  });

  it.each(cases)("%s: the overview's line about %s names each word that may follow it", (language, name) => {
    const { does, usage } = languages[language].cli.commands[name];
    const verbs = [...usage.matchAll(/^ *pinghui \S+ ([a-z]+) /gm)].map(([, verb = ""]) => verb);
    expect(verbs.filter((verb) => !new RegExp(`\\b${verb}\\b`).test(does))).toEqual([]);
  });
});
