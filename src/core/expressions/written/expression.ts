import type { Expression } from "../expression";
import type { Cursor } from "./cursor";
import type { Pen } from "./pen";

/**
 * How a computed field comes about, as people write it:
 *
 *     【甲】＋【乙】     【甲】－【乙】     超出数（【实有】，【核定】）     相差数（【实有】，【核定】）
 *     照填【D2.2 已取消】     照填【D2.2 已取消】（不适用时为0）     附表合计【部门机构编制情况表·超编】
 *
 * ＋ and － go from left to right, as in arithmetic; 合计（…） is a sum of one.
 */
export function writeExpression(made: Expression, pen: Pen): string {
  if (typeof made === "string") return pen.name(made);
  if ("annexSum" in made) return `${pen.word("annexSum")}${pen.name(made.annexSum)}`;
  if ("copy" in made) {
    const copied = `${pen.word("copy")}${pen.name(made.copy)}`;
    if (made.whenNotApplicable === undefined) return copied;
    return `${copied}${pen.bracketed(`${pen.word("ifNotApplicable")}${pen.number(made.whenNotApplicable)}`)}`;
  }
  if ("sum" in made) {
    const [first, ...others] = made.sum;
    if (first !== undefined && others.length === 0) return pen.call("sum", writeExpression(first, pen));
    return made.sum.map((part) => term(part, pen)).join(pen.sign("plus"));
  }
  if ("difference" in made) return made.difference.map((side) => term(side, pen)).join(pen.sign("minus"));
  return "excess" in made
    ? pen.call("excess", ...made.excess.map((side) => writeExpression(side, pen)))
    : pen.call("gap", ...made.gap.map((side) => writeExpression(side, pen)));
}

/** What is added or taken away, in brackets where it is itself a sum or a difference. */
function term(made: Expression, pen: Pen): string {
  const said = writeExpression(made, pen);
  if (typeof made === "string") return said;
  return ("sum" in made && made.sum.length > 1) || "difference" in made ? pen.bracketed(said) : said;
}

export function readExpression(cursor: Cursor): Expression {
  let made = readTerm(cursor);
  while (cursor.isSign("plus") || cursor.isSign("minus")) {
    if (cursor.sign("minus")) {
      made = { difference: [made, readTerm(cursor)] };
      continue;
    }
    const sum = [made];
    while (cursor.sign("plus")) sum.push(readTerm(cursor));
    made = { sum };
  }
  return made;
}

function readTerm(cursor: Cursor): Expression {
  if (cursor.sign("open")) return cursor.inside(() => readExpression(cursor));
  if (cursor.word("annexSum")) return { annexSum: cursor.needName() };
  if (cursor.word("copy")) return readCopy(cursor);
  if (cursor.word("sum")) {
    cursor.needSign("open");
    return { sum: cursor.inside(() => cursor.several(() => readExpression(cursor), "comma")) };
  }
  const called = (["excess", "gap"] as const).find((word) => cursor.word(word));
  if (called) {
    cursor.needSign("open");
    const sides = cursor.inside((): [Expression, Expression] => {
      const first = readExpression(cursor);
      cursor.needSign("comma");
      return [first, readExpression(cursor)];
    });
    return called === "excess" ? { excess: sides } : { gap: sides };
  }
  if (cursor.peek()?.kind !== "name") return cursor.fail({ problem: "expected", what: ["formula"] });
  return cursor.needName();
}

function readCopy(cursor: Cursor): Expression {
  const copy = cursor.needName();
  if (!cursor.isSign("open") || !cursor.isWord("ifNotApplicable", 1)) return { copy };
  cursor.sign("open");
  return cursor.inside(() => {
    cursor.needWord("ifNotApplicable");
    return { copy, whenNotApplicable: cursor.needNumber() };
  });
}
