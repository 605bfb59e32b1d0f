import { formSheets, templateFingerprint, type FormIdentity, type FormSheets, type Scheme } from "#core";
import type { Answered, Snapshot, Workbook } from "#core";
import { bookTexts, formatOf } from "#core/form/bookFormat";
import {
  FINAL_FORMAT,
  FINALISED_FORMAT,
  FORM_FORMAT,
  HEADCOUNT_FORMAT,
  IDENTITY_SHEET,
  LEDGER_FORMAT,
  PARTIES_FORMAT,
  PLAN_FORMAT,
  ROSTER_FORMAT,
  ROUND_FORMAT,
  SCHEME_FORMAT,
  SCHEME_PREFIX,
  SURVEY_RESULT_FORMAT,
} from "#core/form/keys";
import { markedSheet } from "#core/form/markedSheet";

/** What the open workbook is; the pane shows the desk for it. */
export type OpenWorkbook =
  | {
      readonly is: "form";
      readonly scheme: Scheme;
      readonly sheets: FormSheets;
      /** The sheets that are the form's own, as they are called now. */
      readonly names: readonly string[];
    }
  /** A form of ours that this program can't check: made from a scheme or a version that it doesn't have. */
  | { readonly is: "strangeForm"; readonly identity: FormIdentity; readonly scheme: Scheme | undefined }
  | { readonly is: "round"; readonly round: string; readonly title: string; readonly sample: boolean }
  | { readonly is: "roster" }
  /** A scheme written as a workbook (core/schemeBook), with what its own sheets hold. */
  | { readonly is: "scheme"; readonly snapshot: Snapshot; readonly names: readonly string[] }
  /** A workbook that another step of the round made. */
  | { readonly is: "office"; readonly book: OfficeBook; readonly round: string }
  | { readonly is: "other" };

/** 评估方案, 领导职数核对, 问卷汇总, 外部评价, 核验汇总, 评估定稿, 整改台账. */
export type OfficeBook = "plan" | "headcount" | "surveyResult" | "parties" | "settled" | "final" | "ledger";

const officeBooks: ReadonlyMap<string, OfficeBook> = new Map([
  [PLAN_FORMAT, "plan"],
  [HEADCOUNT_FORMAT, "headcount"],
  [SURVEY_RESULT_FORMAT, "surveyResult"],
  [PARTIES_FORMAT, "parties"],
  [FINAL_FORMAT, "settled"],
  [FINALISED_FORMAT, "final"],
  [LEDGER_FORMAT, "ledger"],
]);

/** Fetches a scheme when a form asks for it: that version, or else the one in force; undefined where there is none of that id. */
export type FindScheme = (id: string, version: string) => Promise<Scheme | undefined>;

/**
 * What the sheet is called, in either language, whose mark tells the kind of a workbook where another program dropped the
 * properties. A workbook without a hidden sheet only; the figures of 领导职数核对 are called the same in both.
 */
export const TELLING_SHEETS = [
  ...["设置", "Settings", "方案", "Scheme", "方案设置", "_pinghui.figures"],
  ...["问卷汇总", "Questionnaires", "评价主体和权重", "Parties and weights", "分歧裁定", "Differences"],
  ...["问题", "Findings", "整改台账", "Ledger"],
] as const;

/** Looks at the hidden identity first, and reads the rest only where it is a form: a large workbook is not read whole. */
export async function recogniseWorkbook(workbook: Workbook, findScheme: FindScheme): Promise<Answered<OpenWorkbook>> {
  const looked = await workbook.read([IDENTITY_SHEET]);
  if (!looked.ok) return looked;
  const texts = bookTexts(looked.value);
  const told = texts.get("format") === undefined ? await workbook.read(TELLING_SHEETS) : looked;
  if (!told.ok) return told;
  const kind = formatOf(told.value) ?? "";
  const text = (key: string): string => texts.get(key) ?? "";
  if (kind === ROUND_FORMAT) {
    return found({ is: "round", round: text("round"), title: text("roundTitle"), sample: text("sample") === "1" });
  }
  if (kind === ROSTER_FORMAT) return found({ is: "roster" });
  if (kind === SCHEME_FORMAT) {
    const read = await workbook.read();
    return read.ok ? found(schemeIn(read.value)) : read;
  }
  const book = officeBooks.get(kind);
  if (book) return found({ is: "office", book, round: text("round") });
  if (kind !== FORM_FORMAT) return found({ is: "other" });
  const read = await workbook.read();
  return read.ok ? found(await formIn(read.value, findScheme)) : read;
}

/** What a snapshot holds, if its sheets say that it is a form. */
export async function formIn(snapshot: Snapshot, findScheme: FindScheme): Promise<OpenWorkbook> {
  const sheets = formSheets(snapshot);
  if (!sheets) return { is: "other" };
  const { identity } = sheets;
  const scheme = await findScheme(identity.scheme, identity.version);
  return scheme?.version === identity.version && templateFingerprint(scheme) === identity.template
    ? { is: "form", scheme, sheets, names: ownSheets(snapshot, sheets) }
    : { is: "strangeForm", identity, scheme };
}

/** The sheets of a scheme workbook, by their marks; what else a person keeps there is left alone. */
export function schemeIn(snapshot: Snapshot): OpenWorkbook {
  const sheets = snapshot.sheets.filter((sheet) => markedSheet(sheet)?.corner.startsWith(SCHEME_PREFIX));
  return { is: "scheme", snapshot: { ...snapshot, sheets }, names: sheets.map(({ name }) => name) };
}

function ownSheets(snapshot: Snapshot, { cover, score, data, annexes }: FormSheets): string[] {
  const marked = [cover, score, ...data, ...[...annexes.values()].flat()].flatMap((one) => one?.sheet.name ?? []);
  const hidden = snapshot.sheets.some(({ name }) => name === IDENTITY_SHEET);
  return hidden ? [...marked, IDENTITY_SHEET] : marked;
}

const found = (value: OpenWorkbook): Answered<OpenWorkbook> => ({ ok: true, value });
