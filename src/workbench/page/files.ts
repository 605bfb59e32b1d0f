import type { Plan } from "#core/form/workbook";
import { fflateInflater } from "#adapters/xlsx/read/fflateInflater";
import { readWhole, type ReadableWhole } from "#adapters/xlsx/whole/readWhole";
import { fflateDeflater } from "#adapters/xlsx/write/fflateDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** "gone": moved, deleted or locked since it was chosen. */
export async function readFile(file: File): Promise<ReadableWhole | "gone"> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    if (error instanceof DOMException) return "gone";
    throw error;
  }
  return readWhole(new Uint8Array(bytes), { inflater: fflateInflater, fileName: file.name });
}

/** Hands the person a file, as a download; nothing leaves the machine. */
export function giveFile(plan: Plan, name: string): void {
  const bytes = writeWorkbook(plan, fflateDeflater);
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then; until then it needs the address.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}

/** A workbook of one blank sheet. */
export const blankPlan = (firstSheet: string): Plan => ({
  sheets: [
    {
      name: firstSheet,
      state: "visible",
      columns: [],
      rows: [],
      cells: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
    },
  ],
  styles: new Map(),
  names: new Map(),
  properties: new Map(),
  lockStructure: false,
  title: "",
  stamp: "2015-01-01T00:00:00Z",
});
