import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { openExcel, type OpenExcel } from "../../builders/excel";

/** The host as the real library meets it, without our adapter: what it refuses, and how it fails as Excel fails. */

let excel: OpenExcel;
beforeEach(() => {
  excel = openExcel("表");
});
afterEach(async () => {
  excel.host.refusals.length = 0;
  await excel.close();
});

/** As much of the library as these tests use. */
interface Range {
  values: unknown;
  readonly format: {
    readonly protection: { locked: boolean };
    readonly fill: { color: string };
    readonly borders: { getItem(edge: string): { style: string } };
  };
  readonly dataValidation: { prompt: unknown; rule: unknown };
}
interface Sheet {
  name: string;
  standardWidth: number;
  readonly context: Context;
  readonly protection: { protect(options: object): void };
  getRange(address: string): Range;
  delete(): void;
}
interface Context {
  readonly workbook: { readonly worksheets: { getItem(name: string): Sheet; add(name: string): Sheet } };
  sync(): Promise<void>;
}
type Run = (work: (context: Context) => Promise<unknown>) => Promise<unknown>;

const run: Run = (work) => (globalThis as unknown as { Excel: { run: Run } }).Excel.run(work);
const sheetOf = ({ workbook }: Context): Sheet => workbook.worksheets.getItem("表");

describe("the host", () => {
  it("refuses loudly what it doesn't play, and remembers it", async () => {
    await expect(
      run(async (context) => {
        sheetOf(context).standardWidth = 12;
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "NotServedByThisHost" });
    expect(excel.host.refusals).toEqual(["setting Worksheet.StandardWidth"]);
  });

  it("makes the library say what was not loaded", async () => {
    await expect(run(async (context) => sheetOf(context).name)).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("stops at the first error, and what was done before stays done", async () => {
    await expect(
      run(async (context) => {
        sheetOf(context).getRange("A1").values = [["先"]];
        context.workbook.worksheets.getItem("没有").getRange("A1").values = [["后"]];
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "ItemNotFound" });
    const [sheet] = excel.host.book.engine.sheets();
    expect(excel.host.book.engine.read(sheet?.id ?? "", { top: 1, left: 1, bottom: 1, right: 1 })[0]?.[0]?.value).toBe(
      "先",
    );
  });

  it.each<[string, string, (sheet: Sheet) => unknown]>([
    ["a name that is taken", "ItemAlreadyExists", (sheet) => sheet.context.workbook.worksheets.add("表")],
    ["a name that is none", "InvalidArgument", (sheet) => (sheet.name = "a/b")],
    ["the only visible sheet", "InvalidOperation", (sheet) => sheet.delete()],
    [
      "a line inside a single row",
      "InvalidArgument",
      (sheet) => (sheet.getRange("A1:B1").format.borders.getItem("InsideHorizontal").style = "Continuous"),
    ],
    ["an array of another size", "InvalidArgument", (sheet) => (sheet.getRange("A1:B2").values = [[1]])],
    [
      "a prompt that is too long",
      "InvalidArgument",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "长".repeat(33), message: "" }),
    ],
    [
      "a list that is too long",
      "InvalidArgument",
      (sheet) =>
        (sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source: "项,".repeat(200) } }),
    ],
  ])("refuses as Excel does: %s", async (_, code, act) => {
    await expect(
      run(async (context) => {
        act(sheetOf(context));
        await context.sync();
      }),
    ).rejects.toMatchObject({ code });
    expect(excel.host.refusals).toEqual([]);
  });

  it("keeps a protected sheet as it is, but for what is open", async () => {
    await run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange("B2").format.protection.locked = false;
      sheet.protection.protect({ allowFormatRows: true });
      await context.sync();
    });
    const write = (address: string) =>
      run(async (context) => {
        sheetOf(context).getRange(address).values = [[1]];
        await context.sync();
      });
    await expect(write("B2")).resolves.toBeUndefined();
    await expect(write("A1")).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(
      run(async (context) => {
        sheetOf(context).getRange("A1").format.fill.color = "#FF0000";
        await context.sync();
      }),
    ).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("0 is not blank to a formula, however often a column is compared", async () => {
    // Univer 0.25.1 says otherwise if it is left to its index (univer/valueIndex.ts).
    const [sheet] = excel.host.book.engine.sheets();
    const id = sheet?.id ?? "";
    const { engine } = excel.host.book;
    engine.write(id, { top: 1, left: 1, bottom: 1, right: 4 }, [
      [
        { value: 0 },
        { formula: '=IF(A1="","空","有")' },
        { formula: '=A1=""' },
        { formula: '=IFERROR(IF(A1="","空","有"),"错")' },
      ],
    ]);
    await engine.settled();
    const read = engine.read(id, { top: 1, left: 1, bottom: 1, right: 4 })[0]?.map((cell) => cell?.value);
    expect(read).toEqual([0, "有", false, "有"]);
  });

  it("knows what a name refers to after its cells have moved", async () => {
    const { engine } = excel.host.book;
    engine.setName("甲", "='表'!$A$1");
    await excel.person.insertRow("表", 1);
    expect(engine.names().get("甲")).toMatch(/^=.*\$A\$2$/);
    excel.person.renameSheet("表", "乙");
    expect(engine.names().get("甲")).toMatch(/^='?乙'?!\$A\$2$/);
  });
});
