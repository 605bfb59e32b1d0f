import type { StepField, StepId, StepInput } from "#core/languages/stepWords";
import type { OfficeBook } from "#usecases/recogniseWorkbook";
import { MOST_SURVEY } from "#core/scheme/voices";

export interface InputSpec {
  readonly key: StepInput;
  readonly needed: boolean;
  /** Several files of this kind. */
  readonly many: boolean;
  /** The open workbook may be the one. */
  readonly open?: OfficeBook | "round";
  /** Text files too. */
  readonly csv?: boolean;
}

export type FieldSpec =
  | { readonly key: StepField; readonly kind: "text" | "date"; readonly needed: boolean }
  | { readonly key: StepField; readonly kind: "box" | "unitClass" }
  | { readonly key: StepField; readonly kind: "number"; readonly most: number };

/** What a step needs; the screen for it is drawn from this alone. */
export interface StepSpec {
  readonly id: StepId;
  /** 0 方案, 1 自评, 2 抽查, 3 反馈. */
  readonly stage: 0 | 1 | 2 | 3;
  /** On the way that every round goes; the others are there for those who want them. */
  readonly main: boolean;
  readonly roster: "needed" | "optional" | "none";
  /** The locked headcount check counts in it, where one is chosen. */
  readonly headcount?: true;
  readonly inputs: readonly InputSpec[];
  readonly fields: readonly FieldSpec[];
}

const one = (key: StepInput, open?: InputSpec["open"]): InputSpec => ({
  key,
  needed: true,
  many: false,
  ...(open && { open }),
});
const perhaps = (key: StepInput, open?: InputSpec["open"]): InputSpec => ({ ...one(key, open), needed: false });
const many = (key: StepInput): InputSpec => ({ key, needed: true, many: true });
const text = (key: StepField, needed = false): FieldSpec => ({ key, kind: "text", needed });
const unitClass: FieldSpec = { key: "unitClass", kind: "unitClass" };
const day: FieldSpec = { key: "on", kind: "date", needed: false };

const plain = { roster: "none", inputs: [], fields: [] } as const;

/** Every step of a round, in its order. Another step is another line here, its words, and its page in worker/steps. */
export const stepList: readonly StepSpec[] = [
  { ...plain, id: "roster", stage: 0, main: true, fields: [text("round")] },
  {
    id: "newRound",
    stage: 0,
    main: false,
    roster: "none",
    inputs: [one("lastRound", "round"), perhaps("ledgerBefore", "ledger")],
    fields: [text("round", true), day],
  },
  { ...plain, id: "plan", stage: 0, main: false, roster: "optional" },
  { ...plain, id: "planCheck", stage: 0, main: false, roster: "optional", inputs: [one("plan", "plan")] },
  { ...plain, id: "planDocument", stage: 0, main: false, inputs: [one("plan", "plan")], fields: [day, unitClass] },
  { ...plain, id: "issue", stage: 1, main: true, roster: "needed" },
  {
    id: "headcount",
    stage: 1,
    main: false,
    roster: "needed",
    inputs: [many("headcountForms"), perhaps("headcountBefore", "headcount")],
    fields: [text("lockedBy", true), day, text("whyLocked")],
  },
  { ...plain, id: "collect", stage: 1, main: true, roster: "needed" },
  { ...plain, id: "lift", stage: 1, main: false, roster: "optional", inputs: [many("returns")] },
  { ...plain, id: "migrate", stage: 1, main: false, inputs: [many("olderForms")] },
  {
    id: "verifyIssue",
    stage: 2,
    main: true,
    roster: "needed",
    headcount: true,
    inputs: [many("returns")],
    fields: [text("assessor", true), text("assessorUnit"), unitClass, text("units")],
  },
  {
    id: "fieldIssue",
    stage: 2,
    main: false,
    roster: "needed",
    inputs: [{ ...many("returns"), needed: false }],
    fields: [unitClass, text("units")],
  },
  {
    id: "surveyIssue",
    stage: 2,
    main: false,
    roster: "needed",
    inputs: [],
    fields: [unitClass, text("units"), { key: "all", kind: "box" }],
  },
  {
    id: "surveyCount",
    stage: 2,
    main: false,
    roster: "needed",
    inputs: [{ ...many("surveys"), csv: true }],
    fields: [text("csvUnit")],
  },
  { ...plain, id: "parties", stage: 2, main: false, roster: "needed" },
  {
    id: "verifyCollect",
    stage: 2,
    main: true,
    roster: "needed",
    headcount: true,
    inputs: [
      many("verifications"),
      perhaps("settledBefore", "settled"),
      perhaps("surveyResult", "surveyResult"),
      perhaps("parties", "parties"),
    ],
    fields: [{ key: "surveyWeight", kind: "number", most: MOST_SURVEY }],
  },
  {
    id: "finalise",
    stage: 3,
    main: true,
    roster: "none",
    inputs: [one("settled", "settled"), perhaps("finalBefore", "final")],
    fields: [text("by", true), day, text("why")],
  },
  {
    id: "documents",
    stage: 3,
    main: true,
    roster: "none",
    inputs: [one("final", "final")],
    fields: [day, text("units")],
  },
  {
    id: "ledger",
    stage: 3,
    main: true,
    roster: "none",
    inputs: [one("final", "final"), perhaps("ledgerNow", "ledger"), perhaps("ledgerBefore"), perhaps("lastFinal")],
    fields: [day],
  },
  { ...plain, id: "share", stage: 3, main: true, inputs: [one("final", "final")] },
  { ...plain, id: "pictures", stage: 3, main: false, inputs: [one("final", "final")] },
];

export function stepOf(id: StepId): StepSpec {
  const step = stepList.find((spec) => spec.id === id);
  if (!step) throw new Error(`no step is called ${id}`);
  return step;
}
