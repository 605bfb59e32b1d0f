import { DECLARATION, escapeText } from "./xml";

/** White space that XML readers may drop unless told not to. */
const needsKeeping = (text: string): boolean => /^\s|\s$|[\n\t]| {2}/.test(text);

/** `<t>` of a text (ECMA-376 part 1 §18.4.12). */
export const textXml = (text: string): string =>
  needsKeeping(text) ? `<t xml:space="preserve">${escapeText(text)}</t>` : `<t>${escapeText(text)}</t>`;

/** `xl/sharedStrings.xml` (ECMA-376 part 1 §18.4.9): each distinct text once; cells say its number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(text, number);
    }
    return number;
  }

  /** One more cell with a text whose number is known. */
  again(): void {
    this.uses++;
  }

  *texts(): Generator<string> {
    const counts = `count="${this.uses}" uniqueCount="${this.numbers.size}"`;
    yield `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`;
    for (const text of this.numbers.keys()) yield `<si>${textXml(text)}</si>`;
    yield "</sst>";
  }
}
