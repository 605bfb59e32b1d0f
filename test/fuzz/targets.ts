import { entries } from "./targets/entries";
import { formCells } from "./targets/formCells";
import { container, sharedParts, sheetXml } from "./targets/packages";
import type { Target } from "./target";

/** The five doors through which something comes in that strangers wrote. */
export const targets: readonly Target[] = [container, sheetXml, sharedParts, formCells, entries];
