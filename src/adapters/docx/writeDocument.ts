import type { WordDocument } from "#core/report/document";
import { carriedOut } from "./blocks";
import { withFixedDates } from "./fixedDates";
import { coreProperties, fontTable } from "./parts";
import { fontsIn, LINE, page, size } from "./typography";

/** A document as the bytes of a .docx. The library is loaded when the first one is written. */
export async function writeDocument(document: WordDocument): Promise<Uint8Array> {
  // A file of its own in the built command line: as large as all the rest, and few commands write a document.
  const docx = await import(/* webpackMode: "lazy", webpackChunkName: "docx" */ "docx");
  const fonts = fontsIn(document.language === "zh-CN");
  /** — 1 — : odd pages at the right, even ones at the left, one sign from the edge (GB/T 9704-2012, 7.5). */
  const pageNumber = (side: "left" | "right") =>
    new docx.Footer({
      children: [
        new docx.Paragraph({
          alignment: side === "right" ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
          indent: { [side]: (size.page / 2) * 20 },
          children: [
            new docx.TextRun({
              font: fonts.page,
              size: size.page,
              children: ["— ", docx.PageNumber.CURRENT, " —"],
            }),
          ],
        }),
      ],
    });
  const file = new docx.Document({
    title: document.title,
    creator: "Pinghui",
    customProperties: [...document.properties].map(([name, value]) => ({ name, value })),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: fonts.body, size: size.body } } } },
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
          grid: { type: docx.DocumentGridType.LINES, linePitch: LINE },
        },
        footers: { default: pageNumber("right"), even: pageNumber("left") },
        children: document.blocks.flatMap((block) => carriedOut(block, { docx, fonts })),
      },
    ],
  });
  const bytes = await docx.Packer.pack(file, "uint8array", false, [
    { path: "docProps/core.xml", data: coreProperties(document.title, document.stamp) },
    { path: "word/fontTable.xml", data: fontTable },
  ]);
  return withFixedDates(bytes);
}
