import { describe, expect, it } from "@jest/globals";
import { fingerprint } from "#core/numbers/fingerprint";

describe("fingerprint", () => {
  // The first three are test vectors of FNV-1a's authors; the others were worked out apart from this code.
  it.each([
    ["nothing", "", "cbf29ce484222325"],
    ["a letter", "a", "af63dc4c8601ec8c"],
    ["several", "foobar", "85944171f73967e8"],
    ["Chinese, by its UTF-16 code units", "评汇", "ce5331093671cffc"],
    ["one that begins with zeros keeps them", "x7500", "0041157ac45c93f7"],
  ])("%s", (_, text, expected) => expect(fingerprint(text)).toBe(expected));
});
