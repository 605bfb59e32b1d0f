import { describe, it } from "@jest/globals";
import type { Language } from "#core";
import { headcountBook } from "#core/headcount/headcountBook";
import { lockIn, noLock, type LockedUnit } from "#core/headcount/lock";
import { headcountForms, lockable } from "#core/headcount/settled";
import { languages } from "#core/languages/index";
import { shippedSchemes } from "../../../src/cli/schemes";
import { expectGolden } from "../../builders/golden";
import { sampleRound } from "../../builders/sampleRound";
import { sheetText } from "../../builders/sheetText";

/** 领导职数核对 (A5): two units locked, one of them changed afterwards with a reason. */
describe.each<[Language]>([["zh-CN"], ["en-US"]])("the headcount book in %s", (language) => {
  it("body by body, with what was changed and why", () => {
    const { verdicts } = sampleRound({ departments: 0, banners: 2, odd: 0, language });
    const found = lockable(headcountForms(verdicts), { by: "王主任", on: "2015-07-20" });
    const first = locked(lockIn(noLock("2015"), found, ""));
    const corrected = found.slice(0, 1).map((unit): LockedUnit => ({
      ...unit,
      by: "李主任",
      on: "2015-08-03",
      rows: unit.rows.map((row, index) => (index === 0 ? { ...row, actualDeputy: 9 } : row)),
    }));
    const { form, headcount: words } = languages[language];
    const plan = headcountBook({
      lock: locked(lockIn(first, corrected, "补交任免文件")),
      schemes: shippedSchemes(),
      form,
      words,
      language,
      stamp: "2015-08-03T00:00:00Z",
    });
    expectGolden(`headcount.${language}.txt`, sheetText(plan));
  });
});

function locked(locking: ReturnType<typeof lockIn>) {
  if (!locking.ok) throw new Error(`not locked: ${locking.differing.join()}`);
  return locking.lock;
}
