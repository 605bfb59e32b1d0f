import { EntrySheets, eachOnce } from "../form/entrySheets";
import type { FileFault } from "../form/fileFault";
import { formatOf } from "../form/bookFormat";
import { PLAN_FORMAT, planMark } from "../form/keys";
import { markedSheet } from "../form/markedSheet";
import { textIn, yesIn, type AskedColumn, type EntryRead } from "../form/readEntries";
import type { Snapshot } from "../form/workbook";
import type { Roster } from "../roster/roster";
import { isAssessorOfUnit } from "../verification/rules/assessorOfUnit";
import { isHead } from "../verification/team";
import {
  neededSettings,
  planTeamColumns,
  progressColumns,
  questionColumns,
  sampledColumns,
  settingEntries,
  stages,
  trainingColumns,
  USUAL_SAMPLE,
} from "./planColumns";

/** The plan as plain facts: what the Word document of A1 is written from, and what `plan check` looks at. Dates are ISO. */
export interface PlanFacts {
  readonly settings: Readonly<Record<string, string>>;
  readonly stages: readonly { readonly title: string; readonly from: string; readonly to: string }[];
  readonly team: readonly {
    readonly name: string;
    readonly unit: string;
    readonly post: string;
    readonly head: boolean;
    readonly deputy: boolean;
    readonly task: string;
    readonly recusal: string;
  }[];
  readonly sampled: readonly { readonly unit: string; readonly reason: string }[];
  readonly work: readonly {
    readonly stage: string;
    readonly work: string;
    readonly measures: string;
    readonly who: string;
    readonly planFrom: string;
    readonly planTo: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly training: readonly { readonly office: string; readonly done: boolean | undefined }[];
  readonly questions: readonly { readonly unit: string; readonly question: string; readonly answer: string }[];
}

export type PlanIssue =
  | { readonly severity: "error"; readonly kind: "settingMissing"; readonly key: string }
  | {
      readonly severity: "error";
      readonly kind: "datesReversed";
      readonly what: string;
      readonly from: string;
      readonly to: string;
    }
  | { readonly severity: "error"; readonly kind: "headMissing" | "headTwice" | "headNotDeputy" }
  | { readonly severity: "error"; readonly kind: "memberUnitMissing"; readonly member: string }
  | { readonly severity: "error"; readonly kind: "recusalUnsaid"; readonly member: string; readonly unit: string }
  | {
      readonly severity: "error";
      readonly kind: "reasonMissing" | "unknownUnit" | "sampledTwice";
      readonly unit: string;
    }
  | { readonly severity: "warning"; readonly kind: "stageDateMissing"; readonly stage: number }
  | { readonly severity: "warning"; readonly kind: "stagesOverlap"; readonly stage: number }
  | { readonly severity: "warning"; readonly kind: "sampleSize"; readonly count: number; readonly usual: number }
  | { readonly severity: "warning"; readonly kind: "rosterDiffers"; readonly units: readonly string[] }
  | { readonly severity: "warning"; readonly kind: "untrained"; readonly offices: readonly string[] }
  | { readonly severity: "warning"; readonly kind: "unanswered"; readonly count: number };

export type PlanReading =
  { readonly ok: true; readonly facts: PlanFacts } | { readonly ok: false; readonly fault: FileFault };

/** The plan found by its marks; nothing unreadable is guessed. */
export function readPlan(book: Snapshot): PlanReading {
  const refused = (fault: FileFault): PlanReading => ({ ok: false, fault });
  const sheets = book.sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  if (formatOf(book) !== PLAN_FORMAT) return refused({ kind: "notOurs" });
  if (!sheets.some(({ corner }) => corner === planMark.settings)) return refused({ kind: "notOurs" });
  const there = eachOnce(sheets, Object.values(planMark));
  if (!there.ok) return refused(there.fault);
  const read = new EntrySheets(there.sheet);
  const rows = (corner: string, columns: readonly AskedColumn[], key: string): readonly EntryRead[] =>
    read.rows(corner, columns).filter((row) => textIn(row, key) !== "");
  const settings = read.list(planMark.settings, settingEntries);
  const setting = (key: string): string => textIn(settings, key);
  const facts: PlanFacts = {
    settings: Object.fromEntries(settingEntries.map(({ key }) => [key, setting(key)])),
    stages: stages.map(({ zh }, index) => ({
      title: zh,
      from: setting(`stage${index + 1}From`),
      to: setting(`stage${index + 1}To`),
    })),
    team: rows(planMark.team, planTeamColumns, "name").map((row) => ({
      name: textIn(row, "name"),
      unit: textIn(row, "unit"),
      post: textIn(row, "post"),
      head: isHead(row),
      deputy: yesIn(row, "deputy") === true,
      task: textIn(row, "task"),
      recusal: textIn(row, "recusal"),
    })),
    sampled: rows(planMark.sampled, sampledColumns, "unit").map((row) => ({
      unit: textIn(row, "unit"),
      reason: textIn(row, "reason"),
    })),
    work: rows(planMark.progress, progressColumns, "work").map((row) => ({
      stage: textIn(row, "stage"),
      work: textIn(row, "work"),
      measures: textIn(row, "measures"),
      who: textIn(row, "who"),
      planFrom: textIn(row, "planFrom"),
      planTo: textIn(row, "planTo"),
      from: textIn(row, "from"),
      to: textIn(row, "to"),
    })),
    training: rows(planMark.training, trainingColumns, "office").map((row) => ({
      office: textIn(row, "office"),
      done: yesIn(row, "done"),
    })),
    questions: rows(planMark.questions, questionColumns, "question").map((row) => ({
      unit: textIn(row, "unit"),
      question: textIn(row, "question"),
      answer: textIn(row, "answer"),
    })),
  };
  const fault = read.fault();
  return fault ? refused(fault) : { ok: true, facts };
}

/** What is wrong or missing in a plan (V48, V59); with a roster, sampled units are held against it. */
export function planIssues(facts: PlanFacts, roster: Roster | undefined): readonly PlanIssue[] {
  const { settings, team, sampled, training, questions } = facts;
  const found: PlanIssue[] = [];
  for (const key of neededSettings)
    if (settings[key] === "") found.push({ severity: "error", kind: "settingMissing", key });
  const reversed = (what: string, from: string, to: string): void => {
    if (from !== "" && to !== "" && to < from) found.push({ severity: "error", kind: "datesReversed", what, from, to });
  };
  facts.stages.forEach(({ title, from, to }, index) => {
    reversed(title, from, to);
    if (from === "" || to === "") found.push({ severity: "warning", kind: "stageDateMissing", stage: index + 1 });
    const before = facts.stages[index - 1];
    if (before && before.from !== "" && from !== "" && from < before.from)
      found.push({ severity: "warning", kind: "stagesOverlap", stage: index + 1 });
  });
  for (const { work, planFrom, planTo, from, to } of facts.work) {
    reversed(work, planFrom, planTo);
    reversed(work, from, to);
  }
  const heads = team.filter(({ head }) => head);
  if (heads.length === 0) found.push({ severity: "error", kind: "headMissing" });
  if (heads.length > 1) found.push({ severity: "error", kind: "headTwice" });
  if (heads.length === 1 && heads[0]?.deputy === false) found.push({ severity: "error", kind: "headNotDeputy" });
  const names = new Set<string>();
  for (const { unit, reason } of sampled) {
    if (names.has(unit)) found.push({ severity: "error", kind: "sampledTwice", unit });
    names.add(unit);
    if (reason === "") found.push({ severity: "error", kind: "reasonMissing", unit });
    if (roster && !roster.units.some(({ name }) => name === unit))
      found.push({ severity: "error", kind: "unknownUnit", unit });
  }
  for (const { name: member, unit, recusal } of team) {
    if (unit === "") found.push({ severity: "error", kind: "memberUnitMissing", member });
    const own = sampled.find((one) => isAssessorOfUnit(unit, { code: "", name: one.unit }));
    // Whoever is from a sampled unit may help elsewhere, but has to keep out of that one, and say so.
    if (own && recusal === "") found.push({ severity: "error", kind: "recusalUnsaid", member, unit: own.unit });
  }
  if (sampled.length !== USUAL_SAMPLE)
    found.push({ severity: "warning", kind: "sampleSize", count: sampled.length, usual: USUAL_SAMPLE });
  const differs = (roster?.units ?? []).filter((unit) => unit.sampled !== names.has(unit.name)).map(({ name }) => name);
  if (differs.length > 0) found.push({ severity: "warning", kind: "rosterDiffers", units: differs });
  const untrained = training.filter(({ done }) => done !== true).map(({ office }) => office);
  if (untrained.length > 0) found.push({ severity: "warning", kind: "untrained", offices: untrained });
  const unanswered = questions.filter(({ answer }) => answer === "").length;
  if (unanswered > 0) found.push({ severity: "warning", kind: "unanswered", count: unanswered });
  return found;
}
