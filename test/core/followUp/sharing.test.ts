import { describe, it } from "@jest/globals";
import type { Language } from "#core";
import { sharingBook, sharingViews } from "#core/followUp/sharing";
import { languages } from "#core/languages/index";
import { finalised, recordOf } from "../../builders/finalBook";
import { partsOf } from "../../builders/followUp";
import { expectGolden } from "../../builders/golden";
import { sheetText } from "../../builders/sheetText";
import { verifiedRound } from "../../builders/verifiedRound";

/** 结果共享 (A20, S69): what each of the four offices is given. */
describe.each<[Language]>([["zh-CN"], ["en-US"]])("shared in %s", (language) => {
  const { figures } = verifiedRound({ departments: 5, banners: 3 }, {}, language);
  const parts = partsOf(recordOf(finalised({ figures })), undefined, language);
  it.each(sharingViews)("with the office: %s", (view) =>
    expectGolden(`sharing.${view}.${language}.txt`, sheetText(sharingBook(parts, languages[language].ledger, view))),
  );
});
