import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import { headcountBook } from "#core/headcount/headcountBook";
import { lockIn, noLock } from "#core/headcount/lock";
import { headcountForms, lockable } from "#core/headcount/settled";
import { languages } from "#core/languages/index";
import { shippedSchemes } from "../../src/cli/schemes";
import { withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, recalculated } from "../builders/recalculated";
import { sampleRound } from "../builders/sampleRound";

const folder = mkdtempSync(join(tmpdir(), "pinghui-headcount-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

withLibreOffice()("the locked headcount check, recalculated by LibreOffice", () => {
  it("adds up each unit and all of them as the core does", () => {
    const { verdicts } = sampleRound({ departments: 0, banners: 3, odd: 0 });
    const found = lockable(headcountForms(verdicts), { by: "王主任", on: "2015-07-20" });
    const locking = lockIn(noLock("2015"), found, "");
    if (!locking.ok) throw new Error("not locked");
    const { form, headcount: words } = languages["zh-CN"];
    const plan = headcountBook({
      lock: locking.lock,
      schemes: shippedSchemes(),
      form,
      words,
      language: "zh-CN",
      stamp: "2015-07-20T00:00:00Z",
    });
    // Fifteen numbers a body, added up for three units and for all of them.
    expect(formulaCount(plan)).toBe(15 * 4);
    expect(differences(plan, recalculated(folder, [plan])(0))).toEqual([]);
  });
});
