import type { ActiveContent, SheetSnapshot, Snapshot } from "#core/form/workbook";
import type { CellContext } from "./cellReader";
import type { Limits } from "./limits";
import { findMainPart } from "./mainPart";
import type { PackageParts } from "./packageParts";
import { readProperties } from "./properties";
import { readRelationships, type Relationships } from "./relationships";
import { DAYS_TO_1904 } from "./serials";
import { readSharedStrings } from "./sharedStrings";
import { readSheet, type SheetContent } from "./sheet";
import { readDateStyles } from "./styles";
import type { TextPool } from "./textPool";
import { damaged, notAWorkbook } from "./unreadable";
import { readWorkbookPart, type SheetEntry } from "./workbookPart";
import type { XmlScanner } from "./xml";

interface SnapshotOptions {
  readonly sheets?: (name: string) => boolean;
  readonly formulas?: boolean;
  readonly limits: Limits;
  readonly texts: TextPool;
}

export function readSnapshot(parts: PackageParts, options: SnapshotOptions): Snapshot {
  const packageLinks = readRelationships(parts, "");
  const main = findMainPart(parts, packageLinks.target("officeDocument"));
  const workbook = readWorkbookPart(existing(parts, main));
  if (!workbook) throw notAWorkbook("zip");
  const { structureLocked, names, date1904 } = workbook;

  const links = readRelationships(parts, main);
  const activeContent = ACTIVE.flatMap(([type, what]) => (links.has(type) ? what : []));
  const strings = links.target("sharedStrings");
  const styles = links.target("styles");
  const context: CellContext = {
    // Without them texts cannot be told, and each cell says so; without styles dates are numbers.
    strings:
      strings !== undefined && parts.has(strings)
        ? readSharedStrings(existing(parts, strings), options.limits, options.texts)
        : [],
    isDate: styles !== undefined && parts.has(styles) ? readDateStyles(existing(parts, styles)) : [],
    dayOffset: date1904 ? DAYS_TO_1904 : 0,
    formulas: options.formulas ?? true,
    texts: options.texts,
  };
  return {
    sheets: readSheets(parts, workbook.sheets, links, context, options),
    names,
    structureLocked,
    ...(activeContent.length > 0 && { activeContent }),
    ...(date1904 && { date1904 }),
    ...readProperties(parts, packageLinks),
  };
}

/** By the type of the relationship that leads from the workbook to it. DDE stands in parts of external links (§18.14). */
const ACTIVE: readonly (readonly [type: string, what: ActiveContent])[] = [
  ["vbaProject", "macros"],
  ["externalLink", "externalLinks"],
  ["connections", "connections"],
];

const NO_CELLS: SheetContent = { cells: [], locked: false, merges: [] };
/** Sheets of these types are listed, but have no cells that concern us. */
const WITHOUT_CELLS: ReadonlySet<string> = new Set(["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"]);

function readSheets(
  parts: PackageParts,
  entries: readonly SheetEntry[],
  links: Relationships,
  context: CellContext,
  { sheets: wanted = () => true, limits }: SnapshotOptions,
): SheetSnapshot[] {
  const sheets: SheetSnapshot[] = [];
  const seen = new Set<string>();
  let room = limits.cells;
  for (const { name, state, relationship } of entries) {
    if (!wanted(name)) continue;
    const link = relationship === undefined ? undefined : links.get(relationship);
    if (link?.target === undefined) throw damaged("missingPart");
    // Two sheets in one part: the same cells would count twice.
    if (seen.has(link.target)) throw damaged("duplicateEntry");
    seen.add(link.target);
    const hasCells = !WITHOUT_CELLS.has(link.type);
    if (hasCells && link.type !== "worksheet") throw damaged("missingPart");
    const content = hasCells ? readSheet(existing(parts, link.target), context, room) : NO_CELLS;
    room -= content.cells.length;
    sheets.push({ name, state, ...content });
  }
  return sheets;
}

function existing(parts: PackageParts, path: string): XmlScanner {
  const xml = parts.xml(path);
  if (!xml) throw damaged("missingPart");
  return xml;
}
