import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { plannedWorkbookContract } from "./plannedWorkbook.contract";

plannedWorkbookContract({
  name: "an .xlsx file",
  roundTrip: async (plan) => {
    const readable = readWorkbook(writeWorkbook(plan, nodeDeflater), { inflater: nodeInflater });
    if (!readable.ok) throw new Error(readable.problem.kind);
    return readable.snapshot;
  },
});
