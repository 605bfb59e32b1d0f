import type { Language } from "../../answers/text";
import type { WrittenNames } from "./names";
import { signIn, wordIn, type Sign, type Word } from "./words";

/** Puts names, texts, words and signs on paper as one language does. */
export interface Pen {
  readonly language: Language;
  name(id: string): string;
  text(text: string): string;
  tier(field: string, tier: string): string;
  word(word: Word): string;
  sign(sign: Sign): string;
  /** 名称（…，…） */
  call(word: Word, ...inside: readonly string[]): string;
  bracketed(inside: string): string;
  number(value: number): string;
}

export function penFor(names: WrittenNames, language: Language): Pen {
  const english = language === "en-US";
  const sign = (one: Sign): string => signIn(one, language);
  const text = (one: string): string => (english ? `"${one.replaceAll('"', '""')}"` : `“${one.replaceAll("”", "””")}”`);
  const bracketed = (inside: string): string => `${sign("open")}${inside}${sign("close")}`;
  return {
    language,
    sign,
    text,
    bracketed,
    name: (id) => (english ? `[${names.write(id, language)}]` : `【${names.write(id, language)}】`),
    tier: (field, tier) => text(names.writeTier(field, tier, language)),
    word: (one) => (english ? ` ${wordIn(one, language)} ` : wordIn(one, language)),
    call: (one, ...inside) => `${wordIn(one, language)}${english ? " " : ""}${bracketed(inside.join(sign("comma")))}`,
    number: String,
  };
}

/** English words carry their own spaces; none stand at the ends or twice. Only outside of names and texts. */
export const tidy = (written: string): string =>
  written
    .split(/(\[[^\]]*\]|"(?:[^"]|"")*"|【[^】]*】|“(?:[^”]|””)*”)/)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/ {2,}/g, " ").replace(/\( /g, "(").replace(/ \)/g, ")")))
    .join("")
    .trim();
