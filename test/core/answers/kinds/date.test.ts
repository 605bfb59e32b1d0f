import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { blank, given, notApplicable, unreadable } from "#core/answers/answer";
import { fromSerial, toSerial } from "#core/calendar/civilDate";
import { date, EARLIEST, LATEST } from "#core/answers/kinds/date";
import { runs } from "../../../builders/runs";

const cell = (serial: number) => ({ kind: "date", serial }) as const;

describe("a day, as it stands in a cell", () => {
  it.each([
    ["a day", cell(42_230), given("2015-08-14")],
    ["a day with a time", cell(42_230.75), given("2015-08-14")],
    ["a bare number that a day leaves when only values are pasted", 42_230, given("2015-08-14", "42230")],
    ["dashes", "2015-08-14", given("2015-08-14", "2015-08-14")],
    ["dashes without zeros", "2015-8-4", given("2015-08-04", "2015-8-4")],
    ["slashes", "2015/8/14", given("2015-08-14", "2015/8/14")],
    ["dots", "2015.8.14", given("2015-08-14", "2015.8.14")],
    ["Chinese", "2015年8月14日", given("2015-08-14", "2015年8月14日")],
    ["full-width digits", "２０１５年８月１４日", given("2015-08-14", "２０１５年８月１４日")],
    ["spaces around it", " 2015-08-14 ", given("2015-08-14", " 2015-08-14 ")],
    ["only spaces", " ", blank],
    ["不适用", "不适用", notApplicable],

    ["slashes with zeros", "2015/08/14", given("2015-08-14", "2015/08/14")],
    ["dots with zeros", "2015.08.14", given("2015-08-14", "2015.08.14")],
    ["Chinese with zeros", "2015年08月14日", given("2015-08-14", "2015年08月14日")],

    ["the year in digits alone", "2015", unreadable("2015", "dateIncomplete")],
    ["no day, in December", "2015年12月", unreadable("2015年12月", "dateIncomplete")],
    ["no year, in December", "12月14日", unreadable("12月14日", "dateIncomplete")],
    ["no year, with a slash", "8/14", unreadable("8/14", "dateIncomplete")],
    ["more than a year in front", "公元2015年", unreadable("公元2015年", "notADate")],
    ["more than a year behind", "2015年初", unreadable("2015年初", "notADate")],
    ["FALSE", false, unreadable("FALSE", "wrongType")],
    ["broken content", { kind: "broken", raw: "s=99" } as const, unreadable("s=99", "broken")],
    ["no year", "8月14日", unreadable("8月14日", "dateIncomplete")],
    ["no day", "2015年8月", unreadable("2015年8月", "dateIncomplete")],
    ["no day, with a dot", "2015.8", unreadable("2015.8", "dateIncomplete")],
    ["a year alone", "2015年", unreadable("2015年", "dateIncomplete")],
    ["day first", "14/08/2015", unreadable("14/08/2015", "notADate")],
    ["two digits for the year", "15-08-14", unreadable("15-08-14", "notADate")],
    ["mixed signs", "2015-08/14", unreadable("2015-08/14", "notADate")],
    ["日 without 年月", "2015-08-14日", unreadable("2015-08-14日", "notADate")],
    ["a day that doesn't exist", "2015-02-29", unreadable("2015-02-29", "notADate")],
    ["eight digits", "20150814", unreadable("20150814", "notADate")],
    ["eight digits as a number", 20_150_814, unreadable("20150814", "notADate")],
    ["a small number", 14, unreadable("14", "notADate")],
    ["two days", "2015-08-14、2015-08-15", unreadable("2015-08-14、2015-08-15", "notADate")],
    ["words", "上周五", unreadable("上周五", "notADate")],
    ["long ago", "1899-12-30", unreadable("1899-12-30", "dateImplausible")],
    ["the day of a cell formatted as a date that holds 0", cell(0), unreadable("0", "notADate")],
    ["a slip of the keyboard", "2105-08-14", unreadable("2105-08-14", "dateImplausible")],
    ["a cell whose date text is none", cell(NaN), unreadable("NaN", "notADate")],
    ["TRUE", true, unreadable("TRUE", "wrongType")],
    ["an error", { kind: "error", code: "#VALUE!" } as const, unreadable("#VALUE!", "formulaError")],
    ["a formula nobody calculated", { kind: "notCalculated" } as const, unreadable("", "notCalculated")],
  ])("%s", (_, value, answer) => expect(date.decode(value, {})).toEqual(answer));

  it("the first and the last plausible day are in", () => {
    for (const day of [EARLIEST, LATEST]) expect(date.decode(cell(toSerial(day)), {})).toEqual(given(day));
    expect(date.decode(cell(toSerial(EARLIEST) - 1), {}).state).toBe("unreadable");
    expect(date.decode(cell(toSerial(LATEST) + 1), {}).state).toBe("unreadable");
  });

  it.each([
    ["the first plausible day", 36_526, given("2000-01-01", "36526")],
    ["the day before", 36_525, unreadable("36525", "notADate")],
    ["the last plausible day", 73_050, given("2099-12-31", "73050")],
    ["its evening", 73_050.75, given("2099-12-31", "73050.75")],
    ["the day after", 73_051, unreadable("73051", "notADate")],
  ])("a bare number: %s", (_, serial, answer) => expect(date.decode(serial, {})).toEqual(answer));

  it("is held to plausible days", () =>
    expect(date.native({}, "zh-CN")).toEqual({ kind: "date", from: "2000-01-01", to: "2099-12-31" }));

  it("comes back as it went out", () => {
    fc.assert(
      fc.property(fc.integer({ min: toSerial(EARLIEST), max: toSerial(LATEST) }), (serial) => {
        const day = fromSerial(serial) ?? "";
        expect(date.encode(day, {}, "zh-CN")).toBe(serial);
        expect(date.toNumber(day, {})).toBe(serial);
        expect(date.decode(cell(serial), {})).toEqual(given(day));
        expect(date.decode(day, {})).toEqual(given(day, day));
      }),
      runs(),
    );
  });

  it("from a program: a text, nothing else", () => {
    expect(date.fromData("2015-08-14", {})).toEqual(given("2015-08-14"));
    expect(date.fromData(42_230, {})).toEqual(unreadable("42230", "notADate"));
  });
});
