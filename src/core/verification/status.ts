import { lostPoints } from "../scheme/extras";
import type { Answer } from "../answers/answer";
import { text as textKind } from "../answers/kinds/text";
import { yesNo } from "../answers/kinds/yesNo";
import { outOfRange, rangeTest } from "../form/entryStatus";
import { quoted } from "../form/address";
import type { VerificationWords } from "../languages/verificationWords";
import type { Field, Indicator } from "../scheme/scheme";
import { isVerifiable, type EffectiveValue, type ValueSource } from "./effective";
import type { JudgedIndicator } from "./judge";
import type { IndicatorRecord } from "./record";

/** What a row of a verification form says about itself, in words. Two faces, as everywhere. */

/** In a hidden cell: nothing was entered. "" there means that it can't be used, a number that it can. */
export const NO_ENTRY = "-";

export type RowSource = ValueSource | "check";

export function rowSource(field: Field, { answer, source }: EffectiveValue): RowSource {
  if (source !== "site" && source !== "desk") return source;
  return answer.state === "given" && !outOfRange(field, answer.value) ? source : "check";
}

/** Whether a cell holds nothing but spaces. */
export const isBlankFormula = (cell: string): string =>
  `IF(ISERROR(${cell}),FALSE,LEN(TRIM(SUBSTITUTE(SUBSTITUTE(${cell},"\u3000",""),"\u00a0","")))=0)`;

interface SourceCells {
  readonly desk: string;
  readonly site: string;
  readonly deskUsed: string;
  readonly siteUsed: string;
  readonly accept: string;
  readonly acceptRest: string;
}

export function sourceFormula(field: Field, cells: SourceCells, { source }: VerificationWords): string {
  const word = (name: RowSource): string => quoted(source[name]);
  if (!isVerifiable(field)) return word("fixed");
  const entered = (entry: string, used: string, name: "desk" | "site"): string => {
    const range = rangeTest(field, entry, used);
    const good = range === undefined ? word(name) : `IF(${range},${word(name)},${word("check")})`;
    return `IF(${used}="",${word("check")},${good})`;
  };
  const said = yesNo.usedFormula(cells.accept, {});
  const rest = `${yesNo.usedFormula(cells.acceptRest, {})}=1`;
  const untouched =
    field.filledBy === "assessor"
      ? word("optional")
      : `IF(IF(${said}="",${rest},${said}=1),${word("accepted")},${word("self")})`;
  return (
    `IF(${cells.siteUsed}=${quoted(NO_ENTRY)},` +
    `IF(${cells.deskUsed}=${quoted(NO_ENTRY)},${untouched},${entered(cells.desk, cells.deskUsed, "desk")}),` +
    `${entered(cells.site, cells.siteUsed, "site")})`
  );
}

export type IndicatorStatus =
  "notApplicable" | "check" | "manualReason" | "open" | "deduction" | "difference" | "verified";

/** V29 wants six characters. */
export const DEDUCTION_LENGTH = 6;
/** V27: half a point, or a fifth of the indicator's points, whichever is more. */
export const apartFrom = (points: number): number => Math.max(0.5, points / 5);

const length = (text: string): number => [...text.trim()].length;

export function indicatorStatus(
  { points, extra }: Indicator,
  { result, self, manual, verified }: JudgedIndicator,
  record: IndicatorRecord,
): IndicatorStatus {
  if (result.state === "notApplicable") return "notApplicable";
  if (record.manual.state === "unreadable") return "check";
  if (record.manual.state === "given" && manual === undefined)
    return record.manualReason === "" && inRange(record.manual.points, points) ? "manualReason" : "check";
  if (result.state === "pending") return "check";
  if (!verified) return "open";
  const said = length(record.deduction);
  if (lostPoints({ points, extra }, result.points) > 0 && said < DEDUCTION_LENGTH) return "deduction";
  const apart = self.state === "scored" ? Math.abs(hundredths(self.points) - hundredths(result.points)) : 0;
  return apart >= hundredths(apartFrom(points)) && said === 0 ? "difference" : "verified";
}

const hundredths = (points: number): number => Math.round(points * 100);
const inRange = (points: number, most: number): boolean =>
  points >= 0 && points <= most && Math.abs(points * 100 - hundredths(points)) < 1e-6;

interface StatusCells {
  readonly rule: string;
  readonly self: string;
  readonly score: string;
  readonly manual: string;
  readonly manualReason: string;
  readonly deduction: string;
  /** Range of the 状态 of its fields. */
  readonly sources: string;
}

const lengthFormula = (cell: string): string => `IF(ISERROR(${cell}),0,LEN(TRIM(SUBSTITUTE(${cell},"\u3000",""))))`;

const rangeFormula = (manual: string, points: number): string =>
  `IF(ISNUMBER(${manual}),AND(${manual}>=0,${manual}<=${points},ROUND(${manual},2)=${manual}),FALSE)`;

const reasonGiven = (cell: string): string => `${textKind.usedFormula(cell, {})}=1`;

/** Points by hand where they count, else the rule's. */
export const scoreFormula = (
  { points }: Indicator,
  { rule, manual, manualReason }: Pick<StatusCells, "rule" | "manual" | "manualReason">,
  notApplicable: string,
): string =>
  `IF(${rule}=${quoted(notApplicable)},${rule},IF(${rangeFormula(manual, points)},IF(${reasonGiven(manualReason)},${manual},${rule}),${rule}))`;

/** Whether points were lost: a bonus that wasn't earned is no loss, a penalty is one as soon as it takes anything. */
const lostFormula = ({ points, extra }: Indicator, score: string): string =>
  extra === undefined ? `${score}<${points}` : { bonus: "FALSE", penalty: `${score}>0` }[extra];

export function indicatorStatusFormula(
  indicator: Indicator,
  cells: StatusCells,
  { status, source }: VerificationWords,
  notApplicable: string,
): string {
  const { points } = indicator;
  const { rule, self, score, manual, manualReason, deduction, sources } = cells;
  const word = (name: IndicatorStatus): string => quoted(status[name]);
  const said = lengthFormula(deduction);
  const differs = `IF(AND(ISNUMBER(${self}),${said}=0),ABS(ROUND(${score}-${self},2))>=${apartFrom(points)},FALSE)`;
  const settled =
    `IF(AND(${lostFormula(indicator, score)},${said}<${DEDUCTION_LENGTH}),${word("deduction")},` +
    `IF(${differs},${word("difference")},${word("verified")}))`;
  const scored = `IF(ISNUMBER(${score}),%,${word("check")})`;
  const byRule = scored.replace("%", `IF(COUNTIF(${sources},${quoted(source.self)})>0,${word("open")},${settled})`);
  const byHand = `IF(${reasonGiven(manualReason)},${settled},${word("manualReason")})`;
  return (
    `IF(${rule}=${quoted(notApplicable)},${word("notApplicable")},` +
    `IF(${isBlankFormula(manual)},${byRule},IF(${rangeFormula(manual, points)},${byHand},${word("check")})))`
  );
}

/** A yes or no entered by an assessor; anything else is nothing said. */
export const saidYes = (answer: Answer): boolean | undefined =>
  answer.state === "given" && typeof answer.value === "boolean" ? answer.value : undefined;
