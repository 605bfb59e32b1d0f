import { describe, expect, it } from "@jest/globals";
import { commandNames } from "#core/languages/cliWords";
import { nearest } from "../../src/cli/nearest";

describe("nearest", () => {
  it.each([
    ["a letter left out", "chek", "check"],
    ["two letters swapped", "isseu", "issue"],
    ["a capital", "Roster", "roster"],
    ["the American spelling", "finalize", "finalise"],
    ["another word altogether", "print", undefined],
    ["too short to tell", "ch", undefined],
    ["an option instead of a command", "--json", undefined],
    ["nothing", "", undefined],
  ])("%s", (_, given, meant) => expect(nearest(given, commandNames)).toBe(meant));
});
