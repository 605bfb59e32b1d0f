import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { fromSerial, toSerial, weekday } from "#core/calendar/civilDate";
import { workdaysLate } from "#core/calendar/workdays";
import { runs } from "../../builders/runs";

describe("workdaysLate", () => {
  it.each([
    ["on the day", "2015-08-14", "2015-08-14", [], 0],
    ["before the day", "2015-08-14", "2015-08-10", [], 0],
    ["Saturday after a Friday", "2015-08-14", "2015-08-15", [], 0],
    ["Sunday after a Friday", "2015-08-14", "2015-08-16", [], 0],
    ["Monday after a Friday", "2015-08-14", "2015-08-17", [], 1],
    ["Tuesday after a Friday", "2015-08-14", "2015-08-18", [], 2],
    ["the Friday after", "2015-08-14", "2015-08-21", [], 5],
    ["seven working days", "2015-08-14", "2015-08-25", [], 7],
    ["due on a Sunday, there on Monday", "2015-08-16", "2015-08-17", [], 1],
    ["the parade of 2015: Thursday and Friday off", "2015-09-02", "2015-09-07", ["2015-09-03", "2015-09-04"], 1],
    ["a holiday on a weekend counts once, as the weekend it is", "2015-09-25", "2015-09-28", ["2015-09-27"], 1],
    ["a holiday that is listed twice is still one day", "2015-09-02", "2015-09-04", ["2015-09-03", "2015-09-03"], 1],
    ["a holiday on the due day itself takes nothing off", "2015-09-03", "2015-09-04", ["2015-09-03"], 1],
    ["a holiday on the day it came", "2015-09-02", "2015-09-03", ["2015-09-03"], 0],
    [
      "over the National Day week",
      "2015-09-30",
      "2015-10-08",
      ["2015-10-01", "2015-10-02", "2015-10-05", "2015-10-06", "2015-10-07"],
      1,
    ],
    ["over the turn of the year", "2015-12-31", "2016-01-04", ["2016-01-01"], 1],
  ])("%s", (_, due, actual, holidays, expected) => expect(workdaysLate(due, actual, holidays)).toBe(expected));

  it("is what counting day by day gives", () => {
    const start = toSerial("2015-01-01");
    const day = fc.integer({ min: start, max: start + 800 }).map((serial) => fromSerial(serial) ?? "");
    fc.assert(
      fc.property(day, day, fc.array(day, { maxLength: 12 }), (due, actual, holidays) => {
        let days = 0;
        for (let serial = toSerial(due) + 1; serial <= toSerial(actual); serial++) {
          if (weekday(serial) < 5 && !holidays.includes(fromSerial(serial) ?? "")) days++;
        }
        expect(workdaysLate(due, actual, holidays)).toBe(days);
      }),
      runs(),
    );
  });
});
