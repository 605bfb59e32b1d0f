import { describe, expect, it } from "@jest/globals";
import { LIMITS } from "#adapters/xlsx/read/limits";

describe("limits", () => {
  // The largest of 1,420 genuine packages inflates to 60 MB, one part of it to 57 MB; the next to 7.3 MB.
  it.each([
    ["file", 52_428_800],
    ["part", 75_497_472],
    ["total", 134_217_728],
    ["parts", 2_000],
    ["cells", 2_000_000],
  ] as const)("of a %s", (limit, most) => expect(LIMITS[limit]).toBe(most));
});
