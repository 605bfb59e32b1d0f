import type { Language } from "../answers/text";
import { given, unreadable, type Answer } from "../answers/answer";
import { isIsoDate } from "../calendar/civilDate";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { FormIdentity } from "./identity";
import { ISSUED } from "./identitySheet";
import { FORM_FORMAT } from "./keys";
import type { MarkedSheet } from "./markedSheet";
import type { Snapshot } from "./workbook";

/** Identity rows as text, from the hidden sheet; where another program dropped it, from the document properties. */
export function identityTexts(snapshot: Snapshot, sheet: MarkedSheet | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of snapshot.properties)
    if (name.startsWith("pinghui.")) texts.set(name.slice("pinghui.".length), value);
  if (sheet === undefined) return texts;
  const column = sheet.columns.get("value");
  if (column === undefined) return texts;
  for (const [key, [row = 0]] of sheet.rows) {
    const value = sheet.cell(row, column)?.value ?? "";
    texts.set(key, typeof value === "object" ? "" : String(value));
  }
  return texts;
}

/** undefined when the workbook is no form of ours, or of another format. */
export function identityFrom(texts: ReadonlyMap<string, string>, format = FORM_FORMAT): FormIdentity | undefined {
  const text = (key: string): string => texts.get(key) ?? "";
  if (text("format") !== format || text("scheme") === "" || text("unitCode") === "") return undefined;
  const day = (key: string): string | undefined => (isIsoDate(text(key)) ? text(key) : undefined);
  return {
    scheme: text("scheme"),
    version: text("version"),
    unitCode: text("unitCode"),
    unitName: text("unitName"),
    round: text("round"),
    roundTitle: text("roundTitle"),
    roundStart: day("roundStart"),
    due: day("due"),
    contact: text("contact"),
    party: "self",
    language: (text("language") === "en-US" ? "en-US" : "zh-CN") satisfies Language,
    template: text("template"),
    sample: text("sample") === "1",
  };
}

/** Office numbers as they were issued with the form. */
export function issuedFrom(texts: ReadonlyMap<string, string>, scheme: Scheme): ReadonlyMap<string, Answer> {
  const { fields } = schemeIndex(scheme);
  const issued = new Map<string, Answer>();
  for (const [key, value] of texts) {
    if (!key.startsWith(ISSUED)) continue;
    const field = fields.get(key.slice(ISSUED.length));
    if (!field) continue;
    if (field.kind === "yesNo") issued.set(field.id, given(value === "true"));
    else if (field.kind === "integer")
      // Written by us; with anything else in it, somebody was at the hidden sheet, and V54 shows what stands there.
      issued.set(field.id, /^\d+$/.test(value) ? given(Number(value)) : unreadable(value, "notANumber"));
    else issued.set(field.id, given(value));
  }
  return issued;
}
