import type { PlainValue } from "#core/form/workbook";

/** Chinese numerals and the words of days and times: zh-CN Excel takes 三月 or 上午九时 for a point in time. */
const COUNTING = /[\p{N}〇○零一二三四五六七八九十百千万亿年月日时分秒点星期周甲乙丙丁午]/u;

/** Texts that no Excel in any language takes for anything else: they begin with a Chinese character and count nothing. */
const isInert = (text: string): boolean => /^\p{Script=Han}/u.test(text) && !COUNTING.test(text);

/**
 * What is sent for a value, to a cell that has the General format. Excel reads every text as if it were typed: "007" would
 * be 7, "3/4" a day, "TRUE" a truth, "=A1" a formula, "50%" a half. A leading apostrophe marks a text; Excel keeps the mark
 * beside the cell (quotePrefix) and not in its text, and so takes exactly one away (ASSUMPTIONS 1).
 */
export const typed = (value: PlainValue): PlainValue =>
  typeof value === "string" && !isInert(value) ? `'${value}` : value;

/** In a cell that has the text format nothing is read as anything else, an apostrophe neither (ASSUMPTIONS 2). */
export const typedAsText = (value: PlainValue): PlainValue => value;
