/**
 * The marks by which a returned form is recognised and its cells are found. They stand in a hidden first row and a hidden
 * first column; rows may be inserted or sorted, sheets renamed or moved, and the cells are still found.
 */
export const FORM_FORMAT = "pinghui/form/1";

export const mark = {
  identity: "ph.identity",
  cover: "ph.cover",
  score: "ph.score",
  data: "ph.data",
  /** Entries of an older form that found no place in this one (core/migration). */
  unplaced: "ph.unplaced",
  annex: (key: string): string => `ph.annex.${key}`,
  column: (key: string): string => `ph.${key}`,
} as const;

/** The office's own workbook with the roster and its registers. */
export const rosterMark = {
  settings: "ph.settings",
  units: (scheme: string): string => `ph.roster.${scheme}`,
  transfers: "ph.transfers",
  items: "ph.items",
  takings: "ph.takings",
  /** From the round before: numbers to be confirmed, and what is shown beside the entries. */
  confirmations: "ph.confirmations",
  last: "ph.last",
} as const;

/** The assessors' form (core/verification). */
export const verifyMark = {
  cover: "ph.verify.cover",
  score: "ph.verify.score",
  data: "ph.verify.data",
  evidence: "ph.verify.evidence",
} as const;

/** The office's scheme as a workbook (core/schemeBook): one sheet a table, and the one about the scheme itself. */
export const SCHEME_PREFIX = "ph.scheme.";
export const schemeMark = (table: string): string => `${SCHEME_PREFIX}${table}`;

/** What the office decides where assessors differ (core/finalScores). */
export const settlementMark = "ph.settlement";

/** The figures behind 核验汇总 and 评估定稿, and what the office enters after them (core/finalScores, core/followUp). */
export const followUpMark = {
  figures: "ph.figures",
  findings: "ph.findings",
  objections: "ph.objections",
  ledger: "ph.ledger",
  advice: "ph.advice",
} as const;
/** Among the figures of 领导职数核对: what is locked (core/headcount). */
export const LOCK_KEY = "lock";
/** Workbooks of the fieldwork: questionnaires, records, the plan. Their corners share these beginnings. */
export const surveyMark = {
  entry: "ph.survey.entry",
  counts: "ph.survey.counts",
  result: "ph.survey.result",
  statistics: "ph.survey.statistics",
} as const;
export const partiesMark = {
  weights: "ph.parties.weights",
  scores: (scheme: string): string => `ph.parties.scores.${scheme}`,
} as const;
export const fieldMark = {
  head: "ph.field.head",
  team: "ph.field.team",
  materials: "ph.field.materials",
  rooms: "ph.field.rooms",
  interviews: "ph.field.interviews",
  problems: "ph.field.problems",
  findings: "ph.field.findings",
} as const;
export const planMark = {
  settings: "ph.plan.settings",
  team: "ph.plan.team",
  sampled: "ph.plan.sampled",
  progress: "ph.plan.progress",
  training: "ph.plan.training",
  questions: "ph.plan.questions",
} as const;
const OTHER_CORNERS = ["ph.survey.", "ph.field.", "ph.plan.", "ph.headcount.", "ph.parties."] as const;

export const SCHEME_FORMAT = "pinghui/scheme/1";
export const ROSTER_FORMAT = "pinghui/roster/1";
/** By this document property, and by its hidden sheet, a round workbook is known for what it is. */
export const ROUND_FORMAT = "pinghui/round/1";
export const VERIFICATION_FORMAT = "pinghui/verification/1";
export const FINAL_FORMAT = "pinghui/final/1";
export const FINALISED_FORMAT = "pinghui/finalised/1";
export const LEDGER_FORMAT = "pinghui/ledger/1";
export const SHARING_FORMAT = "pinghui/sharing/1";
export const PLAN_FORMAT = "pinghui/plan/1";
export const HEADCOUNT_FORMAT = "pinghui/headcount/1";
export const FIELD_FORMAT = "pinghui/field/1";
export const PARTIES_FORMAT = "pinghui/parties/1";
export const SURVEY_FORMAT = "pinghui/survey/1";
export const SURVEY_RESULT_FORMAT = "pinghui/survey-result/1";
export const ANNEX_PREFIX = "ph.annex.";
export const ROSTER_PREFIX = "ph.roster.";
export const MARK_PREFIX = "ph.";

const corners: ReadonlySet<string> = new Set([
  ...[mark.identity, mark.cover, mark.score, mark.data, mark.unplaced],
  ...[
    rosterMark.settings,
    rosterMark.transfers,
    rosterMark.items,
    rosterMark.takings,
    rosterMark.confirmations,
    rosterMark.last,
  ],
  ...[verifyMark.cover, verifyMark.score, verifyMark.data, verifyMark.evidence, settlementMark],
  ...Object.values(followUpMark),
]);

/** Whether a text stands in the corner of a sheet of ours and says which one it is. */
export const isCornerMark = (value: unknown): value is string =>
  typeof value === "string" &&
  value.startsWith(MARK_PREFIX) &&
  (corners.has(value) ||
    value.startsWith(ANNEX_PREFIX) ||
    value.startsWith(ROSTER_PREFIX) ||
    value.startsWith(SCHEME_PREFIX) ||
    OTHER_CORNERS.some((begin) => value.startsWith(begin)));

/** Last row of an annex; every row between the head and this one is read, marked or not. */
export const END_OF_ROWS = "ph.end";
export const HEAD_OF_ROWS = "ph.head";

/** Entries about the form itself; rows of the data sheet like any other. */
export const headKeys = ["head.preparer", "head.reviewer", "head.phone", "head.filledOn"] as const;
export type HeadKey = (typeof headKeys)[number];

export const IDENTITY_SHEET = "_pinghui";
