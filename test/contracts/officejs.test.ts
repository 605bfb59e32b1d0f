import { openExcel } from "../builders/excel";
import { cellName } from "#core";
import { liveWorkbookContract } from "./liveWorkbook.contract";
import { plannedWorkbookContract } from "./plannedWorkbook.contract";

plannedWorkbookContract({
  name: "office.js",
  roundTrip: async (plan) => {
    // A workbook has at least one sheet; this one is nobody's.
    const excel = openExcel("无关");
    const built = await excel.workbook.build(plan, { replace: new Set() });
    if (!built.ok) throw new Error(JSON.stringify(built.problem));
    const answered = await excel.workbook.read(plan.sheets.map(({ name }) => name));
    if (!answered.ok) throw new Error(JSON.stringify(answered.problem));
    await excel.close();
    return answered.value;
  },
});

liveWorkbookContract("office.js", async () => {
  const excel = openExcel("无关");
  return {
    workbook: excel.workbook,
    type: (sheet, row, column, value) => excel.person.type(sheet, cellName(row, column), value ?? ""),
    addSheet: async (name) => {
      excel.person.addSheet(name);
    },
    quiet: async () => {
      await excel.host.idle();
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
    close: excel.close,
  };
});
