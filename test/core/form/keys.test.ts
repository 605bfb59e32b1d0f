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
