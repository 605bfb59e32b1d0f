import { given, type Answer } from "../answers/answer";
import { inLanguage, type Language } from "../answers/text";
import { roundStyles } from "../consolidation/roundStyles";
import { cellName, columnName, quoted } from "../form/address";
import { entryList } from "../form/entryList";
import { entryTable, type EntryRow } from "../form/entryTable";
import { headRowUnder } from "../form/tableHead";
import { PLAN_FORMAT, planMark } from "../form/keys";
import type { AskedColumn } from "../form/readEntries";
import type { Plan, PlanSheet } from "../form/workbook";
import type { FormWords } from "../languages/formWords";
import type { PlanTableName, PlanWords } from "../languages/planWords";
import type { Roster } from "../roster/roster";
import { BANNER_SCHEME, bannerUnits } from "../roster/rosterColumns";
import {
  defaultWork,
  planTeamColumns,
  progressColumns,
  questionColumns,
  sampledColumns,
  settingEntries,
  stages,
  trainingColumns,
  USUAL_SAMPLE,
} from "./planColumns";

export interface PlanOrder {
  /** What is known already: title, round, sampled units, banners. */
  readonly roster: Roster | undefined;
  readonly form: FormWords;
  readonly words: PlanWords;
  readonly language: Language;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

const PROGRESS_ROWS = 24;
const entries = (said: Readonly<Record<string, string>>): ReadonlyMap<string, Answer> =>
  new Map(Object.entries(said).flatMap(([key, value]) => (value === "" ? [] : [[key, given(value)] as const])));

/** 评估方案.xlsx: settings, team, sampled units, progress, training and questions, in one workbook for the whole round. */
export function planWorkbook(order: PlanOrder): Plan {
  const { roster, words, stamp } = order;
  const sampled = (roster?.units ?? []).filter((unit) => unit.sampled);
  const banners = roster?.units.filter(({ scheme }) => scheme === BANNER_SCHEME) ?? [];
  const offices = banners.length > 0 ? banners : bannerUnits;
  return {
    sheets: [
      settingsSheet(order),
      table(order, "team", planTeamColumns, [], 8),
      table(
        order,
        "sampled",
        sampledColumns,
        sampled.map(({ name, sampleReason }) => ({ entries: entries({ unit: name, reason: sampleReason }) })),
        Math.max(USUAL_SAMPLE, sampled.length) + 4,
      ),
      progressSheet(order),
      table(
        order,
        "training",
        trainingColumns,
        offices.map(({ code, name }) => ({
          key: `office.${code}`,
          entries: entries({ office: words.bannerOffice(name), platform: words.platform }),
        })),
        offices.length,
      ),
      table(order, "questions", questionColumns, [], 60),
    ],
    styles: roundStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", PLAN_FORMAT],
      ["pinghui.round", roster?.settings.round ?? ""],
    ]),
    lockStructure: true,
    title: words.title,
    stamp,
    activeSheet: 0,
  };
}

function settingsSheet({ roster, words, form, language }: PlanOrder): PlanSheet {
  const known: Readonly<Record<string, string | undefined>> = {
    title: roster ? words.planTitle(roster.settings.title) : undefined,
    office: roster?.settings.organiser,
  };
  const entry = ({ key, kind, limits }: AskedColumn) => ({
    key,
    kind,
    ...(limits ? { limits } : {}),
    label: words.settings.labels[key] ?? key,
    hint: words.settings.hints[key] ?? "",
    answer: known[key] === undefined ? undefined : given(known[key]),
    ...((limits?.max ?? 0) >= 1000 ? { room: 42 } : {}),
  });
  const isStage = ({ key }: AskedColumn): boolean => key.startsWith("stage");
  return entryList(
    {
      name: words.sheets.settings,
      corner: planMark.settings,
      title: words.title,
      lines: [words.settings.note],
      sections: [
        { title: words.settings.sections[0], entries: settingEntries.filter((one) => !isStage(one)).map(entry) },
        { title: words.settings.sections[1], entries: settingEntries.filter(isStage).map(entry) },
      ],
    },
    { form, language },
  );
}

function table(
  { words, form, language }: PlanOrder,
  name: PlanTableName,
  columns: readonly (AskedColumn & { readonly formula?: (row: number) => string })[],
  rows: readonly EntryRow[],
  length: number,
): PlanSheet {
  const said = words.tables[name];
  return entryTable(
    {
      name: words.sheets[name],
      corner: planMark[name],
      title: said.title,
      lines: [said.note],
      columns: columns.map((column) => ({
        ...column,
        width: said.widths[column.key] ?? 12,
        heading: said.headings[column.key] ?? column.key,
        hint: said.hints[column.key] ?? said.note,
      })),
      rows,
      length,
      frozen: 1,
      rowHeight: 24,
    },
    { form, language },
  );
}

/** 阶段进度表 (A2): the state of each piece of work by its dates, and how much of its stage is done, by formula. */
function progressSheet(order: PlanOrder): PlanSheet {
  const { words, language } = order;
  const [first, last] = [headRowUnder([""]) + 1, headRowUnder([""]) + PROGRESS_ROWS];
  const at = (key: string): number => 2 + progressColumns.findIndex((column) => column.key === key);
  const down = (key: string): string => `$${columnName(at(key))}$${first}:$${columnName(at(key))}$${last}`;
  const { done, running, waiting } = words.progress;
  const state = (row: number): string =>
    `IF(${cellName(row, at("stage"))}="","",IF(${cellName(row, at("to"))}<>"",${quoted(done)},IF(${cellName(row, at("from"))}<>"",${quoted(running)},${quoted(waiting)})))`;
  const rate = (row: number): string => {
    const stage = cellName(row, at("stage"));
    return `IF(${stage}="","",TEXT(COUNTIFS(${down("stage")},${stage},${down("state")},${quoted(done)})/COUNTIF(${down("stage")},${stage}),"0%"))`;
  };
  const rows = defaultWork.map((work): EntryRow => {
    const stage = stages[work.stage];
    return {
      entries: entries({ stage: stage?.zh ?? "", work: inLanguage(work, language), measures: work.measures }),
      computed: new Map([
        ["state", waiting],
        ["rate", "0%"],
      ]),
    };
  });
  const columns = progressColumns.map((column) =>
    column.key === "state"
      ? { ...column, formula: state }
      : column.key === "rate"
        ? { ...column, formula: rate }
        : column,
  );
  return table(order, "progress", columns, rows, PROGRESS_ROWS);
}
