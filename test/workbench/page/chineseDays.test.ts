import { describe, expect, it } from "@jest/globals";
import { chineseDays, dayTyped } from "../../../src/workbench/page/chineseDays";

describe("a day that is typed", () => {
  it.each([
    ["2015年7月20日", "2015-07-20"],
    ["2015 年 7 月 20 日", "2015-07-20"],
    ["２０１５年７月２０日", "2015-07-20"],
    ["2015/7/20", "2015-07-20"],
    ["2015-07-20", "2015-07-20"],
    ["15/7/20", "2015-07-20"],
    ["10/7/20", "2010-07-20"],
    ["15年7月20日", "2015-07-20"],
    ["98-12-31", "1998-12-31"],
    ["2016年2月29日", "2016-02-29"],
    ["2015年2月29日", undefined],
    ["2015年13月1日", undefined],
    ["2015年7月", undefined],
    ["2015.7.20", undefined],
    ["2015年7月20日前", undefined],
    ["呼编办〔2015〕20号", undefined],
    ["7/20", undefined],
    ["20150720", undefined],
  ])("%s is %s", (typed, day) => expect(dayTyped(typed)).toBe(day));
});

describe("Univer that reads days as an Excel in Chinese does", () => {
  class Service {
    onWriteCell(...[, , , , cell]: readonly unknown[]): unknown {
      return cell;
    }
  }
  chineseDays({ SheetInterceptorService: Service });
  const typedInto = (pattern: string | undefined, cell: object): unknown => {
    const workbook = {
      getStyles: () => ({ getStyleByCell: () => (pattern === undefined ? null : { n: { pattern } }) }),
    };
    return new Service().onWriteCell(workbook, { getCellRaw: () => ({}) }, 3, 4, cell);
  };

  it("gets the day in its own spelling", () => {
    expect(typedInto(undefined, { v: "2015年7月20日", t: 1 })).toEqual({ v: "2015-07-20", t: 1 });
    expect(typedInto('yyyy"年"m"月"d"日"', { v: "15/7/20" })).toEqual({ v: "2015-07-20" });
  });

  it("leaves everything else as it was typed, and texts where texts belong", () => {
    expect(typedInto("@", { v: "2015年7月20日" })).toEqual({ v: "2015年7月20日" });
    for (const cell of [{ v: "12人" }, { v: 42_205 }, { f: "=A1" }]) expect(typedInto(undefined, cell)).toBe(cell);
  });
});
