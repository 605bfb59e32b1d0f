import { beforeAll, describe, expect, it } from "@jest/globals";
import { writeDocument } from "#adapters/docx/writeDocument";
import type { Block, WordDocument } from "#core/report/document";
import { wordFile, type WordFile } from "../../builders/wordFile";

const blocks: readonly Block[] = [
  { kind: "annexMark", text: "附件1" },
  { kind: "docNumber", text: "呼编办发〔2015〕30号" },
  { kind: "title", text: "关于评估情况的报告" },
  { kind: "recipient", text: "市编委：" },
  { kind: "heading", level: 1, text: "一、评估结果" },
  { kind: "heading", level: 2, text: "（一）总体" },
  { kind: "text", text: "“三定”规定 <执行> & 落实\n第二段" },
  {
    kind: "table",
    columns: [
      { title: "单位", share: 3, align: "left" },
      { title: "得分", share: 1, align: "center" },
    ],
    rows: [["市教育局\u0007", "95.50"]],
  },
  { kind: "pageBreak" },
  { kind: "line", text: "签收人：" },
  { kind: "note", text: "注" },
  { kind: "signature", lines: ["市编办", "2015年9月30日"] },
];

const document = (about: Partial<WordDocument> = {}): WordDocument => ({
  title: "报告 & 附件",
  language: "zh-CN",
  blocks,
  stamp: "2015-09-30T00:00:00Z",
  properties: new Map([["pinghui.figures", "ab12"]]),
  ...about,
});

describe("a Word file", () => {
  let bytes: Uint8Array;
  let file: WordFile;
  beforeAll(async () => {
    bytes = await writeDocument(document());
    file = wordFile(bytes);
  });

  it("says what the document says, in its order", () => {
    expect(file.paragraphs.filter((text) => text !== "")).toEqual([
      "附件1",
      "呼编办发〔2015〕30号",
      "关于评估情况的报告",
      "市编委：",
      "一、评估结果",
      "（一）总体",
      "“三定”规定 <执行> & 落实",
      "第二段",
      "单位",
      "得分",
      "市教育局",
      "95.50",
      "签收人：",
      "注",
      "市编办",
      "2015年9月30日",
    ]);
    expect(file.tables).toEqual([
      [
        ["单位", "得分"],
        ["市教育局", "95.50"],
      ],
    ]);
  });

  it("is the same bytes at any time", async () => {
    expect(Buffer.from(await writeDocument(document())).equals(Buffer.from(bytes))).toBe(true);
    expect(file.parts["docProps/core.xml"]).toContain("2015-09-30T00:00:00Z</dcterms:created>");
    expect(file.parts["docProps/core.xml"]).toContain("<dc:title>报告 &amp; 附件</dc:title>");
    expect(file.parts["docProps/custom.xml"]).toContain("ab12");
  });

  it.each<[string, RegExp]>([
    ["A4", /<w:pgSz w:w="11906" w:h="16838"/],
    [
      "37 mm above, 28 mm at the binding edge, 156 × 225 mm of text",
      /w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
    ],
    ["22 lines", /<w:docGrid w:type="lines" w:linePitch="579"\/>/],
    ["28 signs a line", /<w:spacing w:val="-4"\/>(?:(?!<w:t).)*<w:t[^>]*>第二段/s],
    [
      "the title in 小标宋 二号",
      /w:eastAsia="方正小标宋简体"[^>]*\/><w:sz w:val="44"\/>|<w:sz w:val="44"\/>.*?w:eastAsia="方正小标宋简体"/s,
    ],
    ["一、 in 黑体 三号", /w:eastAsia="黑体"[^>]*\/>(?:(?!<w:t).)*<w:t[^>]*>一、评估结果/s],
    ["（一） in 楷体 三号", /w:eastAsia="楷体_GB2312"[^>]*\/>(?:(?!<w:t).)*<w:t[^>]*>（一）总体/s],
    ["a first line indented by two signs", /w:firstLineChars="200"/],
  ])("keeps to GB/T 9704: %s", (_, wanted) => expect(file.parts["word/document.xml"]).toMatch(wanted));

  it("numbers odd pages at the right and even ones at the left, in dashes", () => {
    expect(file.parts["word/settings.xml"]).toContain("w:evenAndOddHeaders");
    const footers = Object.entries(file.parts).filter(([path]) => /footer\d\.xml$/.test(path));
    expect(footers.map(([, xml]) => /w:jc w:val="(\w+)"/.exec(xml)?.[1]).sort()).toEqual(["left", "right"]);
    for (const [, xml] of footers) expect(xml).toMatch(/— .*PAGE.* —/s);
  });

  it("names fonts to take where ours are missing", () =>
    expect(file.parts["word/fontTable.xml"]).toContain('w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>'));
});
