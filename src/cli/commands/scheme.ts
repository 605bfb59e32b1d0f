import { byVerb } from "../verbs";
import { schemeCheckCommand } from "./schemeCheck";
import { schemeExportCommand } from "./schemeExport";
import { schemeImportCommand } from "./schemeImport";
import { schemeLogCommand } from "./schemeLog";
import { schemeRulesCommand } from "./schemeRules";
import { schemeTryCommand } from "./schemeTry";

/** The office's own scheme: out into a workbook, proved, and published. */
export const schemeCommand = byVerb("scheme", {
  check: schemeCheckCommand,
  export: schemeExportCommand,
  import: schemeImportCommand,
  log: schemeLogCommand,
  rules: schemeRulesCommand,
  try: schemeTryCommand,
});
