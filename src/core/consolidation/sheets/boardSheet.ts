import { reasonFor } from "../../evaluate/reasonFor";
import { cellName, quoted } from "../../form/address";
import { SheetBuilder, type Cell } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import { BOARD_COLUMNS as at, BOARD_FIRST_ROW as FIRST, BOARD_HEAD_ROW as HEAD } from "../boardColumns";
import type { FileLine, UnitResult, UnitStatus } from "../consolidation";
import { olderRemarks, warningsOf, type Submission } from "../submission";
import { computed, heading, printed, type RoundParts } from "../roundParts";
import { beijingTime, clipped } from "../texts";

const COUNTS = 4;
interface Listed {
  readonly result: UnitResult;
  readonly unitClass: string;
}

/** 报送情况: who has reported, who hasn't, what to do; then the files that belong to nobody, and a reminder to copy. */
export function boardSheet(parts: RoundParts): PlanSheet {
  const { round, layout, words } = parts;
  const sheet = new SheetBuilder(
    parts.sheets.board,
    [6, 13, 26, 12, 11, 26, 19, 7, 8, 30, 34, 22].map((width) => ({ width })),
  );
  heading(sheet, words.board.title(round.settings.title), words.board.countsNote, parts);
  const units = layout.classes.flatMap(({ result, name }) =>
    result.units.map((one): Listed => ({ result: one, unitClass: name })),
  );
  const strangers = round.files.filter(({ state }) => state === "stranger");
  const last = FIRST + units.length - 1;
  counts(sheet, parts, units, strangers.length, last);
  words.board.head.forEach((title, index) => sheet.put(HEAD, index + 1, { value: title, style: "head" }));
  sheet.height(HEAD, 34);
  units.forEach((one, index) => unitRow(sheet, parts, one, FIRST + index, index + 1));
  const end = strangerRows(sheet, parts, strangers, last + 2);
  reminder(sheet, parts, units, end + 2);
  return sheet.sheet({
    ...computed,
    freeze: { rows: HEAD, columns: at.unit },
    ...(units.length > 0 ? { autoFilter: { top: HEAD, left: 1, bottom: last, right: at.contact } } : {}),
    print: printed(words, [HEAD, HEAD]),
  });
}

function counts(
  sheet: SheetBuilder,
  { words }: RoundParts,
  units: readonly Listed[],
  strangers: number,
  last: number,
): void {
  const said = words.board.counts;
  const range = (column: number): string => `${cellName(FIRST, column)}:${cellName(Math.max(FIRST, last), column)}`;
  const status = (state: UnitStatus): Cell => ({
    formula: `COUNTIF(${range(at.status)},${quoted(words.status[state])})`,
    value: units.filter(({ result }) => result.status === state).length,
  });
  const cells: readonly (readonly [string, Cell])[] = [
    [said.due, { formula: `COUNTA(${range(at.code)})`, value: units.length }],
    [said.reported, status("reported")],
    [said.notReported, status("notReported")],
    [said.returned, status("returned")],
    [said.otherVersion, status("otherVersion")],
    [said.unitDiffers, status("unitDiffers")],
    [
      said.repeated,
      {
        formula: `COUNTIF(${range(at.repeats)},">0")`,
        value: units.filter(({ result }) => result.superseded.length > 0).length,
      },
    ],
    [said.strangers, { value: strangers }],
  ];
  cells.forEach(([label, cell], index) => {
    sheet.put(COUNTS, at.code + index, { value: label, style: "head" });
    sheet.put(COUNTS + 1, at.code + index, { ...cell, style: "boldCount" });
  });
  sheet.height(COUNTS, 24);
  sheet.height(COUNTS + 1, 26);
}

function unitRow(
  sheet: SheetBuilder,
  parts: RoundParts,
  { result, unitClass }: Listed,
  row: number,
  number: number,
): void {
  const { words } = parts;
  const { unit, submission, superseded } = result;
  const others = otherFiles(result, parts).join("\n");
  const todo = toDo(result, parts).join("\n");
  const file = submission ? clipped(submission.file.name) : null;
  const put = (column: number, value: string | number | null, style: string): void =>
    sheet.put(row, column, { value, style });
  put(at.number, number, "cellCount");
  put(at.code, unit.code, "returned");
  put(at.unit, unit.name, "cellText");
  put(at.unitClass, unitClass, "cellCode");
  put(at.status, words.status[result.status], "boldCode");
  put(at.file, file, "returnedWrap");
  put(at.savedAt, submission ? beijingTime(submission.savedAt) : null, "returned");
  put(at.warnings, submission ? warningsOf(submission) : null, "cellCount");
  put(at.repeats, superseded.length === 0 ? null : superseded.length, "cellCount");
  put(at.others, others === "" ? null : clipped(others), "returnedWrap");
  put(at.todo, clipped(todo), "returnedWrap");
  put(at.contact, unit.contact === "" ? null : unit.contact, "cellText");
  const texts = [
    { text: unit.name, column: at.unit },
    { text: file ?? "", column: at.file },
    { text: others, column: at.others },
    { text: todo, column: at.todo },
    { text: unit.contact, column: at.contact },
  ];
  sheet.fit(row, texts, 10.5, 22);
}

const otherFiles = ({ superseded, rejected }: UnitResult, { words }: RoundParts): string[] => [
  ...superseded.map(({ submission, state }) => words.board.otherFile(submission.file.name, words.board[state])),
  ...rejected.map(({ file, reason }) => words.board.otherFile(file.name, words.rejection(reason))),
];

/** A change to the form itself has no place where a unit could give its reason. */
const unexplained = (submission: Submission): number =>
  submission.tampering.length +
  olderRemarks(submission) +
  submission.evaluation.issues.filter(
    (issue) =>
      issue.severity === "warning" && reasonFor(issue, submission.scheme, submission.reading.answers) === undefined,
  ).length;

function toDo({ unit, submission, rejected }: UnitResult, { words, round }: RoundParts): string[] {
  const said = words.board.todo;
  if (submission) {
    const warnings = warningsOf(submission);
    const lines = [
      ...(warnings > 0 ? [said.answerWarnings(warnings, unexplained(submission))] : []),
      ...rejected.map(({ file }) => said.newerReturned(file.name)),
    ];
    return lines.length > 0 ? lines : [said.nothing];
  }
  if (rejected.length > 0) return [...new Set(rejected.map(({ reason }) => words.rejection(reason)))];
  const due = unit.due ?? round.settings.due;
  return [due === undefined ? said.send : said.sendBy(words.day(due))];
}

function strangerRows(
  sheet: SheetBuilder,
  { words }: RoundParts,
  strangers: readonly FileLine[],
  from: number,
): number {
  sheet.put(from, at.number, { value: words.board.strangersTitle, style: "section" });
  sheet.height(from, 24);
  if (strangers.length === 0) {
    sheet.put(from + 1, at.number, { value: words.board.noStrangers, style: "noteLine" });
    return from + 1;
  }
  const [number = "", file = "", reason = ""] = words.board.strangersHead;
  sheet.put(from + 1, at.number, { value: number, style: "head" });
  sheet.span({ top: from + 1, bottom: from + 1, left: at.code, right: at.unit }, { value: file, style: "head" });
  sheet.span(
    { top: from + 1, bottom: from + 1, left: at.unitClass, right: at.savedAt },
    { value: reason, style: "head" },
  );
  strangers.forEach((line, index) => {
    const row = from + 2 + index;
    const [name, why] = [clipped(line.file.path), line.reason ? words.rejection(line.reason) : ""];
    sheet.put(row, at.number, { value: index + 1, style: "cellCount" });
    sheet.span({ top: row, bottom: row, left: at.code, right: at.unit }, { value: name, style: "returnedWrap" });
    sheet.span({ top: row, bottom: row, left: at.unitClass, right: at.savedAt }, { value: why, style: "returnedWrap" });
    sheet.fit(
      row,
      [
        { text: name, column: at.code, through: at.unit },
        { text: why, column: at.unitClass, through: at.savedAt },
      ],
      10.5,
      22,
    );
  });
  return from + 1 + strangers.length;
}

/** Plain sentences, one a cell, to be copied into a message. */
function reminder(sheet: SheetBuilder, { words, round }: RoundParts, units: readonly Listed[], from: number): void {
  const said = words.board.reminder;
  const { title, due } = round.settings;
  const missing = units.filter(({ result }) => result.status === "notReported").map(({ result }) => result.unit.name);
  const lines = [
    ...(missing.length > 0
      ? [
          said.notReported(
            title,
            missing.join(words.listSeparator),
            missing.length,
            due === undefined ? undefined : words.day(due),
          ),
        ]
      : []),
    ...units.flatMap(({ result: { unit, submission, rejected } }) =>
      submission ? [] : [...new Set(rejected.map(({ reason }) => said.correct(unit.name, words.rejection(reason))))],
    ),
  ];
  sheet.put(from, at.number, { value: words.board.reminderTitle, style: "section" });
  sheet.height(from, 24);
  (lines.length > 0 ? lines : [said.none]).forEach((line, index) => {
    const row = from + 1 + index;
    const text = clipped(line);
    sheet.span({ top: row, bottom: row, left: at.number, right: at.contact }, { value: text, style: "returnedWrap" });
    sheet.fit(row, [{ text, column: at.number, through: at.contact }], 10.5, 22);
  });
}
