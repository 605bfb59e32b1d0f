import { describe, expect, it } from "@jest/globals";
import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { loadOfficeLibrary } from "../../../src/workbench/host/node/library";

/**
 * Types describe newer API sets than the served library has: what compiles may be `undefined` at run time. So every member of
 * office.js that the adapter names is looked up in the library that is really served, and its set in the documentation that
 * stands beside its type.
 */
const ADAPTER = resolve("src/adapters/officejs");
const FLOOR = 14;

interface Used {
  readonly owner: string;
  readonly member: string;
  /** ExcelApi 1.x; undefined where the documentation names none. */
  readonly set: number | undefined;
  readonly file: string;
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function usedMembers(): Used[] {
  const config = ts.readConfigFile("tsconfig/adapters-officejs.json", (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, resolve("tsconfig"));
  const program = ts.createProgram(filesOf(ADAPTER), options);
  const checker = program.getTypeChecker();
  const used = new Map<string, Used>();
  const note = (symbol: ts.Symbol | undefined, file: string): void => {
    for (const declaration of symbol?.declarations ?? []) {
      if (!declaration.getSourceFile().fileName.includes("@types/office-js/")) continue;
      const owner = declaration.parent;
      if (!ts.isClassDeclaration(owner) || owner.name === undefined || symbol === undefined) continue;
      const { name } = symbol;
      const docs = ts
        .getJSDocCommentsAndTags(declaration)
        .map((doc) => doc.getText())
        .join("\n");
      const set = /Api set: ExcelApi 1\.(\d+)/.exec(docs)?.[1];
      used.set(`${owner.name.text}.${name}`, {
        owner: owner.name.text,
        member: name,
        set: set === undefined ? undefined : Number(set),
        file: file.slice(ADAPTER.length + 1),
      });
    }
  };
  const visit = (node: ts.Node, file: string): void => {
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name), file);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      const from = checker.getTypeAtLocation(node.parent);
      if (ts.isIdentifier(name)) note(checker.getPropertyOfType(from, name.text), file);
    }
    ts.forEachChild(node, (child) => {
      visit(child, file);
    });
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(ADAPTER)) visit(file, file.fileName);
  return [...used.values()];
}

/** Gated in capabilities.ts, by the set and by the member being there. */
const GATED = ["WorksheetCollection.onNameChanged", "WorksheetCollection.onVisibilityChanged"];

const used = usedMembers();
const nameOf = ({ owner, member }: Used): string => `${owner}.${member}`;

describe("the members of office.js that the adapter names", () => {
  it("are many, so that this looks at something", () => {
    expect(used.length).toBeGreaterThan(120);
    expect(used.map(nameOf)).toEqual(
      expect.arrayContaining(["Range.formulas", "DataValidation.rule", "Chart.setPosition"]),
    );
  });

  it("exist in the library that is served", () => {
    const { Excel, OfficeExtension } = loadOfficeLibrary() as unknown as Record<
      string,
      Record<string, { prototype?: object }>
    >;
    const missing = used.filter(({ owner, member }) => {
      const constructor = Excel?.[owner] ?? OfficeExtension?.[owner];
      // Interfaces of the library's own (requests, event handlers) have no constructor that it shows.
      if (constructor?.prototype === undefined) return true;
      return !(member in constructor.prototype);
    });
    expect(missing.map(nameOf)).toEqual([]);
  });

  it("are in the sets of the floor, or gated", () => {
    const newer = used.filter(({ set }) => set !== undefined && set > FLOOR).map(nameOf);
    expect(newer.sort()).toEqual(GATED);
  });

  it("are never enumerations: newer values are undefined in an older library", () => {
    const text = filesOf(ADAPTER)
      .map((file) => ts.sys.readFile(file) ?? "")
      .join("\n");
    expect(text).not.toMatch(/Excel\.[A-Z]\w+\.[a-z]\w+\b(?!\.prototype)(?<!prototype)/);
  });

  it("never copy sheets in from elsewhere, nor create them by force", () => {
    const text = filesOf(ADAPTER)
      .map((file) => ts.sys.readFile(file) ?? "")
      .join("\n");
    expect(text).not.toMatch(/insertWorksheetsFromBase64|forceCreateSheet\(|UI\.notify\(|createWorkbook\(/);
  });
});
