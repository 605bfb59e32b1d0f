import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import { ruleList } from "#core/scheme/ruleList";
import type { Scheme } from "#core/scheme/scheme";
import { expectGolden } from "../builders/golden";
import { bothLanguages } from "../builders/schemeBook";
import { bannerScheme, departmentScheme } from "../builders/schemes";

/** The guide's rule list is made from the schemes; `npm run golden` writes it anew. */

const intro = {
  "zh-CN":
    "# 校验规则一览\n\n由随程序附带的两个方案自动生成，不要手改；自己的方案用 `pinghui scheme rules 方案.json` 列出。\n",
  "en-US":
    "# The validation rules\n\nMade from the two schemes that come with the program; don't edit it. `pinghui scheme rules FILE` lists those of a scheme of your own.\n",
} as const;
const files = { "zh-CN": "rules.zh-CN.md", "en-US": "rules.en.md" } as const;

describe("the guide's rule list", () => {
  it.each(bothLanguages)("is what the schemes say (%s)", (language) => {
    const lists = [departmentScheme, bannerScheme].map((scheme) => ruleList(scheme, languages[language]));
    expectGolden(`../../docs/${files[language]}`, [intro[language], ...lists].join("\n"));
  });

  it("names every rule of a scheme once, in words", () => {
    for (const language of bothLanguages) {
      const text = readFileSync(`docs/${files[language]}`, "utf8");
      expect(text).not.toMatch(/\| V\d+ \|\s+\|/);
    }
    const codes = [...ruleList(departmentScheme, languages["zh-CN"]).matchAll(/^\| (V\d+) /gm)].map(([, code]) => code);
    const used = departmentScheme.majors.flatMap(({ indicators }) =>
      indicators.flatMap(({ checks }) => checks.map(({ rule }) => rule)),
    );
    expect(codes).toEqual([...new Set([...used, ...departmentScheme.checks.map(({ rule }) => rule)])].sort());
  });

  it("follows what a scheme makes of a rule", () => {
    const scheme: Scheme = {
      ...departmentScheme,
      majors: [],
      checks: [
        { rule: "V36", severity: "hint" },
        { rule: "V02", errorFrom: "2016-09-01" },
      ],
    };
    expect(ruleList(scheme, languages["zh-CN"])).toContain(
      "| V02 | 实有人数多于核定编制 | 警告，2016-09-01起填报的为错误 | 整个方案 |",
    );
    expect(ruleList(scheme, languages["zh-CN"])).toContain("| V36 | 迟报 | 提示 | 整个方案 |");
  });
});
