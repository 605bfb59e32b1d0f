import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  dateParts,
  fromSerial,
  inChinese,
  isIsoDate,
  isoDate,
  shownAsDate,
  toSerial,
  weekday,
} from "#core/calendar/civilDate";
import { runs } from "../../builders/runs";

const DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** The platform's own calendar, as a witness. */
const witness = (serial: number): string => new Date(EXCEL_EPOCH + serial * DAY).toISOString().slice(0, 10);

describe("serial numbers and days", () => {
  it("agree with the platform on every day from 1900-03-01 to 2099-12-31, there and back", () => {
    const last = toSerial("2099-12-31");
    const wrong: string[] = [];
    for (let serial = 61; serial <= last; serial++) {
      const date = fromSerial(serial);
      if (date !== witness(serial) || toSerial(date) !== serial) wrong.push(`${serial}: ${date}`);
    }
    expect(wrong).toEqual([]);
    expect(fromSerial(61)).toBe("1900-03-01");
  });

  it("agree on days far away", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = fromSerial(serial);
        expect(date).toBe(witness(serial));
        expect(toSerial(date ?? "")).toBe(serial);
      }),
      runs(),
    );
  });

  it.each([
    ["the day of the source's round", 42_230, "2015-08-14"],
    ["a time of day is cut off", 42_230.999, "2015-08-14"],
    ["a leap day", 42_429, "2016-02-29"],
    ["the last day Excel knows", 2_958_465, "9999-12-31"],
    ["the day that Excel invented, 1900-02-29, is none", 60, undefined],
    ["a day before it", 1, undefined],
    ["zero", 0, undefined],
    ["a negative number", -1, undefined],
    ["beyond the last day", 2_958_466, undefined],
    ["not a number", NaN, undefined],
    ["infinity", Infinity, undefined],
  ])("%s", (_, serial, date) => expect(fromSerial(serial)).toBe(date));
});

describe("a serial number as Excel shows it", () => {
  it.each([
    [0, "1900-01-00"],
    [1, "1900-01-01"],
    [31, "1900-01-31"],
    [32, "1900-02-01"],
    [59.5, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [42_230, "2015-08-14"],
    [-1, "-1"],
    [2_958_466, "2958466"],
    [NaN, ""],
  ])("%s is %j", (serial, text) => expect(shownAsDate(serial)).toBe(text));
});

describe("isoDate", () => {
  it.each([
    ["an ordinary day", [2015, 8, 4], "2015-08-04"],
    ["29 February of a leap year", [2016, 2, 29], "2016-02-29"],
    ["29 February of any other year", [2015, 2, 29], undefined],
    ["29 February 1900, which was no leap year", [1900, 2, 29], undefined],
    ["29 February 2000, which was one", [2000, 2, 29], "2000-02-29"],
    ["31 April", [2015, 4, 31], undefined],
    ["month 13", [2015, 13, 1], undefined],
    ["month 0", [2015, 0, 1], undefined],
    ["day 0", [2015, 1, 0], undefined],
    ["half a day", [2015, 1, 1.5], undefined],
    ["year 0", [0, 1, 1], undefined],
    ["the first day of year 1", [1, 1, 1], "0001-01-01"],
    ["a year of five digits", [10_000, 1, 1], undefined],
    ["an early year gets its zeros", [33, 4, 3], "0033-04-03"],
  ] as const)("%s", (_, [year, month, day], expected) => expect(isoDate(year, month, day)).toBe(expected));

  it("comes apart again", () => expect(dateParts("2015-08-04")).toEqual({ year: 2015, month: 8, day: 4 }));
});

describe("isIsoDate", () => {
  it.each([
    ["2015-08-14", true],
    ["2015-8-14", false],
    ["2015-02-29", false],
    ["2015-08-14T00:00:00", false],
    ["20150814", false],
    ["2015/08/14", false],
    ["2015-08-142015-08-14", false],
    ["", false],
    ["２０１５-08-14", false],
  ])("%p: %p", (text, expected) => expect(isIsoDate(text)).toBe(expected));
});

describe("weekday", () => {
  it.each([
    ["2015-08-10", 0],
    ["2015-08-14", 4],
    ["2015-08-16", 6],
    ["1900-03-01", 3],
  ])("of %s is %p, counted from Monday", (date, expected) => expect(weekday(toSerial(date))).toBe(expected));
});

describe("inChinese", () => {
  it.each([
    ["2015-08-04", "2015年8月4日"],
    ["2015-12-31", "2015年12月31日"],
  ])("%s has no leading zeros (GB/T 9704)", (date, expected) => expect(inChinese(date)).toBe(expected));
});
