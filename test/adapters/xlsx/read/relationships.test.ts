import { describe, expect, it } from "@jest/globals";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { LIMITS } from "#adapters/xlsx/read/limits";
import { PackageParts } from "#adapters/xlsx/read/packageParts";
import { readRelationships, type Relationships } from "#adapters/xlsx/read/relationships";
import { relationship, relationships } from "../../../builders/xlsxPackage";
import { zip } from "../../../builders/zip";

const read = (
  content: string | undefined,
  source = "xl/workbook.xml",
  path = "xl/_rels/workbook.xml.rels",
): Relationships =>
  readRelationships(
    new PackageParts(zip(content === undefined ? [] : [{ name: path, data: content }]), nodeInflater, LIMITS),
    source,
  );
const targetOf = (target: string, more = ""): string | undefined =>
  read(relationships(relationship("rId1", "worksheet", target, more))).get("rId1")?.target;

describe("where a relationship leads", () => {
  it.each([
    ["worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["/docProps/app.xml", "docProps/app.xml"],
    ["\\docProps\\app.xml", "docProps/app.xml"],
    ["worksheets\\sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["../docProps/app.xml", "docProps/app.xml"],
    ["./styles.xml", "xl/styles.xml"],
    ["a//b.xml", "xl/a/b.xml"],
    ["a/../b.xml", "xl/b.xml"],
    ["a/./b.xml", "xl/a/b.xml"],
    ["a/..", "xl"],
    ["/../../etc/passwd", "etc/passwd"],
    ["../../../etc/passwd", "etc/passwd"],
    ["a..b/c.xml", "xl/a..b/c.xml"],
    ["..a/c.xml", "xl/..a/c.xml"],
    ["a../c.xml", "xl/a../c.xml"],
    [".a/c.xml", "xl/.a/c.xml"],
  ])("%s, seen from xl/workbook.xml", (target, path) => expect(targetOf(target)).toBe(path));

  it("out of the package: nowhere, whatever it looks like", () => {
    expect(targetOf("worksheets/sheet1.xml", 'TargetMode="External"')).toBeUndefined();
    expect(targetOf("worksheets/sheet1.xml", 'TargetMode="Internal"')).toBe("xl/worksheets/sheet1.xml");
  });
});

describe("the relationships of a part", () => {
  const all = read(
    relationships(
      relationship("a", "worksheet", "one.xml"),
      relationship("b", "worksheet", "two.xml"),
      '<Other Id="x" Type="t/other" Target="other.xml"/>',
      '<Relationship Target="none.xml" Type="t/noId"/><Relationship Id="noTarget" Type="t/noTarget"/>',
      '<Relationship Id="noType" Target="typeless.xml"/>',
      relationship("a", "styles", "again.xml"),
      '<Relationship Id="__proto__" Type="plain" Target="p.xml"><Relationship Id="inner" Type="t/inner" Target="i.xml"/></Relationship>',
    ),
  );
  it.each([
    ["a", { type: "worksheet", target: "xl/one.xml" }],
    ["b", { type: "worksheet", target: "xl/two.xml" }],
    ["noType", { type: "", target: "xl/typeless.xml" }],
    ["__proto__", { type: "plain", target: "xl/p.xml" }],
    ["x", undefined],
    ["noTarget", undefined],
    ["inner", undefined],
    ["constructor", undefined],
  ])("by id: %s", (id, expected) => expect(all.get(id)).toEqual(expected));
  it.each([
    ["worksheet", true, "xl/one.xml"],
    ["plain", true, "xl/p.xml"],
    // An id that was taken already; an element of another name; what lacks its id or its target.
    ["styles", false, undefined],
    ["other", false, undefined],
    ["noId", false, undefined],
    ["noTarget", false, undefined],
  ])("by type: %s", (type, there, target) => {
    expect(all.has(type)).toBe(there);
    expect(all.target(type)).toBe(target);
  });
  it("are none where the part is missing", () => expect(read(undefined).get("a")).toBeUndefined());
  it("of the package itself stand at its root", () => {
    const own = read(relationships(relationship("a", "officeDocument", "xl/workbook.xml")), "", "_rels/.rels");
    expect(own.target("officeDocument")).toBe("xl/workbook.xml");
  });
});
