import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe } from "@jest/globals";

/** LibreOffice as an independent calculator. It is told to recalculate everything it opens, whatever the file says. */

const runs = (command: string): boolean => {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

export const soffice = ["soffice", "libreoffice"].find(runs);

/** Here a missing program is a reason to skip, said aloud; where CI=true it is a failure. */
export function withLibreOffice(): typeof describe | typeof describe.skip {
  if (soffice !== undefined || process.env["CI"] === "true") return describe;
  process.stderr.write("Skipped: LibreOffice is not installed, so nothing was recalculated.\n");
  return describe.skip;
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Opens each workbook, calculates it anew and saves it as .xlsx into \`into\`. */
export function recalculate(files: readonly string[], into: string): void {
  const profile = mkdtempSync(join(tmpdir(), "pinghui-office-"));
  try {
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    for (let from = 0; from < files.length; from += 40) {
      execFileSync(
        soffice ?? "soffice",
        [
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          "--headless",
          "--convert-to",
          "xlsx:Calc MS Excel 2007 XML",
          "--outdir",
          into,
          ...files.slice(from, from + 40),
        ],
        { stdio: "ignore", timeout: 600_000 },
      );
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
