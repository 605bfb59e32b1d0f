import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { ODD_TEXTS, samplePlan, wellFormed } from "../adapters/xlsx/write/samplePlan";

/** What other programs make of our workbooks: the ECMA-376 schemas, openpyxl, LibreOffice. */

const ODD_SHEET = "奇怪的'文字";
const SCHEMAS = resolve("..", "shared", "ooxml-xsd");
const runs = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
/** Debian's own Python is the one that has Debian's packages. */
const python = ["/usr/bin/python3", "python3"].find((command) => runs(command, "-c", "import openpyxl, lxml"));

/** Here, a missing program is a reason to skip, said aloud; where CI=true, it is a failure. */
function having(what: string, there: boolean): typeof describe | typeof describe.skip {
  if (there || process.env.CI === "true") return describe;
  process.stderr.write(`Skipped: ${what} is not here.\n`);
  return describe.skip;
}

const folder = mkdtempSync(join(tmpdir(), "pinghui-writer-"));
const workbook = join(folder, "sample.xlsx");
beforeAll(() => {
  writeFileSync(workbook, writeWorkbook(samplePlan(), nodeDeflater));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const inPython = (script: string, ...args: readonly string[]): string =>
  execFileSync(python ?? "python3", ["-W", "ignore", "-c", script, ...args], { encoding: "utf8" });

having("ooxml-xsd or python3-lxml", python !== undefined && existsSync(SCHEMAS))("the schemas of ECMA-376", () => {
  it("accept every SpreadsheetML part", () => {
    const said = execFileSync(python ?? "python3", [join(SCHEMAS, "check.py"), workbook], { encoding: "utf8" });
    expect(said.trim()).toBe("sample.xlsx OK");
  });

  it("accept charts, drawings, relationships, content types and properties", () => {
    expect(JSON.parse(inPython(VALIDATE, workbook, SCHEMAS))).toEqual([]);
  });
});

interface Seen {
  readonly sheets: readonly {
    readonly name: string;
    readonly state: string;
    readonly cells: Readonly<Record<string, readonly [value: unknown, type: string]>>;
    readonly merges: readonly string[];
    readonly locked: boolean;
    readonly unlocked: readonly string[];
    readonly quoted: readonly string[];
    readonly validations: readonly (readonly [type: string, range: string])[];
    readonly conditionalFormats: number;
    readonly charts: number;
    readonly freeze: string | null;
    readonly titleRows: string | null;
    readonly filter: string | null;
  }[];
  readonly names: readonly string[];
  readonly structureLocked: boolean;
}
type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
const values = (path: string): Values => JSON.parse(inPython(VALUES, path)) as Values;
const seen = (path: string): Seen => JSON.parse(inPython(LOOK, path)) as Seen;

having("python3-openpyxl", python !== undefined)("openpyxl", () => {
  it("reads what the plan says", () => {
    const { sheets, names, structureLocked } = seen(workbook);
    expect(sheets.map(({ name, state }) => [name, state])).toEqual(
      samplePlan().sheets.map(({ name, state }) => [name, state]),
    );
    const [form, ranking] = sheets;
    expect(form!.cells.A1).toEqual(["机构编制管理评估自评表", "s"]);
    expect(form!.cells.G5).toEqual(['=IF(F5="","",MIN(E5,F5))', "f"]);
    expect(form!.merges).toContain("A1:I1");
    expect([form!.locked, form!.freeze, form!.titleRows]).toEqual([true, "D5", "$4:$4"]);
    expect(form!.unlocked).toContain("F5");
    expect(form!.unlocked).not.toContain("E5");
    expect(form!.validations).toHaveLength(5);
    expect([ranking!.conditionalFormats, ranking!.filter, ranking!.charts]).toEqual([2, "A1:D9", 4]);
    expect(names).toEqual(expect.arrayContaining(["单位名单", "D2.1.itemsTaken"]));
    expect(structureLocked).toBe(true);
  });

  it("reads every odd text as a text, but leaves _xHHHH_ as it stands", () => {
    const odd = seen(workbook).sheets.find(({ name }) => name === ODD_SHEET)!;
    ODD_TEXTS.forEach((text, index) => {
      const [value, type] = odd.cells[`A${index + 1}`] ?? [];
      expect(type).toBe("s");
      if (!/_x|\p{Cc}|\ufffe/u.test(text.replace(/[\n\t]/g, ""))) expect(value).toBe(wellFormed(text));
    });
    expect(odd.quoted).toEqual(expect.arrayContaining(["A1", "A2", "A3", "A4", "A5", "B1"]));
    expect(odd.quoted).not.toContain("A6");
  });
});

const office = ["soffice", "libreoffice"].find((command) => runs(command, "--version"));
having("LibreOffice or python3-openpyxl", office !== undefined && python !== undefined)("LibreOffice", () => {
  const profile = join(folder, "profile");
  let saved: string;
  const convert = (to: string): string => {
    execFileSync(
      office ?? "soffice",
      [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        join(folder, "out"),
        workbook,
      ],
      { stdio: "ignore" },
    );
    return join(folder, "out", `sample.${to}`);
  };
  beforeAll(() => {
    // Recalculate everything on load: the results in the file are then LibreOffice's own.
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), RECALCULATE);
    saved = convert("xlsx");
  });

  it("opens it and saves it with the same content", () => {
    const [ours, theirs] = [seen(workbook), seen(saved)];
    const same = ({ sheets }: Seen) =>
      sheets.map(({ name, locked, charts, merges, titleRows }) => ({
        name,
        locked,
        charts,
        titleRows,
        merges: merges.toSorted(),
      }));
    expect(same(theirs)).toEqual(same(ours));
    const kinds = ({ sheets }: Seen) => sheets[0]!.validations.map(([type]) => type).toSorted();
    expect(kinds(theirs)).toEqual(kinds(ours));
    expect(theirs.sheets[0]!.unlocked).toEqual(expect.arrayContaining([...ours.sheets[0]!.unlocked]));
    expect(theirs.names).toEqual(expect.arrayContaining(["单位名单", "D2.1.itemsTaken"]));
    // The lock on the structure is not looked for: LibreOffice 7.4 forgets one that has no password.
  });

  it("comes to the same results as the plan, in every cell", () => {
    const found = values(saved);
    for (const { name, cells } of samplePlan().sheets) {
      if (name === ODD_SHEET) continue;
      const planned = cells.filter(({ value }) => value !== null && value !== "");
      expect([name, planned.map(({ row, column }) => found[name]?.[`${row},${column}`])]).toEqual([
        name,
        planned.map(({ value }) => value),
      ]);
    }
  });

  it("keeps texts texts, whatever they look like", () => {
    const odd = values(saved)[ODD_SHEET]!;
    const first = ODD_TEXTS.slice(0, 8);
    expect(first.map((_, index) => odd[`${index + 1},1`])).toEqual(first);
    expect(first.map((_, index) => odd[`${index + 1},2`])).toEqual(first);
  });

  it("prints it", () => {
    expect(readFileSync(convert("pdf")).subarray(0, 5).toString()).toBe("%PDF-");
  });
});

const RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** check.py sees the parts of SpreadsheetML; this sees the others. core.xml's schema lies elsewhere (Dublin Core). */
const VALIDATE = `
import sys, zipfile, os, json
from lxml import etree
schemas = {}
def schema(path):
    for start, name in (('[Content', 'opc-contentTypes'), ('xl/charts/', 'dml-chart'), ('xl/drawings/', 'dml-spreadsheetDrawing'),
                        ('docProps/app', 'shared-documentPropertiesExtended'), ('docProps/custom', 'shared-documentPropertiesCustom')):
        if path.endswith('.rels'): name = 'opc-relationships'
        elif not path.startswith(start): continue
        if name not in schemas: schemas[name] = etree.XMLSchema(etree.parse(os.path.join(sys.argv[2], name + '.xsd')))
        return schemas[name]
faults, seen = [], 0
archive = zipfile.ZipFile(sys.argv[1])
if archive.testzip(): faults.append('checksum')
for path in archive.namelist():
    part = etree.fromstring(archive.read(path)); wanted = schema(path)
    if not wanted: continue
    seen += 1
    if not wanted.validate(part): faults += ['%s: %s' % (path, e.message) for e in wanted.error_log]
if seen < 10: faults.append('only %d parts' % seen)
print(json.dumps(faults))
`;

const LOOK = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def look(sheet):
    cells = [cell for row in sheet.iter_rows() for cell in row]
    return {
        'name': sheet.title, 'state': sheet.sheet_state,
        'cells': {c.coordinate: [str(c.value) if c.data_type == 'd' else c.value, c.data_type] for c in cells if c.value is not None},
        'merges': [str(r) for r in sheet.merged_cells.ranges],
        'locked': bool(sheet.protection.sheet),
        'unlocked': [c.coordinate for c in cells if type(c).__name__ == 'Cell' and not c.protection.locked],
        'quoted': [c.coordinate for c in cells if type(c).__name__ == 'Cell' and c.quotePrefix],
        'validations': [[v.type or 'none', str(v.sqref)] for v in sheet.data_validations.dataValidation],
        'conditionalFormats': sum(len(f.rules) for f in sheet.conditional_formatting),
        'charts': len(sheet._charts),
        'freeze': sheet.freeze_panes, 'titleRows': sheet.print_title_rows, 'filter': sheet.auto_filter.ref,
    }
names = book.defined_names
names = [n.name for n in names.definedName] if hasattr(names, 'definedName') else list(names)
print(json.dumps({'sheets': [look(s) for s in book.worksheets], 'names': names, 'structureLocked': bool(book.security and book.security.lockStructure)}))
`;

const VALUES = `
import sys, json, datetime, openpyxl
from openpyxl.utils.datetime import to_excel
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
def plain(value):
    return to_excel(value) if isinstance(value, (datetime.datetime, datetime.date)) else value
print(json.dumps({s.title: {'%d,%d' % (c.row, c.column): plain(c.value) for row in s.iter_rows() for c in row if c.value is not None} for s in book.worksheets}))
`;
