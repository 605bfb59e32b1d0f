import { describe, expect, it } from "@jest/globals";
import { unreadable } from "../../../../src/core/answers/answer";
import { incomplete } from "../../../../src/core/validation/rules/incomplete";
import { namesOf, ruleContext, type Circumstances, type Plain } from "../../../builders/ruleContext";

const required = { fields: { "D1.1.a": { required: true }, "D1.1.b": { required: true } } };
const complete = { indicator: "D1.1", name: "方案", docNo: "呼编发〔2014〕12号", location: "档案柜" };
const found = (filled: number, evidenced = 0, evidenceDue = 0) => [
  { at: [], filled, required: 2, evidenced, evidenceDue },
];
const withEvidence = (evidence: Record<string, Plain>[]): Circumstances => ({
  ...required,
  indicators: { "D1.1": { score: 2 } },
  annexes: { evidence },
});

describe("incomplete", () => {
  it.each<[string, Record<string, Plain>, Circumstances, unknown[]]>([
    ["is content when everything required is filled", { "D1.1.a": 0, "D1.1.b": false, "D1.1.c": null }, required, []],
    ["counts a blank", { "D1.1.a": 0, "D1.1.b": null }, required, found(1)],
    [
      "doesn't count what can't be read as filled",
      { "D1.1.a": 0, "D1.1.b": unreadable("约3", "vague") },
      required,
      found(1),
    ],
    ["is content when evidence is there too", { "D1.1.a": 0, "D1.1.b": 1 }, withEvidence([complete]), []],
    ["counts missing evidence", { "D1.1.a": 0, "D1.1.b": 1 }, withEvidence([]), found(2, 0, 1)],
    ["is content where nothing is required", {}, {}, []],
  ])("%s", (_, values, about, noticed) => {
    expect(incomplete.check(ruleContext(values, about), {})).toStrictEqual(noticed);
  });

  it("never rounds up to 100 %", () => {
    expect(incomplete.says({ at: [], filled: 2999, required: 3000, evidenced: 0, evidenceDue: 0 }, namesOf())).toBe(
      "完整率99.9%（必填3000项，已填2999项），补齐后方可报送。",
    );
    expect(incomplete.says({ at: [], filled: 100, required: 100, evidenced: 2, evidenceDue: 3 }, namesOf())).toBe(
      "完整率100.0%（必填100项，已填100项），佐证齐全率66.6%（应有3项，已有2项），补齐后方可报送。",
    );
  });
});
