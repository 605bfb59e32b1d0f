import { describe, expect, it } from "@jest/globals";
import type { Condition } from "#core/expressions/condition";
import { conditionInChinese, type ConditionNames } from "#core/expressions/inChinese";
import { scoring as english } from "#core/languages/en-US/scoring";

const names = (
  titles: Readonly<Record<string, string>>,
  tiers: Readonly<Record<string, string>> = {},
): ConditionNames => ({
  title: (id) => titles[id] ?? id,
  tier: (_, tier) => tiers[tier] ?? tier,
});
const chinese = names({
  a: "会议次数",
  b: "培训次数",
  c: "应完成数",
  d: "方案已印发",
  e: "任务已分解",
  f: "负责人姓名",
  g: "档次",
});
const inEnglish = names(
  { a: "Meetings", b: "Sessions", c: "Tasks due", d: "Scheme issued", e: "Tasks split", f: "Name", g: "Tier" },
  { 好: "Good", 差: "Poor" },
);

describe("a condition in words", () => {
  const cases: [Condition, string, string | undefined][] = [
    [{ sum: ["a"], is: ">=", than: 1 }, "会议次数≥1", "Meetings ≥ 1"],
    [{ sum: ["a"], is: "=", than: 0 }, "会议次数为0", "Meetings = 0"],
    [{ sum: ["a"], is: "<>", than: 0 }, "会议次数不为0", "Meetings ≠ 0"],
    [{ sum: ["a"], is: "<", than: ["c"] }, "会议次数＜应完成数", "Meetings < Tasks due"],
    [{ sum: ["a"], is: "=", than: ["c"] }, "会议次数等于应完成数", "Meetings = Tasks due"],
    [{ sum: ["a", "b"], is: "=", than: 0 }, "会议次数、培训次数合计为0", "Meetings + Sessions = 0"],
    [{ sum: ["c"], is: "<=", than: ["a", "b"] }, "应完成数≤会议次数、培训次数合计", "Tasks due ≤ Meetings + Sessions"],
    [{ yes: "d" }, "方案已印发为“是”", "“Scheme issued” is yes"],
    [{ no: "d" }, "方案已印发为“否”", "“Scheme issued” is no"],
    [{ unless: { yes: "d" } }, "除方案已印发为“是”外", "unless “Scheme issued” is yes"],
    [{ filled: "f" }, "已填写负责人姓名", "“Name” is filled in"],
    [{ tier: "g", in: ["好", "差"] }, "档次为“好”或“差”", "“Tier” is Good or Poor"],
    [
      { any: [{ no: "d" }, { no: "e" }] },
      "方案已印发、任务已分解中任一为“否”",
      "“Scheme issued” or “Tasks split” is no",
    ],
    [
      { all: [{ yes: "d" }, { yes: "e" }] },
      "方案已印发、任务已分解均为“是”",
      "“Scheme issued” and “Tasks split” are yes",
    ],
    [
      {
        all: [
          { sum: ["a"], is: ">=", than: 1 },
          { sum: ["b"], is: ">=", than: 1 },
        ],
      },
      "会议次数、培训次数均≥1",
      "Meetings and Sessions are each ≥ 1",
    ],
    [
      {
        any: [
          { sum: ["a"], is: ">", than: 0 },
          { sum: ["b"], is: ">", than: 0 },
        ],
      },
      "会议次数、培训次数中任一＞0",
      "Meetings or Sessions > 0",
    ],
    [
      { any: [{ sum: ["a"], is: ">", than: 0 }, { no: "d" }] },
      "会议次数＞0，或方案已印发为“否”",
      "Meetings > 0, or “Scheme issued” is no",
    ],
    [
      { all: [{ yes: "d" }, { any: [{ filled: "f" }, { sum: ["a"], is: "=", than: 0 }] }] },
      "方案已印发为“是”，且（已填写负责人姓名，或会议次数为0）",
      "“Scheme issued” is yes, and (“Name” is filled in, or Meetings = 0)",
    ],
    [{ all: [{ filled: "f" }, { filled: "d" }] }, "负责人姓名、方案已印发均已填写", undefined],
    [{ any: [{ any: [{ yes: "d" }, { no: "e" }] }] }, "方案已印发为“是”，或任务已分解为“否”", undefined],
    [
      { all: [{ all: [{ yes: "d" }, { no: "e" }] }, { yes: "f" }] },
      "（方案已印发为“是”，且任务已分解为“否”），且负责人姓名为“是”",
      undefined,
    ],
    [
      {
        all: [
          { sum: ["a", "b"], is: ">", than: 0 },
          { sum: ["c", "b"], is: ">", than: 0 },
        ],
      },
      "会议次数、培训次数合计＞0，且应完成数、培训次数合计＞0",
      undefined,
    ],
    [{ all: [{ yes: "d" }] }, "方案已印发为“是”", "“Scheme issued” is yes"],
  ];
  it.each(cases)("%j", (test, zh, en) => {
    expect(conditionInChinese(test, chinese)).toBe(zh);
    if (en !== undefined) expect(english.condition(test, inEnglish)).toBe(en);
  });

  it("in English, quotes within quotes become single", () =>
    expect(english.condition({ yes: "x" }, names({ x: "“Three-fix” rules issued" }))).toBe(
      "“‘Three-fix’ rules issued” is yes",
    ));
});
