import { betweenUnitsRule } from "../rule";

type FormFacts =
  | { readonly what: "otherVersion"; readonly version: string; readonly wanted: string }
  | { readonly what: "otherRound"; readonly round: string; readonly wanted: string }
  | { readonly what: "changed"; readonly faults: number };

/** V44: a form of another version or round, or one whose structure was changed. Found by the gates. */
export const formChanged = betweenUnitsRule({
  code: "V44",
  severity: "error",
  scope: "consolidation",
  says(facts: FormFacts & { readonly units: readonly string[] }) {
    switch (facts.what) {
      case "otherVersion":
        return `指标表版本为${facts.version}，应为${facts.wanted}，请用编办下发的最新表重新填报。`;
      case "otherRound":
        return `这是${facts.round}轮次的表，本轮为${facts.wanted}，请用本轮的表填报。`;
      case "changed":
        return `表样被改动（${facts.faults}处），无法准确读取，请用原表填报，不要增删行列或合并单元格。`;
    }
  },
});
