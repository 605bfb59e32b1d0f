import { isAcross, type Block, type WordDocument } from "./document";

/** A document as plain text: for golden files, and for a look without Word. */
export function plainText({ blocks }: WordDocument): string {
  return `${blocks.flatMap(linesOf).join("\n")}\n`;
}

function linesOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "pageBreak":
      return ["", "────", ""];
    case "signature":
      return ["", ...block.lines.map((line) => `　　　　　　　　${line}`)];
    case "table":
      return [block.columns.map(({ title }) => title), ...block.rows]
        .map((row) => (isAcross(row) ? [row.across] : row))
        .map((cells) => `| ${cells.map((cell) => cell.replaceAll("\n", " / ")).join(" | ")} |`);
    case "heading":
      return ["", `${"#".repeat(block.level)} ${block.text}`];
    case "title":
      return [`《${block.text}》`, ""];
    case "text":
      return [`　　${block.text}`];
    case "annexMark":
    case "docNumber":
    case "recipient":
    case "line":
    case "note":
      return [block.text];
  }
}
