import { memoryWorkbook } from "#adapters/memory/memoryWorkbook";
import { plan, sheet } from "../adapters/xlsx/write/plans";
import { liveWorkbookContract } from "./liveWorkbook.contract";
import { plannedWorkbookContract } from "./plannedWorkbook.contract";

const nothing = { replace: new Set<string>() };

plannedWorkbookContract({
  name: "memory",
  roundTrip: async (of) => {
    const workbook = memoryWorkbook();
    await workbook.build(of, nothing);
    const answered = await workbook.read();
    if (!answered.ok) throw new Error(answered.problem.kind);
    return answered.value;
  },
});

liveWorkbookContract("memory", async () => {
  const workbook = memoryWorkbook();
  return {
    workbook,
    type: async (name, row, column, value) => {
      workbook.type({ sheet: name, row, column, value });
    },
    addSheet: async (name) => {
      await workbook.build(plan({ sheets: [sheet({ name })] }), nothing);
    },
    quiet: async () => undefined,
    close: async () => undefined,
  };
});
