import type { StructureFault } from "../../form/readForm";
import { brief } from "./brief";

/** What the form itself shows of a row's key: “D1.3” of “D1.3.tasksOnTime”. */
const rowNamed = (key: string): string => {
  const [number] = /^[A-Z]\d+\.\d+/.exec(key) ?? [];
  return number === undefined ? "行" : `${number}的行`;
};

function faultSaid(fault: StructureFault): string {
  switch (fault.kind) {
    case "sheetMissing":
      return fault.sheet === "data"
        ? "缺“填报数据”表，或其隐藏的首行、首列被删"
        : `缺附表${fault.title ? `（${brief(fault.title.zh)}）` : ""}`;
    case "sheetTwice":
      return `表“${brief(fault.names[0] ?? "", 8)}”有${fault.names.length}张`;
    case "columnMissing":
      return `“${brief(fault.sheet, 8)}”缺列`;
    case "rowMissing":
      return `“${brief(fault.sheet, 8)}”缺${rowNamed(fault.key)}`;
    case "rowTwice":
      return `“${brief(fault.sheet, 8)}”第${fault.rows.slice(0, 2).join("、")}行重复`;
  }
}

/** A form whose structure was changed: the first fault, and how many more. */
export function formChanged(faults: readonly StructureFault[]): string {
  const [first] = faults;
  const what = first ? faultSaid(first) : "";
  const more = faults.length > 1 ? `等${faults.length}处` : "";
  return `表样被改动：${what}${more}，请用原表重新填报。`;
}
