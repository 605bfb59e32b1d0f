import { describe, expect, it } from "@jest/globals";
import { sections } from "#adapters/officejs/build/pages";

describe("a header's three parts", () => {
  it.each([
    ["without a letter it stands in the middle", "第 &P 页", { left: "", center: "第 &P 页", right: "" }],
    ["all three", "&L左&C中&R右", { left: "左", center: "中", right: "右" }],
    ["an ampersand is no section", "&RA && L&&C", { left: "", center: "", right: "A && L&&C" }],
    ["a font's name may hold letters", '&R&"仿宋,&L"机密', { left: "", center: "", right: '&"仿宋,&L"机密' }],
    ["nothing", "", { left: "", center: "", right: "" }],
  ])("%s", (_, code, expected) => expect(sections(code)).toEqual(expected));
});
