import type { Condition } from "../condition";
import type { Cursor } from "./cursor";
import { wordIn, type Sign, type Word } from "./words";
import type { Pen } from "./pen";

/**
 * Conditions as people write them:
 *
 *     【应承接事项】＝0        【按时】＋【逾期】＜【应完成】     【已挂牌】为“否”
 *     【档次】选“好”或“差”     【负责人】已填写                  除非（【尚未到期】为“是”）
 *     【甲】为“否”或（【乙】＞0且【丙】＞0)      均满足（…）、任一满足（…）: a list of one
 *
 * 且 and 或 never stand side by side without brackets.
 */

type Sum = Extract<Condition, { sum: unknown }>;
const comparisons = ["=", "<>", ">=", ">", "<=", "<"] as const;

export function writeCondition(test: Condition, pen: Pen): string {
  const added = (ids: readonly string[]): string => ids.map((id) => pen.name(id)).join(pen.sign("plus"));
  const yesOrNo = (id: string, word: Word): string =>
    `${pen.name(id)}${pen.word("is")}${pen.text(wordIn(word, pen.language))}`;
  if ("sum" in test) {
    const than = typeof test.than === "number" ? pen.number(test.than) : added(test.than);
    return `${added(test.sum)}${pen.sign(test.is)}${than}`;
  }
  if ("yes" in test) return yesOrNo(test.yes, "yes");
  if ("no" in test) return yesOrNo(test.no, "no");
  if ("filled" in test) return `${pen.name(test.filled)}${pen.word("filled")}`;
  if ("tier" in test) {
    const tiers = test.in.map((tier) => pen.tier(test.tier, tier)).join(pen.word("or"));
    return `${pen.name(test.tier)}${pen.word("chosen")}${tiers}`;
  }
  if ("unless" in test) return pen.call("unless", writeCondition(test.unless, pen));
  const [list, joined, alone] =
    "all" in test ? ([test.all, "and", "all"] as const) : ([test.any, "or", "any"] as const);
  const [first, ...others] = list;
  if (first && others.length === 0) return pen.call(alone, writeCondition(first, pen));
  return list
    .map((one) => {
      const said = writeCondition(one, pen);
      return ("all" in one || "any" in one) && ("all" in one ? one.all : one.any).length > 1
        ? pen.bracketed(said)
        : said;
    })
    .join(pen.word(joined));
}

export function readCondition(cursor: Cursor): Condition {
  const first = readOne(cursor);
  const joined = (["and", "or"] as const).find((word) => cursor.isWord(word));
  if (!joined) return first;
  const list = [first];
  while (cursor.word(joined)) list.push(readOne(cursor));
  if (cursor.isWord("and") || cursor.isWord("or")) cursor.fail({ problem: "mixed" });
  return joined === "and" ? { all: list } : { any: list };
}

function readOne(cursor: Cursor): Condition {
  const called = (["unless", "all", "any"] as const).find((word) => cursor.word(word));
  if (called) {
    cursor.needSign("open");
    const inside = cursor.inside(() => readCondition(cursor));
    return called === "unless" ? { unless: inside } : called === "all" ? { all: [inside] } : { any: [inside] };
  }
  const sum = cursor.maybe(() => bracketedSum(cursor));
  if (sum) return compared(cursor, sum);
  if (cursor.sign("open")) return cursor.inside(() => readCondition(cursor));
  if (cursor.peek()?.kind !== "name") return cursor.fail({ problem: "expected", what: ["condition"] });
  return aboutFields(cursor);
}

/** “（【甲】＋【乙】）＞0”: brackets around numbers, which are allowed and not needed. */
function bracketedSum(cursor: Cursor): string[] | undefined {
  if (!cursor.sign("open") || cursor.peek()?.kind !== "name") return undefined;
  const sum = cursor.several(() => cursor.needName(), "plus");
  return cursor.sign("close") && comparisons.some((is) => cursor.isSign(is)) ? sum : undefined;
}

function aboutFields(cursor: Cursor): Condition {
  const field = cursor.needName();
  if (cursor.word("filled")) return { filled: field };
  if (cursor.word("is")) return isSaid(cursor, field);
  if (cursor.word("chosen")) return { tier: field, in: tiers(cursor, field) };
  const sum = [field];
  while (cursor.sign("plus")) sum.push(cursor.needName());
  return compared(cursor, sum);
}

function isSaid(cursor: Cursor, field: string): Condition {
  const number = cursor.peek()?.kind === "number" ? cursor.number() : undefined;
  if (number !== undefined) return { sum: [field], is: "=", than: number };
  const word = cursor.peek()?.kind === "text" ? cursor.text() : undefined;
  if (word === undefined) return cursor.fail({ problem: "expected", what: ["text"] });
  if (says(word, "yes")) return { yes: field };
  if (says(word, "no")) return { no: field };
  return { tier: field, in: [cursor.names.readTier(field, word)] };
}

const says = (text: string, word: Word): boolean =>
  text === wordIn(word, "zh-CN") || text.toLowerCase() === wordIn(word, "en-US");

/** “选‘好’或‘差’”: the 或 between two words belongs to them, one before anything else joins conditions. */
function tiers(cursor: Cursor, field: string): string[] {
  const list: string[] = [];
  do {
    const tier = cursor.text();
    if (tier === undefined) return cursor.fail({ problem: "expected", what: ["text"] });
    list.push(cursor.names.readTier(field, tier));
  } while (
    (cursor.peek(1)?.kind === "text" && cursor.word("or")) ||
    (cursor.peek(1)?.kind === "text" && cursor.sign("item", "comma"))
  );
  return list;
}

function compared(cursor: Cursor, sum: string[]): Condition {
  const is = comparisons.find((one: Sign & Sum["is"]) => cursor.sign(one));
  if (!is) return cursor.fail({ problem: "expected", what: ["comparison"] });
  if (cursor.peek()?.kind === "name") return { sum, is, than: cursor.several(() => cursor.needName(), "plus") };
  return { sum, is, than: cursor.needNumber() };
}
