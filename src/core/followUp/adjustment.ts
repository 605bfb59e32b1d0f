import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { UnitFigures } from "../finalScores/figures";

/** 动态调整建议 (A19), from verified figures. Nothing is decided here: the committee's opinion stands beside it. */
export interface AdviceKind {
  readonly type: "duty" | "division" | "establishment" | "headcount";
  readonly advice: "digestStaff" | "digestPosts" | "removeDivision" | "reduceBodies" | "staffItems" | "clearOverlap";
  readonly towards: boolean;
}

export interface Advice extends AdviceKind {
  readonly key: string;
  readonly unit: UnitFigures;
  readonly field: string;
  readonly indicator: string;
  readonly value: number;
  readonly quantity: number;
}

/** Field → what a number above 0 (less the second field, where there is one) suggests. */
const RULES: readonly (AdviceKind & { readonly field: string; readonly less?: string; readonly sign: 1 | -1 })[] = [
  { field: "D4.4.overStaff", type: "establishment", advice: "digestStaff", towards: false, sign: -1 },
  { field: "B3.4.overStaffSum", type: "establishment", advice: "digestStaff", towards: false, sign: -1 },
  { field: "D4.5.overPosts", type: "headcount", advice: "digestPosts", towards: false, sign: -1 },
  { field: "B3.5.overPosts", type: "headcount", advice: "digestPosts", towards: false, sign: -1 },
  { field: "D3.4.unauthUnits", type: "division", advice: "removeDivision", towards: false, sign: -1 },
  { field: "B3.3.unauthUnits", type: "division", advice: "removeDivision", towards: false, sign: -1 },
  { field: "B3.1.overDepts", type: "division", advice: "reduceBodies", towards: false, sign: -1 },
  {
    field: "D2.1.itemsTaken",
    less: "D2.1.itemsStaffed",
    type: "establishment",
    advice: "staffItems",
    towards: false,
    sign: 1,
  },
  {
    field: "B2.4.itemsTaken",
    less: "B2.4.itemsStaffed",
    type: "establishment",
    advice: "staffItems",
    towards: true,
    sign: 1,
  },
  {
    field: "D2.8.overlapFound",
    less: "D2.8.overlapSolved",
    type: "duty",
    advice: "clearOverlap",
    towards: false,
    sign: 1,
  },
  {
    field: "B2.9.overlapFound",
    less: "B2.9.overlapSolved",
    type: "duty",
    advice: "clearOverlap",
    towards: false,
    sign: 1,
  },
];

export function adviceOf(unit: UnitFigures, scheme: Scheme): readonly Advice[] {
  const { fields, indicatorOf } = schemeIndex(scheme);
  return RULES.flatMap(({ field, less, sign, ...kind }) => {
    const value = unit.numbers[field];
    const taken = less === undefined ? 0 : unit.numbers[less];
    if (!fields.has(field) || value === undefined || taken === undefined || value - taken <= 0) return [];
    const indicator = indicatorOf.get(field)?.id ?? "";
    return [
      {
        ...kind,
        key: `${unit.code}|${field}`,
        unit,
        field,
        indicator,
        value: value - taken,
        quantity: sign * (value - taken),
      },
    ];
  });
}
