import type { Condition } from "./condition";

/** What a condition needs to be put into words. */
export interface ConditionNames {
  title(field: string): string;
  /** A tier as the language says it. */
  tier(field: string, tier: string): string;
}

type Sum = Extract<Condition, { sum: unknown }>;
type Comparison = Sum["is"];

const SIGNS: Record<Comparison, string> = { "=": "为", "<>": "不为", ">=": "≥", ">": "＞", "<=": "≤", "<": "＜" };

const sides = (fields: readonly string[], { title }: ConditionNames): string =>
  `${fields.map(title).join("、")}${fields.length > 1 ? "合计" : ""}`;

const predicate = ({ is, than }: Sum, names: ConditionNames): string =>
  typeof than === "number"
    ? `${SIGNS[is]}${than}`
    : `${is === "=" ? "等于" : is === "<>" ? "不等于" : SIGNS[is]}${sides(than, names)}`;

/** What is said of a single field, so that “A、B均为‘是’” can be said once for all of them. */
function alone(test: Condition, names: ConditionNames): { readonly field: string; readonly says: string } | undefined {
  if ("yes" in test) return { field: test.yes, says: "为“是”" };
  if ("no" in test) return { field: test.no, says: "为“否”" };
  if ("filled" in test) return { field: test.filled, says: "已填写" };
  const [field, ...others] = "sum" in test ? test.sum : [];
  return "sum" in test && field !== undefined && others.length === 0
    ? { field, says: predicate(test, names) }
    : undefined;
}

function together(tests: readonly Condition[], every: boolean, names: ConditionNames): string | undefined {
  const each = tests.map((test) => alone(test, names));
  const says = each[0]?.says;
  if (tests.length < 2 || says === undefined || each.some((one) => one?.says !== says)) return undefined;
  const titles = each.map((one) => names.title(one?.field ?? "")).join("、");
  return `${titles}${every ? "均" : "中任一"}${says}`;
}

/** A condition as a clerk would write it: 研究部署改革的会议次数≥1；已挂牌、已交接中任一为“否”. The base language of conditions. */
export function conditionInChinese(test: Condition, names: ConditionNames): string {
  if ("sum" in test) return `${sides(test.sum, names)}${predicate(test, names)}`;
  if ("filled" in test) return `已填写${names.title(test.filled)}`;
  if ("tier" in test) {
    return `${names.title(test.tier)}为${test.in.map((tier) => `“${names.tier(test.tier, tier)}”`).join("或")}`;
  }
  if ("unless" in test) return `除${conditionInChinese(test.unless, names)}外`;
  const single = alone(test, names);
  if (single) return `${names.title(single.field)}${single.says}`;
  if (!("all" in test || "any" in test)) return "";
  const every = "all" in test;
  const tests = every ? test.all : test.any;
  const each = (): string[] =>
    tests.map((one) => {
      const said = conditionInChinese(one, names);
      return tests.length > 1 && ("all" in one || "any" in one) ? `（${said}）` : said;
    });
  return together(tests, every, names) ?? each().join(every ? "，且" : "，或");
}
