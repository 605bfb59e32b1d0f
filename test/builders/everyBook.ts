import type { Language, Plan } from "#core";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import {
  FINAL_FORMAT,
  FINALISED_FORMAT,
  HEADCOUNT_FORMAT,
  LEDGER_FORMAT,
  PARTIES_FORMAT,
  PLAN_FORMAT,
  ROSTER_FORMAT,
  ROUND_FORMAT,
  SCHEME_FORMAT,
  SHARING_FORMAT,
  SURVEY_RESULT_FORMAT,
} from "#core/form/keys";
import { sharingBook } from "#core/followUp/sharing";
import { headcountBook } from "#core/headcount/headcountBook";
import { lockIn, noLock } from "#core/headcount/lock";
import { headcountForms, lockable } from "#core/headcount/settled";
import { languages } from "#core/languages/index";
import { partiesWorkbook } from "#core/parties/partiesWorkbook";
import { planWorkbook } from "#core/plan/planWorkbook";
import { rosterPlan } from "#core/roster/rosterPlan";
import { schemeBook } from "#core/schemeBook/bookPlan";
import { surveyResult } from "#core/survey/surveyResult";
import { shippedSchemes } from "../../src/cli/schemes";
import { bookOf, finalised, recordOf } from "./finalBook";
import { ledgerOf, partsOf } from "./followUp";
import { sampleRound } from "./sampleRound";
import { bookReader } from "./schemeBook";
import { departmentScheme } from "./schemes";
import { verifiedRound } from "./verifiedRound";

/** The office's own workbooks of a small round, one of each kind, by what they say they are. */
export function everyBook(language: Language): ReadonlyMap<string, Plan> {
  const words = languages[language];
  const schemes = shippedSchemes();
  const { sample, verdicts, workbook } = sampleRound({ departments: 3, banners: 1, odd: 0, language });
  const { roster } = sample;
  const { parts, figures } = verifiedRound({ departments: 3, banners: 1 }, {}, language);
  const record = recordOf(finalised({ figures }));
  const followUp = partsOf(record, undefined, language);
  const lock = lockIn(noLock("2015"), lockable(headcountForms(verdicts), { by: "王主任", on: "2015-07-20" }), "");
  if (!lock.ok) throw new Error("not locked");
  const order = { schemes, roster, form: words.form, language, stamp: "2015-07-20T00:00:00Z" };
  return new Map([
    [ROSTER_FORMAT, rosterPlan({ ...order, ...roster, words })],
    [PLAN_FORMAT, planWorkbook({ ...order, words: words.plan })],
    [HEADCOUNT_FORMAT, headcountBook({ ...order, lock: lock.lock, words: words.headcount })],
    [
      SURVEY_RESULT_FORMAT,
      surveyResult({ ...order, verdicts: [], words: words.survey, files: words.files }, order.stamp),
    ],
    [PARTIES_FORMAT, partiesWorkbook({ ...order, words: words.parties })],
    [ROUND_FORMAT, workbook],
    [FINAL_FORMAT, finalWorkbook(parts, order.stamp)],
    [FINALISED_FORMAT, bookOf(record, undefined, language)],
    [LEDGER_FORMAT, ledgerOf(followUp, "2015-11-20").plan],
    [SHARING_FORMAT, sharingBook(followUp, words.ledger, "finance")],
    [SCHEME_FORMAT, schemeBook({ ...bookReader(language), scheme: departmentScheme, stamp: order.stamp })],
  ]);
}
