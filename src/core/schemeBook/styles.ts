import { formStyles } from "../form/styles";
import type { CellStyle } from "../form/workbook";

const inputChoice = formStyles.get("inputChoice") ?? {};
const lockedText = formStyles.get("lockedText") ?? {};
const font = lockedText.font ?? {};

/** Points and shares may have decimals; what is only shown is grey and a little smaller. */
export const schemeBookStyles: ReadonlyMap<string, CellStyle> = new Map<string, CellStyle>([
  ...formStyles,
  ["inputNumber", { ...inputChoice, numberFormat: "General" }],
  ["shownText", { ...lockedText, font: { ...font, size: 9 } }],
]);
