import { FLOOR, hasFloor } from "./capabilities";
import { Trouble } from "./problems";

/**
 * One piece of work in Excel. While a person is typing in a cell it waits for the end of it instead of failing
 * (`delayForCellEdit`, ExcelApi 1.5).
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!hasFloor()) throw new Trouble({ kind: "hostTooOld", needs: `ExcelApi ${FLOOR}` });
  return Excel.run({ delayForCellEdit: true }, work);
}
