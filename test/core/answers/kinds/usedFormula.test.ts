import { describe, expect, it } from "@jest/globals";
import { kindOf, type KindName } from "#core/answers/kinds/index";
import type { KindLimits } from "#core/answers/kinds/kind";

const options = [
  { zh: "好", en: "Good" },
  { zh: '"差"', en: "Poor" },
];

// LibreOffice works these out in test/office; here they are read as they stand.
describe("what a formula counts with", () => {
  it.each<[KindName, KindLimits, string]>([
    ["integer", {}, 'IF(ISNUMBER(A1),IF(AND(A1>=0,A1=INT(A1)),A1,""),"")'],
    ["yesNo", {}, 'IF(ISTEXT(A1),IF(OR(A1="是",A1="Yes"),1,IF(OR(A1="否",A1="No"),0,"")),"")'],
    ["choice", { options }, 'IF(ISTEXT(A1),IF(OR(A1="好",A1="Good"),1,IF(OR(A1="""差""",A1="Poor"),2,"")),"")'],
    ["choice", {}, 'IF(ISTEXT(A1),"","")'],
    // 36526 is 2000-01-01, 73050 is 2099-12-31.
    ["date", {}, 'IF(ISNUMBER(A1),IF(AND(A1>=36526,A1<73051),INT(A1),""),"")'],
    [
      "text",
      {},
      'IF(ISERROR(A1),"",IF(LEN(TRIM(SUBSTITUTE(SUBSTITUTE(A1,"\u3000",""),"\u00a0","")))=0,"",' +
        'IF(SUMPRODUCT(--(TRIM(SUBSTITUTE(SUBSTITUTE(A1,"\u3000",""),"\u00a0",""))={"无","没有","暂无","未指定","未确定","不适用","none"}))>0,0,1)))',
    ],
  ])("%s %j", (kind, limits, formula) => expect(kindOf(kind).usedFormula("A1", limits)).toBe(formula));
});
