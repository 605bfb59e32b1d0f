import * as all from "#core/form/keys";
import {
  fieldMark,
  followUpMark,
  isCornerMark,
  mark,
  partiesMark,
  planMark,
  rosterMark,
  schemeMark,
  settlementMark,
  surveyMark,
  verifyMark,
} from "#core/form/keys";

describe("the corner of a sheet of ours", () => {
  it.each([
    ...[mark.identity, mark.cover, mark.score, mark.data, mark.unplaced, mark.annex("divisions")],
    ...[rosterMark.settings, rosterMark.units("departments"), rosterMark.transfers, rosterMark.items],
    ...[rosterMark.takings, rosterMark.confirmations, rosterMark.last, schemeMark("fields"), settlementMark],
    ...Object.values(verifyMark),
    ...Object.values(followUpMark),
    ...Object.values(surveyMark),
    ...Object.values(fieldMark),
    ...Object.values(planMark),
    ...[partiesMark.weights, partiesMark.scores("departments"), "ph.headcount.basis"],
  ])("says %s", (corner) => expect(isCornerMark(corner)).toBe(true));

  // The keys of columns stand in the same row; what people write may look like anything.
  it.each([
    mark.column("value"),
    "ph.",
    "ph.dat",
    "ph.data2",
    "填报数据",
    "",
    "xph.annex.a",
    12,
    true,
    null,
    undefined,
  ])("is not where %p stands", (value) => expect(isCornerMark(value)).toBe(false));

  it("is named by what it is", () => {
    expect([
      mark.annex("posts"),
      mark.column("value"),
      rosterMark.units("a"),
      partiesMark.scores("a"),
      schemeMark("a"),
    ]).toEqual([...["ph.annex.posts", "ph.value", "ph.roster.a", "ph.parties.scores.a", "ph.scheme.a"]]);
  });
});

/** Workbooks that are out there carry these: another text would make every one of them a stranger. */
it("keeps what stands in files that were issued", () => {
  const formats = Object.entries(all).flatMap(([name, text]) =>
    name.endsWith("_FORMAT") ? [`${name} ${text as string}`] : [],
  );
  expect(formats.sort()).toEqual([
    "FIELD_FORMAT pinghui/field/1",
    "FINALISED_FORMAT pinghui/finalised/1",
    "FINAL_FORMAT pinghui/final/1",
    "FORM_FORMAT pinghui/form/1",
    "HEADCOUNT_FORMAT pinghui/headcount/1",
    "LEDGER_FORMAT pinghui/ledger/1",
    "PARTIES_FORMAT pinghui/parties/1",
    "PLAN_FORMAT pinghui/plan/1",
    "ROSTER_FORMAT pinghui/roster/1",
    "ROUND_FORMAT pinghui/round/1",
    "SCHEME_FORMAT pinghui/scheme/1",
    "SHARING_FORMAT pinghui/sharing/1",
    "SURVEY_FORMAT pinghui/survey/1",
    "SURVEY_RESULT_FORMAT pinghui/survey-result/1",
    "VERIFICATION_FORMAT pinghui/verification/1",
  ]);
  expect([all.IDENTITY_SHEET, all.HEAD_OF_ROWS, all.END_OF_ROWS, ...all.headKeys]).toEqual([
    ...["_pinghui", "ph.head", "ph.end", "head.preparer", "head.reviewer", "head.phone", "head.filledOn"],
  ]);
  expect(
    [...Object.values(mark), ...Object.values(verifyMark), ...Object.values(followUpMark)].map(String).slice(0, 5),
  ).toEqual([...["ph.identity", "ph.cover", "ph.score", "ph.data", "ph.unplaced"]]);
});
