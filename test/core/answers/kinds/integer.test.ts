import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { blank, given, notApplicable, unreadable } from "#core/answers/answer";
import { integer } from "#core/answers/kinds/integer";
import { runs } from "../../../builders/runs";

describe("a count, as it stands in a cell (V55)", () => {
  it.each([
    ["a number", 12, given(12)],
    ["zero is not blank", 0, given(0)],
    ["minus zero is zero", -0, given(0)],
    ["a number typed as text", "12", given(12, "12")],
    ["zero as text", "0", given(0, "0")],
    ["full-width digits", "１２", given(12, "１２")],
    ["spaces around it", " 12 ", given(12, " 12 ")],
    ["ideographic and no-break spaces", "\u300012\u00a0", given(12, "\u300012\u00a0")],
    ["thousands", "1,200", given(1200, "1,200")],
    ["thousands with a full-width comma", "1，200", given(1200, "1，200")],
    ["millions", "1,234,567", given(1_234_567, "1,234,567")],
    ["tens of thousands", "12,000", given(12_000, "12,000")],
    ["the most digits a spreadsheet keeps", "999999999999999", given(999_999_999_999_999, "999999999999999")],
    ["the largest number", 999_999_999_999_999, given(999_999_999_999_999)],
    ["only spaces", " \u3000", blank],
    ["an empty text", "", blank],
    ["不适用", "不适用", notApplicable],
    ["N/A", " n/a ", notApplicable],
    ["Not applicable", "Not Applicable", notApplicable],

    ["thousands with their unit", "1,234人", unreadable("1,234人", "withUnit")],
    ["negative with its unit", "-12人", unreadable("-12人", "withUnit")],
    ["a word in front", "共12人", unreadable("共12人", "notANumber")],
    ["more than, in short", "超12", unreadable("超12", "vague")],
    ["more than, in words", "超过12", unreadable("超过12", "vague")],
    ["about, behind the number", "12约", unreadable("12约", "withUnit")],
    ["some, with its unit", "12多人", unreadable("12多人", "vague")],
    ["or so, and digits after that", "12左右3", unreadable("12左右3", "withUnit")],
    ["a range with spaces", "155 ～ 166", unreadable("155 ～ 166", "vague")],
    ["a range with more in front", "第5～6", unreadable("第5～6", "notANumber")],
    ["year and month", "2015-08", unreadable("2015-08", "dateForNumber")],
    ["a day without 日", "2015年8月14", unreadable("2015年8月14", "dateForNumber")],
    ["a day with more in front", "12015-08-14", unreadable("12015-08-14", "notANumber")],
    ["a day with more behind", "2015-08-14起", unreadable("2015-08-14起", "notANumber")],
    ["month and day in December", "12月14日", unreadable("12月14日", "dateForNumber")],
    ["month and day without 日", "8月14", unreadable("8月14", "dateForNumber")],
    ["month and day with more in front", "共8月14日", unreadable("共8月14日", "notANumber")],
    ["month and day with more behind", "8月14日前", unreadable("8月14日前", "withUnit")],
    ["two digits negative", "-35", unreadable("-35", "negative")],
    ["two decimals", "12.55", unreadable("12.55", "notWhole")],
    ["a decimal without its zero", ".5", unreadable(".5", "notWhole")],
    ["a point alone", ".", unreadable(".", "notANumber")],
    ["two points", "1.2.3", unreadable("1.2.3", "notANumber")],
    ["a decimal with more in front", "x.5", unreadable("x.5", "notANumber")],
    ["with its unit", "12人", unreadable("12人", "withUnit")],
    ["with its unit after a space", "12 名", unreadable("12 名", "withUnit")],
    ["ten thousands", "2000万", unreadable("2000万", "withUnit")],
    ["a percentage", "80%", unreadable("80%", "withUnit")],
    ["powers of ten", "1e3", unreadable("1e3", "withUnit")],
    ["about", "约12", unreadable("约12", "vague")],
    ["or so", "12左右", unreadable("12左右", "vague")],
    ["and some", "12余", unreadable("12余", "vague")],
    ["more than", ">12", unreadable(">12", "vague")],
    ["a range", "5～6", unreadable("5～6", "vague")],
    ["a day as text", "2015-08-14", unreadable("2015-08-14", "dateForNumber")],
    ["a day in Chinese", "2015年8月14日", unreadable("2015年8月14日", "dateForNumber")],
    ["month and day", "8月14日", unreadable("8月14日", "dateForNumber")],
    ["a day", { kind: "date", serial: 42_230 } as const, unreadable("2015-08-14", "dateForNumber")],
    [
      "a number in a cell with a date format",
      { kind: "date", serial: 47 } as const,
      unreadable("1900-02-16", "dateForNumber"),
    ],
    ["a day nobody knows", { kind: "date", serial: NaN } as const, unreadable("", "dateForNumber")],
    ["half a person", 12.5, unreadable("12.5", "notWhole")],
    ["half a person as text", "12.5", unreadable("12.5", "notWhole")],
    ["negative", -3, unreadable("-3", "negative")],
    ["negative as text", "-3", unreadable("-3", "negative")],
    ["negative with a real minus sign", "−3", unreadable("−3", "negative")],
    ["leading zeros belong to a code, not to a count", "00123", unreadable("00123", "notANumber")],
    ["a circled digit", "①", unreadable("①", "notANumber")],
    ["a raised digit", "²", unreadable("²", "notANumber")],
    ["a Roman digit", "Ⅻ", unreadable("Ⅻ", "notANumber")],
    ["Chinese numerals", "十二", unreadable("十二", "notANumber")],
    ["commas in odd places", "12,00", unreadable("12,00", "notANumber")],
    ["a plus sign", "+5", unreadable("+5", "notANumber")],
    ["two numbers", "12 13", unreadable("12 13", "notANumber")],
    ["a dash for nothing", "-", unreadable("-", "notANumber")],
    ["无", "无", unreadable("无", "notANumber")],
    ["more digits than a spreadsheet keeps", "1234567890123456", unreadable("1234567890123456", "tooPrecise")],
    ["a number beyond exactness", 1e15, unreadable("1000000000000000", "tooPrecise")],
    ["not a number", NaN, unreadable("NaN", "notANumber")],
    ["TRUE", true, unreadable("TRUE", "wrongType")],
    ["FALSE", false, unreadable("FALSE", "wrongType")],
    ["an error", { kind: "error", code: "#REF!" } as const, unreadable("#REF!", "formulaError")],
    ["a formula nobody calculated", { kind: "notCalculated" } as const, unreadable("", "notCalculated")],
    ["broken content", { kind: "broken", raw: "s=99" } as const, unreadable("s=99", "broken")],
  ])("%s", (_, cell, answer) => expect(integer.decode(cell, {})).toEqual(answer));

  it("never guesses: what is read from a text is what the text says, digit by digit", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789１２,. -+约人万%～年月日①²") }), (text) => {
        const answer = integer.decode(text, {});
        if (answer.state !== "given") return;
        const digits = [...text.normalize("NFKC")].filter((sign) => /\d/.test(sign)).join("");
        expect(String(answer.value)).toBe(digits);
        expect(text).not.toMatch(/[①²约人万%～年月日.+-]/);
      }),
      runs(2000),
    );
  });

  it("comes back as it went out", () => {
    fc.assert(
      fc.property(fc.nat(999_999), (count) => {
        expect(integer.decode(integer.encode(count, {}, "zh-CN") as number, {})).toEqual(given(count));
        expect(integer.toNumber(count, {})).toBe(count);
      }),
      runs(),
    );
  });
});

describe("a count from a program", () => {
  it.each([
    ["a number", 12, given(12)],
    ["a text", "12", given(12, "12")],
    ["a fraction", 12.5, unreadable("12.5", "notWhole")],
    ["true", true, unreadable("true", "wrongType")],
    ["a list", [12], unreadable("[12]", "wrongType")],
  ])("%s", (_, value, answer) => expect(integer.fromData(value, {})).toEqual(answer));
});

describe("what native validation holds a count to", () => {
  it.each([
    ["the field's own limits", { min: 1, max: 200 }, { kind: "wholeNumber", min: 1, max: 200 }],
    ["a wide range where it has none", {}, { kind: "wholeNumber", min: 0, max: 999_999 }],
  ])("%s", (_, limits, restriction) => expect(integer.native(limits, "zh-CN")).toEqual(restriction));
});
