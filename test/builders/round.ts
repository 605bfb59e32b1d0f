import type { AnnexRow } from "../../src/core/answers/answer";
import type {
  IndicatorState,
  ItemDecision,
  ListedUnit,
  ReportedUnit,
  Round,
  RoundNames,
  Transfer,
} from "../../src/core/validation/betweenUnits/rule";
import { answerOf, type Plain } from "./ruleContext";

export interface PlainUnit {
  /** Field id → value; a field that is named here is asked, null is blank. */
  readonly values?: Readonly<Record<string, number | string | null>>;
  readonly notApplicable?: readonly string[];
  readonly annexes?: Readonly<Record<string, readonly Readonly<Record<string, Plain>>[]>>;
  readonly scheme?: string;
  readonly verified?: boolean;
  readonly indicators?: readonly IndicatorState[];
}

/** A unit that has reported; its name is also its code. */
export function reportedUnit(name: string, about: PlainUnit = {}): ReportedUnit {
  const values = about.values ?? {};
  return {
    code: name,
    name,
    scheme: about.scheme ?? "departments",
    verified: about.verified ?? true,
    indicators: about.indicators ?? [],
    asks: (id) => id in values,
    number(id) {
      const value = values[id];
      return typeof value === "number" ? value : undefined;
    },
    text(id) {
      const value = values[id];
      return typeof value === "string" ? value : undefined;
    },
    notApplicable: (indicator) => about.notApplicable?.includes(indicator) ?? false,
    annex: (key) =>
      (about.annexes?.[key] ?? []).map((row, index): AnnexRow => ({
        annex: key,
        number: index + 1,
        entries: new Map(Object.entries(row).map(([column, value]) => [column, answerOf(value)])),
      })),
  };
}

/** A round of the units given; all that the roster lists have reported unless `missing` names more. */
export function round(
  units: Readonly<Record<string, PlainUnit>>,
  about: Partial<Omit<Round, "roster" | "reported">> & { readonly missing?: readonly string[] } = {},
): Round {
  const reported = Object.entries(units).map(([name, unit]) => reportedUnit(name, unit));
  const { missing = [], ...rest } = about;
  const listed = (code: string): ListedUnit => ({ code, name: code, scheme: "departments" });
  return {
    roster: [...reported, ...missing.map(listed)],
    reported,
    transfers: [],
    items: [],
    rankings: [],
    totals: [],
    repeats: [],
    ...rest,
  };
}

export const transfer = (from: string, to: string, posts: number, about: Partial<Transfer> = {}): Transfer => ({
  batch: "1",
  docNo: "呼编发〔2014〕12号",
  from,
  to,
  category: "行政",
  posts,
  people: 0,
  ...about,
});

export const itemDecision = (name: string, about: Partial<ItemDecision> = {}): ItemDecision => ({
  code: name,
  name,
  type: "行政许可",
  department: "教育局",
  decision: "下放",
  docNo: "呼政发〔2015〕3号",
  targets: [],
  takings: [],
  ...about,
});

export const taking = (banner: string, takenOn?: string) => ({ banner, takenOn, department: "", section: "" });

export const roundNames: RoundNames = {
  unit: (code) => code,
  scheme: (id) => id,
  indicator: (_, id) => `${id}“指标”`,
};
