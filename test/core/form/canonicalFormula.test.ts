import { canonicalFormula, type ReferenceKeys } from "#core/form/canonicalFormula";

/** Knows rows 1 to 9 of its own sheet and of `填报数据`. */
const keys: ReferenceKeys = {
  key: (sheet, row, column) =>
    ["", "填报数据", "it's"].includes(sheet) && row < 10 ? `${sheet}/r${row}/c${column}` : undefined,
};
const canonical = (formula: string): string => canonicalFormula(formula, keys);

describe("a formula is the same", () => {
  it.each([
    ["with other spaces", "SUM( A1 , B2 )", "SUM(A1,B2)"],
    ["in other letters", "sum(a1,b2)", "SUM(A1,B2)"],
    ["with other $ signs", "$A$1+A$2", "A1+$A2"],
    ["with needless quotes", "'填报数据'!A1", "填报数据!A1"],
    ["with a $ before the sheet, as LibreOffice writes it", "$填报数据!A1", "填报数据!A1"],
    ["with functions for constants", "IF(A1,TRUE(),FALSE())", "IF(A1,TRUE,FALSE)"],
    ["with other zeros in numbers", "A1*0.50+1e2", "A1*0.5+100"],
    ["with the mark of newer functions", "_xlfn.IFS(A1,1)", "IFS(A1,1)"],
    ["with numbers in powers of ten", "A1*10E2+1e+2+1E-2+1e10", "A1*1000+100+0.01+10000000000"],
    ["with zeros in front of numbers", "A1*012", "A1*12"],
    ["in which 1E2 is a number", "1E2+A1", "100+A1"],
  ])("%s", (_, one, other) => expect(canonical(one)).toBe(canonical(other)));
});

describe("a formula is another one", () => {
  it.each([
    ["with another cell", "A1", "A2"],
    ["with the same cell of another sheet", "A1", "填报数据!A1"],
    ["with a text in other letters", '"a"', '"A"'],
    ["with a text with other spaces", '"a b"', '"ab"'],
    ["with another number", "A1*0.5", "A1*0.05"],
    ["with another order", "A1-B2", "B2-A1"],
    ["with a mark that is not in front", "A_XLFN.B", "A_B"],
  ])("%s", (_, one, other) => expect(canonical(one)).not.toBe(canonical(other)));
});

describe("a reference goes by its key", () => {
  it.each([
    ["A1", "{/r1/c1}"],
    ["$AB$9", "{/r9/c28}"],
    ["'填报数据'!C3", "{填报数据/r3/c3}"],
    ["'it''s'!C3", "{it's/r3/c3}"],
    ["A1:B2", "{/r1/c1}:{/r2/c2}"],
    // What is not ours stays what it is.
    ["C12", "{!C12}"],
    ["Other!$C$3", "{Other!C3}"],
    ["a$b!C3", "{a$b!C3}"],
    // No references: a function, a name, a text, a column far beyond the last.
    ["LOG10(A1)", "LOG10({/r1/c1})"],
    ["A1.x", "A1.X"],
    ["ABCD1", "ABCD1"],
    ['"A1"', '"A1"'],
    ['"say ""A1"""&A1', '"say ""A1"""&{/r1/c1}'],
    ["A12345678", "A12345678"],
    ["12.50", "12.5"],
    ["{1,2}", "{1,2}"],
    ["A1 & 甲", "{/r1/c1}&甲"],
  ])("%s", (formula, expected) => expect(canonical(formula)).toBe(expected));
});
