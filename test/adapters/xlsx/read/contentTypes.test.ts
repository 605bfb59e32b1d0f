import { describe, expect, it } from "@jest/globals";
import { readContentTypes } from "#adapters/xlsx/read/contentTypes";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { LIMITS } from "#adapters/xlsx/read/limits";
import { PackageParts } from "#adapters/xlsx/read/packageParts";
import { zip } from "../../../builders/zip";

const read = (content: string | undefined) =>
  readContentTypes(
    new PackageParts(
      zip(content === undefined ? [] : [{ name: "[Content_Types].xml", data: `<Types>${content}</Types>` }]),
      nodeInflater,
      LIMITS,
    ),
  );

describe("the content type of a part", () => {
  const types = read(
    '<Default Extension="XML" ContentType="application/xml"/><Default ContentType="t/none"/>' +
      '<Override PartName="/xl/Workbook.xml" ContentType="t/main"/><Override ContentType="t/nobody"/>' +
      '<Override PartName="/xl/untyped.xml"/><Other PartName="/xl/other.xml" Extension="oth" ContentType="t/other"/>' +
      '<Default Extension="bin" ContentType="t/bin"><Override PartName="/inner.xml" ContentType="t/inner"/></Default>',
  );
  it.each([
    ["xl/workbook.xml", "t/main"],
    ["/XL/WORKBOOK.XML", "t/main"],
    ["xl/sheet1.xml", "application/xml"],
    ["xl/sheet1.bin", "t/bin"],
    ["xl/a.xml.bin", "t/bin"],
    ["xl/untyped.xml", ""],
    ["xl/other.xml", "application/xml"],
    ["inner.xml", "application/xml"],
    ["a.oth", undefined],
    ["xl/a.none", undefined],
  ])("%s", (path, type) => expect(types?.of(path)).toBe(type));
  it("is not said where there is no list", () => expect(read(undefined)).toBeUndefined());
});
