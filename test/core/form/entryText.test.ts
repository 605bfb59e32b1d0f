import { entryText } from "#core/form/entryText";

describe("an entry of the office as text", () => {
  it.each([
    [null, ""],
    ["  市甲局 ", "市甲局"],
    [12.5, "12.5"],
    [0, "0"],
    [true, "TRUE"],
    [false, "FALSE"],
    [{ kind: "date", serial: 42_230.75 }, "2015-08-14"],
    [{ kind: "date", serial: 3 }, ""],
    [{ kind: "error", code: "#N/A" }, ""],
  ] as const)("%p is %p", (value, text) => expect(entryText(value)).toBe(text));
});
