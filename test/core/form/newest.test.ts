import { newest } from "#core/form/newest";

describe("what is made of files is as old as the newest of them", () => {
  it.each([
    [[], "2000-01-01T00:00:00Z"],
    [[undefined], "2000-01-01T00:00:00Z"],
    [["2015-07-20T08:00:00Z", undefined, "2015-07-21T08:00:00Z", "2015-07-19T08:00:00Z"], "2015-07-21T08:00:00Z"],
    [["1999-12-31T23:59:59Z"], "2000-01-01T00:00:00Z"],
  ])("%p: %s", (saved, expected) => expect(newest(saved.map((savedAt) => ({ savedAt })))).toBe(expected));
});
