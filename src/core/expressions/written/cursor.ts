import type { NameRead, WrittenNames } from "./names";
import { tokensOf, type Token } from "./tokens";
import type { Sign, Word } from "./words";

/** What was looked for and not found, for a sentence about it. */
export type Expected =
  "name" | "number" | "text" | "comparison" | "condition" | "formula" | "value" | "end" | Sign | Word;

/** Why a written cell can't be read. `near` is the text from where it goes wrong. */
export type WrittenFault = { readonly near: string } & (
  | { readonly problem: "notClosed"; readonly mark: string }
  | { readonly problem: "expected"; readonly what: readonly Expected[] }
  | { readonly problem: "mixed" }
  | { readonly problem: "tooDeep" }
  | { readonly problem: "unknownName"; readonly name: string }
  | { readonly problem: "ambiguousName"; readonly name: string; readonly meant: readonly string[] }
);

/** Without what is said of the place. */
type Problem = WrittenFault extends infer Fault ? (Fault extends WrittenFault ? Omit<Fault, "near"> : never) : never;

/** Ends the reading of one cell; never leaves `readWritten`. */
class CannotRead extends Error {
  constructor(readonly fault: WrittenFault) {
    super(fault.problem);
  }
}

/** The schema stops at 40 levels of data; a formula of brackets alone must not take the stack along before that. */
const DEEPEST = 30;

export class Cursor {
  private index = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
    readonly names: WrittenNames,
  ) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.index + ahead];
  }

  isSign(sign: Sign, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === "sign" && token.sign === sign;
  }

  isWord(word: Word, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === "word" && token.word === word;
  }

  sign(...signs: readonly Sign[]): boolean {
    const found = signs.some((sign) => this.isSign(sign));
    if (found) this.index++;
    return found;
  }

  word(word: Word): boolean {
    const found = this.isWord(word);
    if (found) this.index++;
    return found;
  }

  needSign(sign: Sign): void {
    if (!this.sign(sign)) this.fail({ problem: "expected", what: [sign] });
  }

  needWord(word: Word): void {
    if (!this.word(word)) this.fail({ problem: "expected", what: [word] });
  }

  text(): string | undefined {
    return this.taken("text")?.text;
  }

  other(): void {
    this.taken("other");
  }

  number(): number | undefined {
    return this.taken("number")?.value;
  }

  needNumber(): number {
    const minus = this.sign("minus");
    const value = this.number();
    if (value === undefined) return this.fail({ problem: "expected", what: ["number"] });
    return minus ? -value : value;
  }

  /** 80% is 0.8: shifted as text, because 0.07 × 100 is not 7. A plain 0.8 is 0.8 too. */
  needShare(): number {
    const token = this.taken("number");
    if (!token) return this.fail({ problem: "expected", what: ["number"] });
    if (!this.sign("percent")) return token.value;
    return /e/i.test(token.digits) ? token.value / 100 : Number(`${token.digits}e-2`);
  }

  /** The id that is named here. */
  needName(): string {
    const token = this.taken("name");
    if (!token) return this.fail({ problem: "expected", what: ["name"] });
    const found: NameRead = this.names.read(token.text);
    if ("id" in found) return found.id;
    this.index--;
    return this.fail(
      found.fault === "unknownName"
        ? { problem: "unknownName", name: found.name }
        : { problem: "ambiguousName", name: found.name, meant: found.meant },
    );
  }

  /** Whatever stands before the next colon: labels are free text, and may hold words that mean something elsewhere. */
  label(): string {
    const from = this.peek()?.at ?? this.source.length;
    const colon = this.tokens.findIndex(
      (token, at) => at >= this.index && token.kind === "sign" && token.sign === "colon",
    );
    const end = this.tokens[colon]?.at;
    if (end === undefined || end === from) return this.fail({ problem: "expected", what: ["colon"] });
    this.index = colon;
    return this.source.slice(from, end).trim();
  }

  /** As often as something stands between. */
  several<Item>(one: () => Item, ...between: readonly Sign[]): Item[] {
    const items = [one()];
    while (this.sign(...between)) items.push(one());
    return items;
  }

  /** What stands inside of brackets, one level deeper. */
  inside<Result>(read: () => Result, close: Sign = "close"): Result {
    if (++this.depth > DEEPEST) this.fail({ problem: "tooDeep" });
    const result = read();
    this.needSign(close);
    this.depth--;
    return result;
  }

  /** Tries a reading that may turn out to be another one; then nothing has been taken. */
  maybe<Result>(read: () => Result | undefined): Result | undefined {
    const [index, depth] = [this.index, this.depth];
    const result = read();
    if (result === undefined) [this.index, this.depth] = [index, depth];
    return result;
  }

  fail(problem: Problem): never {
    const at = this.peek()?.at ?? this.source.length;
    throw new CannotRead({ ...problem, near: this.source.slice(at, at + 16) });
  }

  private taken<Kind extends Token["kind"]>(kind: Kind): Extract<Token, { kind: Kind }> | undefined {
    const token = this.peek();
    if (token?.kind !== kind) return undefined;
    this.index++;
    return token as Extract<Token, { kind: Kind }>;
  }
}

export type Written<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: WrittenFault };

/** One cell, read to its end. */
export function readWritten<Value>(text: string, names: WrittenNames, read: (cursor: Cursor) => Value): Written<Value> {
  const tokens = tokensOf(text);
  if ("notClosed" in tokens) {
    const near = text.slice(tokens.at, tokens.at + 16);
    return { ok: false, fault: { problem: "notClosed", mark: tokens.notClosed, near } };
  }
  const cursor = new Cursor(text, tokens, names);
  try {
    const value = read(cursor);
    if (cursor.peek()) cursor.fail({ problem: "expected", what: ["end"] });
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    return { ok: false, fault: error.fault };
  }
}
