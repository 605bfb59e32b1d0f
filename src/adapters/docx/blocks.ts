import type * as Docx from "docx";
import { isAcross, type Block, type DocumentTable, type HeadingLevel } from "#core/report/document";
import { CHAR_SPACING, fontsIn, LINE, page, size } from "./typography";

type Library = typeof Docx;
type Fonts = ReturnType<typeof fontsIn>;
type ParagraphOptions = Exclude<ConstructorParameters<typeof Docx.Paragraph>[0], string>;

/** Two signs, in hundredths of a sign (ECMA-376 part 1, 17.3.1.12). */
const INDENT = { firstLineChars: 200, firstLine: 2 * (size.body / 2) * 20 };

export interface Setting {
  readonly docx: Library;
  readonly fonts: Fonts;
}

/** A block as paragraphs and tables of Word. */
export function carriedOut(block: Block, { docx, fonts }: Setting): readonly (Docx.Paragraph | Docx.Table)[] {
  const exact = { line: LINE, lineRule: docx.LineRuleType.EXACT };
  const paragraph = (
    text: string,
    run: { readonly font: Fonts[keyof Fonts]; readonly size: number; readonly bold?: boolean },
    options: ParagraphOptions = {},
  ): Docx.Paragraph => new docx.Paragraph({ spacing: exact, ...options, children: runs(docx, text, run) });
  const body = { font: fonts.body, size: size.body };
  switch (block.kind) {
    case "annexMark":
      return [paragraph(block.text, { font: fonts.head, size: size.body })];
    case "docNumber":
      return [paragraph(block.text, body, { alignment: docx.AlignmentType.CENTER })];
    case "title":
      return [
        paragraph(
          block.text,
          { font: fonts.title, size: size.title },
          {
            alignment: docx.AlignmentType.CENTER,
            // 二号 signs need more than a line of the body; one empty line follows.
            spacing: { line: 700, lineRule: docx.LineRuleType.EXACT, before: Math.round(LINE / 2), after: LINE },
            keepNext: true,
          },
        ),
      ];
    case "recipient":
    case "line":
      return [paragraph(block.text, body)];
    case "heading":
      return [
        paragraph(block.text, headingRun(block.level, fonts), {
          indent: INDENT,
          keepNext: true,
          outlineLevel: block.level - 1,
        }),
      ];
    case "text":
      return block.text
        .split("\n")
        .map((text) => paragraph(text, body, { indent: INDENT, alignment: docx.AlignmentType.BOTH }));
    case "note":
      // A note stands over a table more often than not, and belongs on its page.
      return [paragraph(block.text, { font: fonts.kai, size: size.slip }, { keepNext: true })];
    case "table":
      return [
        table(block, { docx, fonts }),
        paragraph(
          "",
          { font: fonts.body, size: size.table },
          { spacing: { line: 200, lineRule: docx.LineRuleType.EXACT } },
        ),
      ];
    case "signature":
      return block.lines.map((text, index) =>
        paragraph(text, body, {
          alignment: docx.AlignmentType.RIGHT,
          // 落款 four signs from the right edge, two lines below the text.
          indent: { right: 4 * (size.body / 2) * 20 },
          keepLines: true,
          ...(index === 0 ? { spacing: { ...exact, before: 2 * LINE } } : {}),
          ...(index < block.lines.length - 1 ? { keepNext: true } : {}),
        }),
      );
    case "pageBreak":
      return [new docx.Paragraph({ spacing: exact, children: [new docx.PageBreak()] })];
  }
}

const headingRun = (level: HeadingLevel, fonts: Fonts) => ({
  font: level === 1 ? fonts.head : level === 2 ? fonts.kai : fonts.body,
  size: size.body,
  ...(level === 3 ? { bold: true } : {}),
});

/** Line breaks of a text are line breaks on paper. */
function runs(
  docx: Library,
  text: string,
  run: { readonly font: Fonts[keyof Fonts]; readonly size: number; readonly bold?: boolean },
): Docx.TextRun[] {
  return text.split("\n").map(
    (line, index) =>
      new docx.TextRun({
        ...run,
        ...(run.size === size.body ? { characterSpacing: CHAR_SPACING } : {}),
        text: line,
        ...(index > 0 ? { break: 1 } : {}),
      }),
  );
}

function table({ columns, rows }: DocumentTable, { docx, fonts }: Setting): Docx.Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((page.textWidth * share) / shares));
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: "000000" };
  const cell = (text: string, index: number, head: boolean, across = 1): Docx.TableCell =>
    new docx.TableCell({
      width: { size: across > 1 ? page.textWidth : (widths[index] ?? 0), type: docx.WidthType.DXA },
      ...(across > 1 ? { columnSpan: across } : {}),
      verticalAlign: docx.VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new docx.Paragraph({
          alignment:
            across === 1 && (head || columns[index]?.align === "center")
              ? docx.AlignmentType.CENTER
              : docx.AlignmentType.LEFT,
          // The head of what follows stays with it.
          ...(across > 1 ? { keepNext: true } : {}),
          // Exact, or the grid of the page would spread the lines of a cell.
          spacing: { line: 320, lineRule: docx.LineRuleType.EXACT },
          children: runs(docx, text, { font: head ? fonts.head : fonts.body, size: size.table }),
        }),
      ],
    });
  return new docx.Table({
    width: { size: page.textWidth, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (cells) =>
          new docx.TableRow({
            cantSplit: true,
            children: isAcross(cells)
              ? [cell(cells.across, 0, true, columns.length)]
              : columns.map((_, index) => cell(cells[index] ?? "", index, false)),
          }),
      ),
    ],
  });
}
