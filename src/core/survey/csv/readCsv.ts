import { halfWidth, trimmed, type Bilingual } from "../../answers/text";
import type { RosterUnit } from "../../roster/roster";
import { questions, respondents, troubles, unitWord, type Question } from "../questions";
import type { Response, Tick } from "../response";
import type { CsvFault } from "../survey";
import { columnsOf, plain, type CsvColumns } from "./columnsOf";
import { parseCsv, type CsvRow } from "./parseCsv";

export type CsvSurvey =
  | {
      readonly ok: true;
      readonly units: readonly { readonly unit: RosterUnit; readonly responses: readonly Response[] }[];
    }
  | { readonly ok: false; readonly fault: CsvFault };

/** What tools write where nothing was answered. */
const NOTHING = new Set(["", "(空)", "(跳过)", "-1", "-2", "-3", "null", "none", "未答", "未填"]);
/** Between the ticks of one question. */
const BETWEEN = /[┋|;；\n]|,(?!\d{3})|，/;

/**
 * An export of a survey tool, whole or not at all. `unit` is whom it is about where no column says so. Answers are taken
 * as the option's text, its number or its letter.
 */
export function readCsv(text: string, units: readonly RosterUnit[], unit: RosterUnit | undefined): CsvSurvey {
  const parsed = parseCsv(text);
  if (!parsed.ok) return refused({ kind: "quoteOpen", line: parsed.line });
  const [head, ...rows] = parsed.rows;
  if (!head || rows.length === 0) return refused({ kind: "noRows" });
  const found = columnsOf(head.cells);
  if (!found.ok)
    return refused(
      "twice" in found
        ? { kind: "questionTwice", question: found.twice }
        : { kind: "questionsMissing", questions: found.missing },
    );
  const { columns } = found;
  if (columns.unit === undefined && !unit) return refused({ kind: "unitColumnMissing" });

  const unreadable: Extract<CsvFault, { kind: "answersUnreadable" }>[] = [];
  const unknown = new Set<string>();
  const byUnit = new Map<RosterUnit, Response[]>();
  for (const row of rows) {
    const named = columns.unit === undefined ? "" : trimmed(row.cells[columns.unit] ?? "");
    const own = unit ?? units.find(({ code, name }) => code === named || name === named);
    const response = responseOf(row, columns, unreadable);
    if (!own) unknown.add(named);
    else byUnit.set(own, [...(byUnit.get(own) ?? []), response]);
  }
  if (unknown.size > 0) return refused({ kind: "unknownUnits", names: [...unknown] });
  const [first] = unreadable;
  if (first) return refused({ ...first, count: unreadable.length });
  return { ok: true, units: [...byUnit].map(([own, responses]) => ({ unit: own, responses })) };
}

const refused = (fault: CsvFault): CsvSurvey => ({ ok: false, fault });

function responseOf(
  { line, cells }: CsvRow,
  columns: CsvColumns,
  unreadable: Extract<CsvFault, { kind: "answersUnreadable" }>[],
): Response {
  const cell = (index: number | undefined): string => (index === undefined ? "" : trimmed(cells[index] ?? ""));
  const missed = (question: number, text: string): void => {
    unreadable.push({ kind: "answersUnreadable", line, question, text, count: 1 });
  };
  const ticks = new Map<number, Tick>();
  for (const question of questions) {
    const text = cell(columns.questions.get(question.no));
    const tick = tickIn(text, optionsOf(question));
    if (tick === "unreadable") missed(question.no, text);
    else if (tick !== undefined) ticks.set(question.no, tick);
  }
  const who = cell(columns.group);
  const names = respondents.map((one, index) => (index === 0 ? leaders : [one]));
  const group = tickIn(who, names);
  if (group === "unreadable") missed(0, who);
  const { picked, other } = troublesIn(cell(columns.troubles));
  const own = [...columns.troubleOptions].flatMap(([option, index]) => (isTicked(cell(index)) ? [option] : []));
  return {
    group: typeof group === "number" ? group : undefined,
    ticks,
    troubles: [...new Set([...picked, ...own])].sort((one, two) => one - two),
    detail: said(cell(columns.detail)),
    other,
    opinion: said(cell(columns.opinion)),
  };
}

/** The first group is called after the class of unit. */
const leaders: readonly Bilingual[] = [
  ...respondents.slice(0, 1),
  ...Object.values(unitWord).map(({ zh, en }) => ({ zh: `${zh}领导班子成员`, en: `Leaders of ${en}` })),
  { zh: "领导班子成员", en: "Leaders" },
];
const said = (text: string): string => (NOTHING.has(halfWidth(text).toLowerCase()) ? "" : text);
const isTicked = (text: string): boolean => !NOTHING.has(halfWidth(text).toLowerCase()) && !/^(?:0|否|no)$/i.test(text);
const optionsOf = ({ options }: Question): readonly (readonly Bilingual[])[] => options.map(({ text }) => [text]);

function tickIn(text: string, options: readonly (readonly Bilingual[])[]): Tick | undefined | "unreadable" {
  if (NOTHING.has(halfWidth(text).toLowerCase())) return undefined;
  const whole = optionIn(text, options);
  if (whole !== undefined) return whole;
  const parts = text.split(BETWEEN).map(trimmed).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => optionIn(part, options) !== undefined)) return "several";
  return "unreadable";
}

/** By its text, "A", "A.好", "1" or "1.好". */
function optionIn(text: string, options: readonly (readonly Bilingual[])[]): number | undefined {
  const [, lead = "", rest = ""] = /^([a-h]|\d)(?:[.、:：)）\s]+(.*))?$/is.exec(halfWidth(text)) ?? [];
  const named = (entry: string): number =>
    options.findIndex((names) => names.some(({ zh, en }) => plain(zh) === plain(entry) || plain(en) === plain(entry)));
  const position = /\d/.test(lead) ? Number(lead) : lead === "" ? 0 : lead.toLowerCase().charCodeAt(0) - 96;
  if (position >= 1 && position <= options.length && (rest === "" || named(rest) === position - 1)) return position;
  const index = named(text);
  return index >= 0 ? index + 1 : undefined;
}

/** Several problems in one cell; what is none of the options is what was written beside 其他. */
function troublesIn(text: string): { readonly picked: readonly number[]; readonly other: string } {
  if (NOTHING.has(halfWidth(text).toLowerCase())) return { picked: [], other: "" };
  const options = troubles.map((one) => [one]);
  const parts = text.split(BETWEEN).map(trimmed).filter(Boolean);
  const picked = parts.flatMap((part) => optionIn(part.replace(/[〖(（].*$/s, ""), options) ?? []);
  const other = parts
    .filter((part) => optionIn(part, options) === undefined)
    .map((part) => /[〖(（](.*?)[〗)）]?$/s.exec(part)?.[1] ?? part)
    .join("；");
  return { picked, other };
}
