import { describe, expect, it } from "@jest/globals";
import { isBuiltInDate, isDateFormat } from "#adapters/xlsx/read/dateFormats";

describe("number formats", () => {
  it.each([
    "yyyy-mm-dd",
    'yyyy"年"m"月"d"日"',
    "[$-804]yyyy/m/d;@",
    "[DBNum1][$-804]yyyy年m月",
    "h:mm AM/PM",
    "上午/下午h时",
    "[h]:mm",
    "[mm]:ss.0",
    "[$-411]ggge",
    "[Red]m/d",
    "aaaa dddd",
    "\\d d",
  ])("%s shows a day or a time", (code) => expect(isDateFormat(code)).toBe(true));

  it.each([
    "General",
    'General"年"',
    "0.00",
    "#,##0;[Red]-#,##0",
    "0.00E+00",
    '0"days"',
    "0\\d",
    "0_d",
    "0*d",
    "[Magenta]0",
    "[$USD-409]0.00",
    "0%;yyyy",
    "@",
    "",
    '"unclosed y',
    "[unclosed y",
    "0_",
    "[[[[",
  ])("%s does not", (code) => expect(isDateFormat(code)).toBe(false));

  it("are judged in time as their length goes", () => {
    const start = performance.now();
    for (const part of ["[", '"', "\\", "0", "[h", ";"]) isDateFormat(part.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("are dates by number, in Chinese editions too", () =>
    expect([0, 1, 9, 13, 14, 22, 23, 27, 31, 36, 37, 45, 47, 49, 57, 58, 59].filter(isBuiltInDate)).toEqual([
      14, 22, 27, 31, 36, 45, 47, 57, 58,
    ]));
});
