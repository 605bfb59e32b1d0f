import { inLanguage } from "../../answers/text";
import { reasonFor } from "../../evaluate/reasonFor";
import { cellName } from "../../form/address";
import type { CellRef, PlainValue, PlanSheet } from "../../form/workbook";
import type { MigrationWords } from "../../languages/migrationWords";
import type { Scheme } from "../../scheme/scheme";
import { indicatorsOf, reasonId, schemeIndex } from "../../scheme/schemeIndex";
import { roundSentenceOf } from "../../validation/betweenUnits/validateRound";
import type { Place, Severity } from "../../validation/issue";
import { placeParts } from "../../validation/place";
import type { UnitResult } from "../consolidation";
import type { RoundParts } from "../roundParts";
import type { Submission } from "../submission";
import { clipped } from "../texts";
import { longSheet, type LongColumn } from "./longSheet";

const issueColumns: readonly LongColumn[] = [
  { width: 6, style: "plainCode" },
  { width: 7, style: "plainCode" },
  { width: 11, style: "plainCode" },
  { width: 24, style: "returnedWrap" },
  { width: 26, style: "returnedWrap" },
  { width: 56, style: "returnedWrap" },
  { width: 30, style: "returnedWrap" },
  { width: 7, style: "plainCode" },
  { width: 26, style: "returnedWrap" },
  { width: 12, style: "returnedWrap" },
  { width: 8, style: "plainCode" },
];

interface IssueRow {
  readonly severity: Severity;
  readonly cells: readonly PlainValue[];
}

/** 问题: everything that was noticed; errors before warnings before hints, between units first, then unit by unit. */
export function issuesSheet(parts: RoundParts): PlanSheet {
  const { round, words, sheets } = parts;
  const rows = bySeverity([
    ...betweenRows(parts),
    ...parts.layout.classes.flatMap(({ result }) => result.units.flatMap((unit) => unitRows(parts, unit))),
  ]);
  const note = rows.length === 0 ? words.issues.none : "";
  const table = {
    length: rows.length,
    rows: () => rows.map(({ severity, cells }, index) => [index + 1, words.severity[severity], ...cells]),
  };
  return longSheet(
    parts,
    sheets.issues,
    words.issues.title(round.settings.title),
    note,
    words.issues.head,
    issueColumns,
    table,
    2,
  );
}

/** Rule under which a change to the form is listed. */
const FORM_CHANGED = "V44";

function betweenRows({ round, words, language }: RoundParts): IssueRow[] {
  const units = new Map(
    round.classes.flatMap(({ units: all }) => all.map(({ unit }) => [unit.code, unit.name] as const)),
  );
  const schemes = new Map(round.classes.map(({ scheme }) => [scheme.id, inLanguage(scheme.title, language)]));
  const titles = new Map(
    round.classes.flatMap(({ scheme }) =>
      indicatorsOf(scheme).map(({ id, title }) => [`${scheme.id} ${id}`, inLanguage(title, language)] as const),
    ),
  );
  const names = {
    unit: (code: string) => units.get(code) ?? code,
    scheme: (id: string) => schemes.get(id) ?? id,
    indicator: (scheme: string, id: string) => `${id}${words.quoted(titles.get(`${scheme} ${id}`) ?? "")}`,
  };
  return round.issues.map((issue) => ({
    severity: issue.severity,
    cells: [
      words.issues.origin.between,
      clipped(issue.units.map(names.unit).join(words.listSeparator)),
      null,
      clipped(roundSentenceOf(issue, names, words.betweenUnits)),
      null,
      issue.code,
      null,
      null,
      null,
    ],
  }));
}

const order = { error: 0, warning: 1, hint: 2 } as const;
const bySeverity = (rows: readonly IssueRow[]): IssueRow[] =>
  [...rows].sort((one, other) => order[one.severity] - order[other.severity]);

function unitRows(parts: RoundParts, { unit, submission, rejected }: UnitResult): IssueRow[] {
  const { words } = parts;
  const { form, returned } = words.issues.origin;
  return [
    ...(submission ? returnRows(parts, unit.name, submission, form) : []),
    ...rejected.flatMap(({ file, reason, submission: read }): IssueRow[] =>
      read
        ? returnRows(parts, unit.name, read, returned)
        : [
            {
              severity: "error",
              cells: [returned, unit.name, null, words.rejection(reason), null, null, clipped(file.name), null, null],
            },
          ],
    ),
  ];
}

function returnRows(parts: RoundParts, unit: string, submission: Submission, origin: string): IssueRow[] {
  const { words, issueSentence } = parts;
  const { file, scheme, reading, evaluation, tampering, older } = submission;
  const sentence = issueSentence(scheme);
  const where = (cell: CellRef | undefined): readonly PlainValue[] =>
    cell ? [clipped(cell.sheet), cellName(cell.row, cell.column)] : [null, null];
  // An indicator has no cell of its own; its reason stands where it is to be answered for.
  const placeOf = (at: readonly Place[]): CellRef | undefined =>
    at.flatMap((place) => reading.places.get(place) ?? reading.places.get(reasonId(place)) ?? [])[0];
  return [
    ...evaluation.issues.map((issue) => ({
      severity: issue.severity,
      cells: [
        origin,
        unit,
        subjectOf(issue.at[0], scheme, parts),
        clipped(sentence(issue)),
        issue.severity === "warning"
          ? clipped(reasonFor(issue, scheme, reading.answers) ?? words.issues.noReason)
          : null,
        issue.code,
        clipped(file.name),
        ...where(placeOf(issue.at)),
      ],
    })),
    ...tampering.map((finding) => ({
      severity: "warning" as const,
      cells: [
        words.issues.origin.tampering,
        unit,
        null,
        clipped(words.tampering(finding)),
        null,
        FORM_CHANGED,
        clipped(file.name),
        ...where(finding.at),
      ],
    })),
    ...(older ? olderRows(older, scheme, file, unit, words.migration, where) : []),
  ];
}

/** What is to be said of a return on an older version: that it is one, and each entry that found no place. */
function olderRows(
  { from, unplaced }: NonNullable<Submission["older"]>,
  scheme: Scheme,
  file: Submission["file"],
  unit: string,
  words: MigrationWords,
  where: (cell: CellRef | undefined) => readonly PlainValue[],
): IssueRow[] {
  const row = (sentence: string, at?: CellRef): IssueRow => ({
    severity: "warning",
    cells: [words.origin, unit, null, clipped(sentence), null, FORM_CHANGED, clipped(file.name), ...where(at)],
  });
  return [
    row(words.older(from, scheme.version, unplaced.length)),
    ...unplaced.map((entry) => row(words.said(entry), entry.at)),
  ];
}

/** The indicator, or the annex, that an issue is about. */
function subjectOf(at: Place | undefined, scheme: Scheme, { language }: RoundParts): string | null {
  if (at === undefined) return null;
  const index = schemeIndex(scheme);
  const place = placeParts(at);
  if (place.kind === "entry" || place.kind === "annex") {
    const annex = index.annexes.get(place.kind === "entry" ? place.annex : at);
    return annex ? inLanguage(annex.title, language) : null;
  }
  const indicator = "indicator" in place ? index.indicators.get(place.indicator) : index.indicatorOf.get(at);
  return indicator ? `${indicator.id} ${inLanguage(indicator.title, language)}` : null;
}
