import type { Readable, SheetSnapshot, Snapshot } from "#core/form/workbook";
import type { CellContext } from "./cellReader";
import type { Inflater } from "./inflater";
import { LIMITS, type Limits } from "./limits";
import { findMainPart } from "./mainPart";
import { PackageParts } from "./packageParts";
import { readCustomProperties, readSavedAt, readSavedBy } from "./properties";
import { readRelationships, type Relationship } from "./relationships";
import { DAYS_TO_1904 } from "./serials";
import { readSharedStrings } from "./sharedStrings";
import { readSheet, type SheetContent } from "./sheet";
import { sniff } from "./sniff";
import { readDateStyles } from "./styles";
import { damaged, encrypted, notAWorkbook, tooLarge, Unreadable } from "./unreadable";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbookPart";
import type { XmlScanner } from "./xml";

export interface ReadOptions {
  readonly inflater: Inflater;
  /** Helps to name what is no workbook: .xls and .et have the same bytes. Never decides whether a file is read. */
  readonly fileName?: string;
  /** Sheets by name that are wanted; others are not looked at and not listed. */
  readonly sheets?: (name: string) => boolean;
  /** Whether formula texts are read along with the values (they are, if nothing is said). */
  readonly formulas?: boolean;
  readonly limits?: Partial<Limits>;
}

/**
 * The values of an .xlsx file. A file that cannot be read gives a `HostProblem`, whatever is wrong with it; only a
 * fault of ours throws. Nothing of a file is executed, calculated, or fetched from elsewhere.
 */
export function readWorkbook(bytes: Uint8Array, options: ReadOptions): Readable {
  try {
    return { ok: true, snapshot: readSnapshot(bytes, options) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readSnapshot(bytes: Uint8Array, options: ReadOptions): Snapshot {
  const limits = { ...LIMITS, ...options.limits };
  const found = sniff(bytes, options.fileName);
  if (found === "encrypted") throw encrypted();
  if (found !== "package") throw notAWorkbook(found);
  if (bytes.length > limits.file) throw tooLarge("file");

  const parts = new PackageParts(bytes, options.inflater, limits);
  const packageLinks = readRelationships(parts, "");
  const main = findMainPart(parts, packageLinks);
  const workbook = readWorkbookPart(required(parts.xml(main)));
  if (!workbook) throw notAWorkbook("zip");
  const links = readRelationships(parts, main) ?? new Map<string, Relationship>();

  /** A part that the workbook, or the package, may have one of. */
  const single = (from: ReadonlyMap<string, Relationship> | undefined, type: string): XmlScanner | undefined => {
    const target = [...(from?.values() ?? [])].find((link) => link.type === type)?.target;
    return target === undefined ? undefined : parts.xml(target);
  };
  const strings = single(links, "sharedStrings");
  const styles = single(links, "styles");
  const context: CellContext = {
    strings: strings ? readSharedStrings(strings, limits) : [],
    isDate: styles ? readDateStyles(styles) : [],
    dayOffset: workbook.date1904 ? DAYS_TO_1904 : 0,
    formulas: options.formulas ?? true,
  };
  const custom = single(packageLinks, "custom-properties");
  const core = single(packageLinks, "core-properties");
  const app = single(packageLinks, "extended-properties");
  const savedAt = core && readSavedAt(core);
  const savedBy = app && readSavedBy(app);
  return {
    sheets: readSheets(parts, workbook, links, context, { ...options, limits }),
    names: workbook.names,
    properties: custom ? readCustomProperties(custom) : new Map(),
    structureLocked: workbook.structureLocked,
    ...(workbook.date1904 && { date1904: true }),
    ...(savedAt !== undefined && { savedAt }),
    ...(savedBy !== undefined && { savedBy }),
  };
}

const NO_CELLS: SheetContent = { cells: [], locked: false, merges: [] };
/** Sheets of these types are listed, but hold no cells for us. */
const WITHOUT_CELLS: ReadonlySet<string> = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

function readSheets(
  parts: PackageParts,
  workbook: WorkbookPart,
  links: ReadonlyMap<string, Relationship>,
  context: CellContext,
  { limits, sheets: wanted }: { readonly limits: Limits; readonly sheets?: (name: string) => boolean },
): SheetSnapshot[] {
  const sheets: SheetSnapshot[] = [];
  const seen = new Set<string>();
  let room = limits.cells;
  for (const { name, state, relationship } of workbook.sheets) {
    if (wanted && !wanted(name)) continue;
    const link = relationship === undefined ? undefined : links.get(relationship);
    if (link?.target === undefined) throw damaged("missingPart");
    // Two sheets in one part: the same cells would count twice.
    if (seen.has(link.target)) throw damaged("duplicateEntry");
    seen.add(link.target);
    if (link.type !== "worksheet" && !WITHOUT_CELLS.has(link.type)) throw damaged("missingPart");
    const content = WITHOUT_CELLS.has(link.type)
      ? NO_CELLS
      : readSheet(required(parts.xml(link.target)), context, room);
    room -= content.cells.length;
    sheets.push({ name, state, ...content });
  }
  return sheets;
}

function required(xml: XmlScanner | undefined): XmlScanner {
  if (!xml) throw damaged("missingPart");
  return xml;
}
