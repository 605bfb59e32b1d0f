import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Language } from "#core";
import { noEntries } from "#core/followUp/readFinalBook";
import { languages } from "#core/languages/index";
import { makeDocuments } from "#usecases/makeDocuments";
import { shippedSchemes } from "../../src/cli/schemes";
import { finalised, recordOf } from "../builders/finalBook";
import { soffice, withLibreOffice } from "../builders/libreOffice";
import { weighedRound } from "../builders/weighedRound";

/** 文书打印稿 as LibreOffice prints it: as many pages as planned, whatever fonts there are. */
const folder = mkdtempSync(join(tmpdir(), "pinghui-printed-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

withLibreOffice()("documents as sheets, saved as PDF by LibreOffice", () => {
  it.each<[Language]>([["zh-CN"], ["en-US"]])(
    "in %s: no page more and none less than planned",
    (language) => {
      const { figures } = weighedRound({ departments: 6, banners: 2 }, language);
      const { printed } = makeDocuments({
        book: { record: recordOf(finalised({ figures })), entries: noEntries },
        on: "2015-10-08",
        units: undefined,
        words: languages[language],
        language,
        schemes: shippedSchemes(),
      });
      const plan = printed?.plan();
      if (!plan) throw new Error("nothing to print");
      const pages = plan.sheets.map(({ print }) => 1 + (print?.breaksBefore?.length ?? 0));
      const file = join(folder, `${language}.xlsx`);
      writeFileSync(file, writeWorkbook(plan, nodeDeflater));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
      execFileSync(soffice ?? "soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file], {
        stdio: "ignore",
        timeout: 300_000,
      });
      const pdf = readFileSync(join(folder, `${language}.pdf`)).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page(?!s)/g)).toHaveLength(pages.reduce((sum, count) => sum + count, 0));
    },
    600_000,
  );
});
