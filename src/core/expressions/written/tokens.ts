import { halfWidth } from "../../answers/text";
import { signSpellings, writtenWords, type Sign, type Word } from "./words";

export type Token = { readonly at: number } & (
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "other"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly digits: string }
  | { readonly kind: "sign"; readonly sign: Sign }
  | { readonly kind: "word"; readonly word: Word }
);

/** Names stand in 【】 or [], texts in “” or "" with a closing mark inside written twice. */
const PAIRS: Readonly<Record<string, { readonly close: string; readonly kind: "name" | "text" }>> = {
  "【": { close: "】", kind: "name" },
  "[": { close: "]", kind: "name" },
  "“": { close: "”", kind: "text" },
  '"': { close: '"', kind: "text" },
};

const SPACE = /[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]+/y;
const NUMBER = /[0-9０-９]+(?:[.．][0-9０-９]+)?(?:e[+-]?[0-9]+)?/iy;

/** “is filled” before “is”; an English word ends where its letters do. */
const spellings = (Object.entries(writtenWords) as [Word, { zh: string; en: string }][])
  .flatMap(([word, { zh, en }]) => [
    { word, length: zh.length, pattern: new RegExp(zh, "y") },
    { word, length: en.length, pattern: new RegExp(`${en.replaceAll(" ", "\\s+")}(?![a-z])`, "iy") },
  ])
  .sort((one, other) => other.length - one.length);

const match = (pattern: RegExp, text: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
};

/** Where a mark was opened and never closed. */
export interface NotClosed {
  readonly notClosed: string;
  readonly at: number;
}

interface Step {
  readonly token?: Token;
  readonly next: number;
}

/** The text between marks, or undefined where the closing one is missing. */
function enclosed(
  text: string,
  at: number,
  close: string,
  doubled: boolean,
): (Step & { readonly inside: string }) | undefined {
  let inside = "";
  for (let from = at + 1; ;) {
    const end = text.indexOf(close, from);
    if (end === -1) return undefined;
    inside += text.slice(from, end);
    if (!doubled || text[end + 1] !== close) return { inside, next: end + 1 };
    inside += close;
    from = end + 2;
  }
}

function stepAt(text: string, at: number): Step | NotClosed | undefined {
  const opening = text[at] ?? "";
  const pair = PAIRS[opening];
  if (pair) {
    const found = enclosed(text, at, pair.close, pair.kind === "text");
    if (!found) return { notClosed: opening, at };
    return { token: { kind: pair.kind, text: found.inside, at }, next: found.next };
  }
  const number = match(NUMBER, text, at);
  if (number !== undefined) {
    const digits = halfWidth(number);
    return { token: { kind: "number", value: Number(digits), digits, at }, next: at + number.length };
  }
  const sign = signSpellings.find(([spelling]) => text.startsWith(spelling, at));
  if (sign) return { token: { kind: "sign", sign: sign[1], at }, next: at + sign[0].length };
  for (const { word, pattern } of spellings) {
    const found = match(pattern, text, at);
    if (found !== undefined) return { token: { kind: "word", word, at }, next: at + found.length };
  }
  return undefined;
}

/** A written cell as tokens. What is none of ours becomes `other`, so that a unit may stand between number and word. */
export function tokensOf(text: string): readonly Token[] | NotClosed {
  const tokens: Token[] = [];
  let other = "";
  const flush = (at: number): void => {
    if (other !== "") tokens.push({ kind: "other", text: other, at: at - other.length });
    other = "";
  };
  for (let at = 0; at < text.length;) {
    const space = match(SPACE, text, at);
    if (space !== undefined) {
      flush(at);
      at += space.length;
      continue;
    }
    const step = stepAt(text, at);
    if (step && "notClosed" in step) return step;
    if (!step) {
      other += text[at];
      at++;
      continue;
    }
    flush(at);
    if (step.token) tokens.push(step.token);
    at = step.next;
  }
  flush(text.length);
  return tokens;
}
