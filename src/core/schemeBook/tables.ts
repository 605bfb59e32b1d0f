import type { PartKind, PartSpec } from "../scoring/parts";
import { ruleByCode } from "../validation/checks";
import {
  condition,
  conditionOrAlways,
  day,
  expression,
  identifier,
  measures,
  number,
  percent,
  onlyYes,
  options,
  reference,
  text,
  word,
  written,
  yesNo,
  type CellContext,
  type CellType,
} from "./cells";
import type { TableKey } from "./tableKeys";
import { readLimits, writeLimits, type LimitLabels, type Limits } from "./written/limits";
import { readPart, writePart } from "./written/parts";

/**
 * A column of a scheme sheet: where its content stands in the row's data, and how it stands in the cell. Export writes and
 * import reads through the same object, so that they can't drift apart.
 */
export interface BookColumn {
  /** Mark in the hidden row, and key of heading and hint. */
  readonly key: string;
  /** Path in the row's data; empty for a cell that holds the rest of the row. */
  readonly at: readonly string[];
  readonly type: CellType;
  /** Characters. */
  readonly width: number;
  /** Without it, a row means nothing. */
  readonly needed?: true;
  /** Written for people to see; never read. */
  readonly shown?: true;
  /** Workbooks exported before there was this column lack it, and mean nothing by it. */
  readonly newer?: true;
}

const column = (
  key: string,
  type: CellType,
  width: number,
  more: Partial<Pick<BookColumn, "at" | "needed" | "shown" | "newer">> = {},
): BookColumn => ({ key, at: key.split("."), type, width, ...more });

const needed = { needed: true } as const;
const both = (key: string, width: number, more: { readonly needed?: true } = {}): readonly BookColumn[] => [
  column(`${key}.zh`, text, width, more),
  column(`${key}.en`, text, width),
];

/** What a field and a column of an annex have in common. */
const entry = [
  column("kind", word("kinds"), 9, needed),
  ...both("unit", 8),
  column("min", number, 7),
  column("max", number, 7),
  column("options", options, 26),
] as const;

const indicator = column("indicator", reference("indicators"), 8, needed);

const partRule = written(
  (value, pen, { unit }) => writePart(value as PartSpec, pen, unit),
  (cursor, _, { kind }) => readPart(kind as PartKind, cursor),
);
/** What it says depends on the kind beside it; while that is unknown, the kind's own fault is enough. */
const rule: CellType = {
  ...partRule,
  read: (value, context, row) =>
    row["kind"] === undefined ? { value: undefined } : partRule.read(value, context, row),
};

const labels = ({ words, allWords }: CellContext): LimitLabels => ({
  write: (key) => words.limits[key] ?? key,
  read: (label) =>
    allWords.flatMap(({ limits }) => Object.entries(limits).find(([, shown]) => shown === label)?.[0] ?? [])[0] ??
    label,
});

const limits = written(
  (value, pen, context) => {
    const { rule: _, indicator: __, severity: ___, errorFrom: ____, ...rest } = value as Limits;
    return writeLimits(rest, labels(context), context.names.knows, pen);
  },
  (cursor, context) => readLimits(cursor, labels(context)),
);

/** “V02 实有人数多于核定编制”: read by the code it begins with. */
const ruleName: CellType = {
  style: "inputText",
  list: { table: "rules" },
  write: (value, { words }) => `${String(value)} ${words.rules[String(value)] ?? ""}`.trim(),
  read(value, context, row) {
    const said = text.read(value, context, row);
    if ("problem" in said) return said;
    const code = /^v\d+/i.exec(String(said.value))?.[0].toUpperCase() ?? "";
    return ruleByCode.has(code) ? { value: code } : { problem: { kind: "unknownRule", text: String(said.value) } };
  },
};

const severity: CellType = {
  style: "inputText",
  write: (_, { words }, { rule: code }) => words.severities[ruleByCode.get(String(code))?.severity ?? "error"],
  read: () => ({ value: undefined }),
};

export const tables: Readonly<Record<TableKey, readonly BookColumn[]>> = {
  majors: [
    column("id", identifier, 8, needed),
    ...both("title", 34, needed),
    column("points", number, 9, needed),
    column("aspect", text, 16, needed),
  ],
  indicators: [
    column("id", identifier, 8, needed),
    ...both("title", 26, needed),
    column("points", number, 8, needed),
    column("extra", word("extras"), 9, { newer: true }),
    column("notApplicableWhen", condition, 30),
    column("measures", measures, 12, needed),
    column("aspect", text, 10, needed),
    column("source", text, 30, needed),
    ...both("criteria", 30),
  ],
  fields: [
    column("id", identifier, 22, needed),
    ...both("title", 24, needed),
    ...entry,
    column("filledBy", word("filledBy"), 9, needed),
    column("required", yesNo, 7, needed),
    column("notRequiredWhen", condition, 26),
    column("computed", expression, 30),
    ...both("hint", 28),
  ],
  parts: [
    indicator,
    column("kind", word("parts"), 14, needed),
    column("points", number, 8),
    column("rule", rule, 62, { at: [], needed: true }),
    column("whenNothingDue", word("nothingDue"), 15),
    column("waivedWhen", condition, 34),
    column("preview", text, 52, { shown: true }),
  ],
  reasons: [indicator, column("when", conditionOrAlways, 70, needed), ...both("text", 36, needed)],
  flags: [
    indicator,
    column("when", condition, 44, needed),
    column("effect.gradeCap", reference("bands"), 14),
    column("effect.ledger", onlyYes, 12),
    ...both("text", 40, needed),
  ],
  evidence: [indicator, column("zh", text, 50, needed), column("en", text, 50)],
  checks: [
    column("indicator", reference("indicators"), 8),
    column("rule", ruleName, 38, needed),
    column("severity", severity, 8, { at: [], shown: true }),
    column("ownSeverity", word("severities"), 9, { at: ["severity"], newer: true }),
    column("errorFrom", day, 14, { newer: true }),
    column("limits", limits, 90, { at: [] }),
  ],
  annexes: [
    column("key", identifier, 14, needed),
    ...both("title", 24, needed),
    ...both("note", 40),
    column("rows", number, 8, needed),
    column("requiredWhen", condition, 34),
  ],
  columns: [
    column("annex", reference("annexes"), 14, needed),
    column("key", identifier, 18, needed),
    ...both("title", 22, needed),
    ...entry,
    column("required", yesNo, 7, needed),
    column("computed", expression, 34),
    column("width", number, 8),
    ...both("hint", 28),
  ],
  bands: [...both("grade", 20, needed), column("from", number, 12, needed)],
  holidays: [column("day", day, 20, needed)],
  voices: [column("voice", word("voices"), 18, needed), column("weight", percent, 12), ...both("how", 56)],
};

/** What is said once of a scheme: one row each, Chinese or the value beside the English. */
export const settings = [
  { key: "id", type: identifier },
  { key: "version", type: text },
  { key: "title", type: text, bilingual: true },
  { key: "unitClass", type: text, bilingual: true },
  { key: "total", type: number },
  { key: "extras.bonusMost", type: number, newer: true },
  { key: "extras.penaltyMost", type: number, newer: true },
  { key: "extras.totalMost", type: number, newer: true },
  { key: "shape.majors", type: number },
  { key: "shape.indicators", type: number },
  { key: "naPolicy", type: word("naPolicy") },
  { key: "defaults", type: text, bilingual: true },
] as const satisfies readonly {
  readonly key: string;
  readonly type: CellType;
  readonly bilingual?: true;
  readonly newer?: true;
}[];
export type SettingKey = (typeof settings)[number]["key"];
