import type { BrokenValue, CellValue, NotCalculated } from "#core/form/workbook";
import { MAX_TEXT } from "./limits";
import { parseIndex, parseNumber } from "./numbers";
import { serialOfIso } from "./serials";
import { SharedFormulas } from "./sharedFormulas";
import { readRichText } from "./sharedStrings";
import type { TextPool } from "./textPool";
import type { XmlScanner } from "./xml";
import { cellText, decodedText, trimBlanks } from "./xmlText";

/** What the cells of one workbook have in common. */
export interface CellContext {
  readonly strings: readonly (string | BrokenValue)[];
  /** By style index. */
  readonly isDate: readonly boolean[];
  /** Days between day 0 of this workbook and that of the 1900 system. */
  readonly dayOffset: number;
  readonly formulas: boolean;
  readonly texts: TextPool;
}

const LOWER_F = 102;
const LOWER_S = 115;
const LOWER_T = 116;
const LOWER_V = 118;

// ST_CellType (ECMA-376 part 1 §18.18.11). Those of one letter are their letter.
const BOOLEAN = 98;
const DATE = 100;
const ERROR = 101;
const NUMBER = 110;
const SHARED = 115;
const INLINE = 1;
const TEXT = 2;
const UNKNOWN = 3;

const NOT_CALCULATED: NotCalculated = { kind: "notCalculated" };

// For the rare text that is not as it should be, or not in one piece.
const encoder = new TextEncoder();
function numberOf(text: string): number {
  const bytes = encoder.encode(text);
  return parseNumber(bytes, 0, bytes.length);
}
function indexOf(text: string): number {
  const bytes = encoder.encode(text);
  return parseIndex(bytes, 0, bytes.length);
}

const broken = (raw: string): BrokenValue => ({ kind: "broken", raw: raw.slice(0, MAX_TEXT) });

/** Reads `<c>` elements (CT_Cell §18.3.1.4) of one sheet, one after the other. */
export class CellReader {
  /** What the cell last read holds. */
  value: CellValue = null;
  /** Its formula, also where it follows a shared one; "" where it follows one that is not there. */
  formula: string | undefined = undefined;

  private readonly shared = new SharedFormulas();
  private style = 0;
  private hasFormula = false;
  private hasValue = false;
  // The value's text: where it stands, or itself where it is in pieces.
  private from = 0;
  private to = 0;
  private pieced: string | undefined = undefined;
  private inline: string | undefined = undefined;

  constructor(
    private readonly xml: XmlScanner,
    private readonly context: CellContext,
  ) {}

  /** Reads the element just found, which is the cell of this row and column, and leaves it. */
  read(row: number, column: number): void {
    const { xml } = this;
    const type = xml.letterAttribute(LOWER_T) ? this.type() : NUMBER;
    this.style = xml.letterAttribute(LOWER_S) ? parseIndex(xml.bytes, xml.from, xml.to) : 0;
    this.hasFormula = this.hasValue = false;
    this.formula = this.inline = this.pieced = undefined;
    if (xml.leaf(LOWER_V)) this.takeFound();
    while (xml.child()) {
      const letter = xml.letter();
      if (letter === LOWER_V) this.takeValue();
      else if (letter === LOWER_F) this.takeFormula(row, column);
      else if (xml.is("is")) this.inline = readRichText(xml);
      else xml.skip();
    }
    this.value =
      this.hasValue || this.inline !== undefined ? this.decide(type) : this.hasFormula ? NOT_CALCULATED : null;
  }

  private type(): number {
    const { bytes, from, to } = this.xml;
    if (to - from === 1) return bytes[from] as number;
    const name = this.xml.found();
    return name === "str" ? TEXT : name === "inlineStr" ? INLINE : UNKNOWN;
  }

  private takeValue(): void {
    const { xml } = this;
    if (xml.plainContent()) {
      this.takeFound();
    } else {
      this.hasValue = true;
      this.pieced = xml.content();
    }
  }

  private takeFound(): void {
    this.hasValue = true;
    this.from = this.xml.from;
    this.to = this.xml.to;
  }

  private takeFormula(row: number, column: number): void {
    const { xml } = this;
    this.hasFormula = true;
    if (!this.context.formulas) {
      xml.skip();
      return;
    }
    const group = xml.attribute("t") === "shared" ? xml.attribute("si") : undefined;
    const text = xml.plainContent()
      ? this.context.texts.text(xml, xml.from, xml.to, decodedText, "formula")
      : cellText(xml.content());
    const written = typeof text === "string" ? text : text.raw;
    this.formula = group === undefined ? written : this.shared.at(group, row, column, written);
  }

  private text(): string {
    if (this.pieced !== undefined) return this.pieced;
    this.xml.from = this.from;
    this.xml.to = this.to;
    return this.hasValue ? this.xml.found() : "";
  }

  private decide(type: number): CellValue {
    switch (type) {
      case NUMBER:
        return this.number();
      case SHARED:
        return this.sharedText();
      case TEXT:
      case INLINE:
        return cellText(this.inline ?? this.text());
      case BOOLEAN:
        return this.boolean();
      case ERROR:
        return { kind: "error", code: this.text().slice(0, MAX_TEXT) };
      case DATE:
        return this.isoDate();
      default:
        return broken(this.inline ?? this.text());
    }
  }

  private number(): CellValue {
    let value = this.pieced === undefined ? parseNumber(this.xml.bytes, this.from, this.to) : NaN;
    if (Number.isNaN(value)) {
      // Rare: blanks around it, references or CDATA in it, or no number.
      if (!this.hasValue && this.inline !== undefined) return cellText(this.inline);
      const text = this.text();
      const trimmed = trimBlanks(text);
      if (trimmed === "") return this.hasFormula ? NOT_CALCULATED : null;
      value = numberOf(trimmed);
      if (Number.isNaN(value)) return broken(text);
    }
    return this.context.isDate[this.style] ? { kind: "date", serial: value + this.context.dayOffset } : value;
  }

  private sharedText(): CellValue {
    let index = this.pieced === undefined ? parseIndex(this.xml.bytes, this.from, this.to) : -1;
    if (index < 0) {
      index = indexOf(trimBlanks(this.text()));
    }
    return this.context.strings[index] ?? broken(this.text());
  }

  private boolean(): CellValue {
    const text = trimBlanks(this.text());
    if (text === "1" || text === "true") return true;
    return text === "0" || text === "false" ? false : broken(text);
  }

  private isoDate(): CellValue {
    return { kind: "date", serial: serialOfIso(trimBlanks(this.text())), iso: true };
  }
}
