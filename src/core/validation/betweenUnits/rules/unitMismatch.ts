import { betweenUnitsRule } from "../rule";

type MismatchFacts =
  | { readonly what: "duplicate"; readonly kept: string; readonly superseded: string }
  | { readonly what: "unknownUnit"; readonly code: string; readonly name: string }
  | { readonly what: "otherClass"; readonly name: string; readonly scheme: string; readonly wanted: string }
  | { readonly what: "unitDiffers"; readonly cover: string; readonly identity: string };

/**
 * V43: a return of a unit that is not on the roster, or on another class's form: found by the gates. Of a unit that reports
 * twice the later return counts and 报送情况 says so; where nothing tells which is the later, somebody has to.
 */
export const unitMismatch = betweenUnitsRule({
  code: "V43",
  severity: "error",
  scope: "consolidation",
  check: ({ repeats }) =>
    repeats.map(({ code, kept, superseded }) => ({ units: [code], what: "duplicate" as const, kept, superseded })),
  says(facts: MismatchFacts & { readonly units: readonly string[] }, { unit, scheme }) {
    switch (facts.what) {
      case "duplicate":
        return `${unit(facts.units[0] ?? "")}报来两份内容不同的表，保存时间分不出先后：暂以${facts.kept}为准，${facts.superseded}不计入，请向单位确认；不要的一份移出文件夹后重新汇总。`;
      case "unknownUnit":
        return `“${facts.name}”（代码${facts.code}）不在评估名录中，请核对单位名称和代码。`;
      case "otherClass":
        return `${facts.name}应使用“${scheme(facts.wanted)}”，报来的是“${scheme(facts.scheme)}”，请换用正确的表重新填报。`;
      case "unitDiffers":
        return `封面填报单位为“${facts.cover}”，与表内单位“${facts.identity}”不一致，请核对是否用错了表。`;
    }
  },
});
