import { inLanguage } from "../../answers/text";
import { cellName } from "../../form/address";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import { schemeIndex } from "../../scheme/schemeIndex";
import { roundSentenceOf } from "../../validation/betweenUnits/validateRound";
import type { Place } from "../../validation/issue";
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
  { width: 62, style: "returnedWrap" },
  { width: 7, style: "plainCode" },
  { width: 26, style: "returnedWrap" },
  { width: 12, style: "returnedWrap" },
  { width: 8, style: "plainCode" },
];

/** 问题: everything that was noticed, between units first, then unit by unit; errors before warnings before hints. */
export function issuesSheet(parts: RoundParts): PlanSheet {
  const { round, words, sheets } = parts;
  const rows = [...betweenRows(parts), ...parts.layout.classes.flatMap(({ result }) => result.units.flatMap((unit) => unitRows(parts, unit)))];
  const note = rows.length === 0 ? words.issues.none : "";
  const table = { length: rows.length, rows: () => rows.map((row, index) => [index + 1, ...row]) };
  return longSheet(parts, sheets.issues, words.issues.title(round.settings.title), note, words.issues.head, issueColumns, table, 2);
}

function betweenRows({ round, words, language }: RoundParts): PlainValue[][] {
  const units = new Map(round.classes.flatMap(({ units: all }) => all.map(({ unit }) => [unit.code, unit.name] as const)));
  const schemes = new Map(round.classes.map(({ scheme }) => [scheme.id, inLanguage(scheme.title, language)]));
  const names = { unit: (code: string) => units.get(code) ?? code, scheme: (id: string) => schemes.get(id) ?? id };
  return bySeverity(round.issues).map((issue) => [
    words.severity[issue.severity],
    words.issues.origin.between,
    clipped(issue.units.map(names.unit).join(words.listSeparator)),
    null,
    clipped(roundSentenceOf(issue, names, words.betweenUnits)),
    issue.code,
    null,
    null,
    null,
  ]);
}

const order = { error: 0, warning: 1, hint: 2 } as const;
const bySeverity = <I extends { readonly severity: keyof typeof order }>(issues: readonly I[]): I[] =>
  [...issues].sort((one, other) => order[one.severity] - order[other.severity]);

function unitRows(parts: RoundParts, { unit, submission, rejected }: UnitResult): PlainValue[][] {
  const { words } = parts;
  const { origin } = words.issues;
  return [
    ...(submission ? returnRows(parts, unit.name, submission, origin.form) : []),
    ...rejected.flatMap((verdict) =>
      verdict.submission
        ? returnRows(parts, unit.name, verdict.submission, origin.returned)
        : [[words.severity.error, origin.returned, unit.name, null, words.rejection(verdict.reason), null, clipped(verdict.file.name), null, null]],
    ),
  ];
}

function returnRows(
  { words, language, issueSentence }: RoundParts,
  unit: string,
  { file, scheme, reading, evaluation, tampering }: Submission,
  origin: string,
): PlainValue[][] {
  const sentence = issueSentence(scheme);
  const index = schemeIndex(scheme);
  const indicatorAt = (at: Place): string | null => {
    const parts = placeParts(at);
    if (parts.kind === "entry" || parts.kind === "annex") {
      const annex = index.annexes.get(parts.kind === "entry" ? parts.annex : at);
      return annex ? inLanguage(annex.title, language) : null;
    }
    const indicator = "indicator" in parts ? index.indicators.get(parts.indicator) : index.indicatorOf.get(at);
    return indicator ? `${indicator.id} ${inLanguage(indicator.title, language)}` : null;
  };
  const placeOf = (at: readonly string[]) => {
    for (const one of at) {
      const found = reading.places.get(one) ?? reading.places.get(`${one}.reason`);
      if (found) return found;
    }
    return undefined;
  };
  return [
    ...bySeverity(evaluation.issues).map((issue) => {
      const cell = placeOf(issue.at);
      return [
        words.severity[issue.severity],
        origin,
        unit,
        issue.at[0] === undefined ? null : indicatorAt(issue.at[0]),
        clipped(sentence(issue)),
        issue.code,
        clipped(file.name),
        cell ? clipped(cell.sheet) : null,
        cell ? cellName(cell.row, cell.column) : null,
      ];
    }),
    ...tampering.map((finding) => [
      words.severity.warning,
      words.issues.origin.tampering,
      unit,
      null,
      clipped(words.tampering(finding)),
      "V44",
      clipped(file.name),
      finding.at ? clipped(finding.at.sheet) : null,
      finding.at ? cellName(finding.at.row, finding.at.column) : null,
    ]),
  ];
}
