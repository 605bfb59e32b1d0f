import type { Language } from "../answers/text";

/** A document as it is read from top to bottom: what is said, in which part it is said, and nothing about how it looks. */
export interface WordDocument {
  /** Document property; what is printed is the block "title". */
  readonly title: string;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** ISO 8601 UTC; written as created and modified, so that the same document gives the same bytes. */
  readonly stamp: string;
  /** Custom document properties. */
  readonly properties: ReadonlyMap<string, string>;
}

export type Block =
  /** 附件1: first line, flush left. */
  | { readonly kind: "annexMark"; readonly text: string }
  /** 文号 */
  | { readonly kind: "docNumber"; readonly text: string }
  | { readonly kind: "title"; readonly text: string }
  /** 主送单位, flush left. */
  | { readonly kind: "recipient"; readonly text: string }
  /** 一、 （一） 1. （1）; the number is part of the text. */
  | { readonly kind: "heading"; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  /** A line without indent, as in a slip to be filled in. */
  | { readonly kind: "line"; readonly text: string }
  /** Above or below a table. */
  | { readonly kind: "note"; readonly text: string }
  | DocumentTable
  /** 落款: who and when, at the right. */
  | { readonly kind: "signature"; readonly lines: readonly string[] }
  | { readonly kind: "pageBreak" };

export type HeadingLevel = 1 | 2 | 3 | 4;

export interface DocumentTable {
  readonly kind: "table";
  readonly columns: readonly {
    readonly title: string;
    /** Share of the width. */
    readonly share: number;
    /** Numbers and short codes stand in the middle, texts at the left (DOMAIN §7). */
    readonly align: "left" | "center";
  }[];
  /** One text a column, or one text across all of them: the head of what follows. */
  readonly rows: readonly (readonly string[] | AcrossRow)[];
}

export interface AcrossRow {
  readonly across: string;
}
export const isAcross = (row: readonly string[] | AcrossRow): row is AcrossRow => "across" in row;

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1 → 一, 12 → 十二, 20 → 二十; up to 99. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const front = tens === 0 ? "" : `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十`;
  return front + (ones === 0 && tens > 0 ? "" : (DIGITS[ones] ?? ""));
}

/** The number of a heading, in front of its text: GB/T 9704-2012, 7.3.3; in English 1. (1) a. (a). */
export function headingNumber(level: HeadingLevel, number: number, language: Language): string {
  if (language === "zh-CN") {
    const chinese = [
      `${chineseNumber(number)}、`,
      `（${chineseNumber(number)}）`,
      `${number}.`,
      `（${number}）`,
    ] as const;
    return chinese[level - 1] ?? "";
  }
  const letter = String.fromCharCode(96 + number);
  return ([`${number}. `, `(${number}) `, `${letter}. `, `(${letter}) `] as const)[level - 1] ?? "";
}

export const heading = (level: HeadingLevel, number: number, text: string, language: Language): Block => ({
  kind: "heading",
  level,
  text: headingNumber(level, number, language) + text,
});
