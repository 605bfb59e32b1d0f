import { cellName } from "../form/address";
import { eachOnce } from "../form/entrySheets";
import type { FileFault } from "../form/fileFault";
import type { FormIdentity } from "../form/identity";
import { IDENTITY_SHEET, mark, surveyMark, SURVEY_FORMAT } from "../form/keys";
import { markedSheet, type MarkedSheet } from "../form/markedSheet";
import {
  numberIn,
  readEntries,
  readEntry,
  textIn,
  type AskedColumn,
  type EntryRead,
  type OddCell,
} from "../form/readEntries";
import { identityFrom, identityTexts } from "../form/readIdentity";
import type { Snapshot } from "../form/workbook";
import { optionKey, questionKey, SEVERAL, tickKey, troubleKey } from "./layout";
import { questions, respondents, troubles } from "./questions";
import type { Response, Tick } from "./response";
import type { HandCounts, SurveyEntries } from "./surveyParts";
import { SURVEY_TEMPLATE } from "./surveyForm";

export type SurveyReading =
  | { readonly ok: true; readonly identity: FormIdentity; readonly entries: SurveyEntries }
  | { readonly ok: false; readonly fault: FileFault; readonly identity?: FormIdentity };

const COUNT = { min: 0, max: 9999 };

const entryColumns: readonly AskedColumn[] = [
  { key: "group", kind: "integer", limits: { min: 1, max: respondents.length } },
  // 9 stands for two ticks; what lies between is held against the question's options below.
  ...questions.map(({ no }) => ({ key: tickKey(no), kind: "integer" as const, limits: { min: 1, max: SEVERAL } })),
  ...troubles.map((_, index) => ({ key: troubleKey(index + 1), kind: "integer" as const, limits: { min: 0, max: 1 } })),
  { key: "other", kind: "text" },
  { key: "detail", kind: "text" },
  { key: "opinion", kind: "text" },
];

/** A questionnaire workbook as it came back, found by its marks; nothing unreadable is counted or guessed. */
export function readSurvey(snapshot: Snapshot): SurveyReading {
  const sheets = snapshot.sheets.flatMap((sheet) => markedSheet(sheet) ?? []);
  const texts = identityTexts(
    snapshot,
    sheets.find(({ corner, sheet }) => corner === mark.identity && sheet.name === IDENTITY_SHEET) ??
      sheets.find(({ corner }) => corner === mark.identity),
  );
  const identity = identityFrom(texts, SURVEY_FORMAT);
  if (!identity) return { ok: false, fault: { kind: "notOurs" } };
  const refused = (fault: FileFault): SurveyReading => ({ ok: false, fault, identity });
  if (identity.template !== SURVEY_TEMPLATE) return refused({ kind: "otherVersion" });
  const there = eachOnce(sheets, [surveyMark.entry, surveyMark.counts, surveyMark.statistics]);
  if (!there.ok) return refused(there.fault);
  const { sheet } = there;

  const entry = sheet(surveyMark.entry);
  const table = readEntries(entry, entryColumns);
  if (!table.whole || table.missing.length > 0) return refused({ kind: "columnMissing", sheet: entry.sheet.name });
  const odd: OddCell[] = [...table.odd];
  const filled = table.rows.filter(({ entries }) => [...entries.values()].some(({ state }) => state !== "blank"));
  const responses = filled.map((row) => responseOf(row, entry, odd));
  const statistics = sheet(surveyMark.statistics);
  const whole = (key: "issued" | "collected"): number | undefined => {
    const answer = readEntry(statistics, "summary.entered", { kind: "integer", limits: COUNT }, odd, key);
    return answer.state === "given" ? Number(answer.value) : undefined;
  };
  const [issued, collected] = [whole("issued"), whole("collected")];
  const counts = readCounts(sheet(surveyMark.counts), odd);
  if (odd.length > 0) return refused({ kind: "odd", cells: odd });
  return { ok: true, identity, entries: { issued, collected, responses, counts } };
}

function responseOf(row: EntryRead, sheet: MarkedSheet, odd: OddCell[]): Response {
  const ticks = new Map<number, Tick>();
  for (const { no, options } of questions) {
    const said = numberIn(row, tickKey(no));
    if (said === undefined) continue;
    if (said === SEVERAL) ticks.set(no, "several");
    else if (said <= options.length) ticks.set(no, said);
    else {
      const at = { sheet: sheet.sheet.name, row: row.row, column: sheet.columns.get(tickKey(no)) ?? 1 };
      const cell = cellName(at.row, at.column);
      odd.push({ at, cell, text: String(said), asked: "integer", is: "outside", least: 1, most: options.length });
    }
  }
  return {
    group: numberIn(row, "group"),
    ticks,
    troubles: troubles.flatMap((_, index) => (numberIn(row, troubleKey(index + 1)) === 1 ? [index + 1] : [])),
    detail: textIn(row, "detail"),
    other: textIn(row, "other"),
    opinion: textIn(row, "opinion"),
  };
}

/** undefined while nothing at all is entered there. */
function readCounts(sheet: MarkedSheet, odd: OddCell[]): HandCounts | undefined {
  let said = false;
  const at = (row: string, column: string): number | undefined => {
    const answer = readEntry(sheet, row, { kind: "integer", limits: COUNT }, odd, column);
    if (answer.state !== "blank") said = true;
    return answer.state === "given" ? Number(answer.value) : undefined;
  };
  const valid = at("counts.valid", optionKey(1));
  const found = new Map(
    questions.map(({ no, options }) => {
      const counted = options.map((_, index) => at(questionKey(no), optionKey(index + 1)) ?? 0);
      return [no, { options: counted, none: at(questionKey(no), "none") ?? 0 }] as const;
    }),
  );
  return said ? { valid: valid ?? 0, questions: found } : undefined;
}
