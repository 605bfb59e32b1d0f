import { MAX_ATTRIBUTE, MAX_ATTRIBUTES, MAX_DEPTH } from "./limits";
import { damaged } from "./unreadable";
import { textBetween, verbatim } from "./xmlText";

const TAB = 9;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const BANG = 33;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const SLASH = 47;
const COLON = 58;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const LOWER_X = 120;

const isSpace = (code: number): boolean => code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN);

/**
 * Walks through one XML part, element by element, without making a tree: `child()` steps to the next child of the
 * element it is in, and says so when there are no more and it has left that element.
 *
 * ```
 * while (xml.child()) {
 *   if (xml.is("sheetData")) readRows(xml);
 *   else xml.skip();
 * }
 * ```
 * Every element found is then walked through by `child()`, taken as text by `content()`, or passed over by `skip()`.
 * Names are local names: `x:row` is a "row". There is no DTD (DOCTYPE is refused), and nothing here calls itself, so
 * that no depth of nesting and no length of content costs more than its own length.
 *
 * It walks over the bytes and makes strings only of what is asked for: twice as fast as over a string, and no text that
 * is handed out holds on to the part it was cut from.
 */
export class XmlScanner {
  private at = 0;
  /** The element last found was `<empty/>`: its end comes next, without a tag. */
  private empty = false;

  // The open elements: where their names stand, prefix and all.
  private depth = 0;
  private readonly openFrom: number[] = [];
  private readonly openTo: number[] = [];

  // The local name of the element last found.
  private nameFrom = 0;
  private nameTo = 0;

  // Its attributes, four numbers each: from and to of the name, prefix and all, from and to of the value.
  private attributes = 0;
  private readonly attributeAt: number[] = [];

  readonly view: DataView;

  /** Where in `bytes` stands what `plainContent` or `letterAttribute` found. */
  from = 0;
  to = 0;

  /** UTF-8, without a byte order mark. */
  constructor(readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Enters the document's one element. */
  root(): void {
    if (!this.child()) throw damaged("xml");
  }

  /** Whether the element last found has this local name. */
  is(name: string): boolean {
    return this.nameTo - this.nameFrom === name.length && this.standsAt(name, this.nameFrom);
  }

  /** The only character of the name of the element last found; 0 if it has more. */
  letter(): number {
    return this.nameTo - this.nameFrom === 1 ? (this.bytes[this.nameFrom] as number) : 0;
  }

  /** Where it is: behind the last thing it passed. */
  get position(): number {
    // Within `<empty/>` there is nothing to look at.
    return this.empty ? this.bytes.length : this.at;
  }

  /** Goes on at a later place of the same element, behind whole children that somebody else has read. */
  passTo(position: number): void {
    this.at = position;
  }

  child(): boolean {
    if (this.empty) {
      this.leaveEmpty();
      return false;
    }
    const { bytes } = this;
    const { length } = bytes;
    let at = this.at;
    while (at < length) {
      const code = bytes[at] as number;
      if (code !== LESS) {
        if (code === 0) throw damaged("xml");
        at++;
        continue;
      }
      const next = bytes[at + 1];
      if (next === SLASH) {
        this.close(at + 2);
        return false;
      }
      if (next !== BANG && next !== QUESTION) {
        this.open(at + 1);
        return true;
      }
      at = this.passMarkup(at);
    }
    if (this.depth > 0) throw damaged("xml");
    return false;
  }

  /** Leaves the innermost open element, whatever is still to come in it. */
  skip(): void {
    if (this.empty) {
      this.leaveEmpty();
      return;
    }
    const { bytes } = this;
    let open = 1;
    let at = this.nextTag(this.at);
    for (;;) {
      const code = bytes[at + 1];
      if (code === SLASH) {
        if (--open === 0) break;
        at += 2;
      } else if (code === BANG || code === QUESTION) {
        at = this.passMarkup(at);
      } else {
        at = this.tagEnd(at + 1);
        if (bytes[at - 1] !== SLASH) open++;
      }
      at = this.nextTag(at);
    }
    this.close(at + 2);
  }

  /** The text of the element last found, without that of its children, and leaves it. */
  content(): string {
    if (this.plainContent()) return this.found();
    const pieces: string[] = [];
    while (this.pieceThenChild(pieces)) this.skip();
    return pieces.join("");
  }

  /**
   * If the element last found holds one run of text and nothing else: leaves it, and `from` and `to` are where that
   * stands. If not, nothing has happened.
   */
  plainContent(): boolean {
    if (this.empty) {
      this.from = this.to = this.at;
      this.leaveEmpty();
      return true;
    }
    const to = this.nextTag(this.at);
    if (this.bytes[to + 1] !== SLASH) return false;
    this.from = this.at;
    this.to = to;
    this.close(to + 2);
    return true;
  }

  /**
   * `child`, `letter` and `plainContent` in one, for the shape that nearly all values have, `<v>12</v>`: passes over it,
   * and `from` and `to` are where its text stands. If something else comes next, nothing has happened.
   */
  leaf(letter: number): boolean {
    const { bytes, at } = this;
    if (this.empty || bytes[at] !== LESS || bytes[at + 1] !== letter || bytes[at + 2] !== GREATER) return false;
    const to = this.nextTag(at + 3);
    if (bytes[to + 1] !== SLASH || bytes[to + 2] !== letter || bytes[to + 3] !== GREATER) return false;
    this.from = at + 3;
    this.to = to;
    this.at = to + 4;
    return true;
  }

  /** An attribute of the element last found, by local name: `r:id` is an "id". */
  attribute(name: string): string | undefined {
    for (let slot = 0; slot < this.attributes; slot += 4) {
      const from = this.attributeAt[slot] as number;
      const localFrom = (this.attributeAt[slot + 1] as number) - name.length;
      const isLocal = localFrom === from || (localFrom > from && this.bytes[localFrom - 1] === COLON);
      if (!isLocal || !this.standsAt(name, localFrom)) continue;
      this.from = this.attributeAt[slot + 2] as number;
      this.to = this.attributeAt[slot + 3] as number;
      return this.found();
    }
    return undefined;
  }

  /** Whether the element last found has an attribute of this one letter; `from` and `to` are where its value stands. */
  letterAttribute(letter: number): boolean {
    for (let slot = 0; slot < this.attributes; slot += 4) {
      const from = this.attributeAt[slot] as number;
      if (this.bytes[from] !== letter || this.attributeAt[slot + 1] !== from + 1) continue;
      this.from = this.attributeAt[slot + 2] as number;
      this.to = this.attributeAt[slot + 3] as number;
      return true;
    }
    return false;
  }

  /** What stands between `from` and `to`, decoded. */
  found(): string {
    return textBetween(this.bytes, this.from, this.to);
  }

  /** `name` is ASCII. */
  private standsAt(name: string, at: number): boolean {
    for (let i = 0; i < name.length; i++) if (this.bytes[at + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  // -------------------------------------------------------------------------------------------------------------
  // Tags

  private open(at: number): void {
    const { bytes } = this;
    let i = at;
    let code = bytes[i] as number;
    this.nameFrom = at;
    while (code > SPACE && code !== GREATER && code !== SLASH) {
      if (code === COLON) this.nameFrom = i + 1;
      code = bytes[++i] as number;
    }
    this.nameTo = i;
    if (this.nameFrom >= i || this.depth === MAX_DEPTH) throw damaged("xml");
    this.openFrom[this.depth] = at;
    this.openTo[this.depth++] = i;
    this.attributes = 0;
    for (;;) {
      while (isSpace(code)) code = bytes[++i] as number;
      if (code === GREATER || code === SLASH) break;
      i = this.takeAttribute(i);
      code = bytes[i] as number;
    }
    this.empty = code === SLASH;
    if (this.empty && bytes[++i] !== GREATER) throw damaged("xml");
    this.at = i + 1;
  }

  /** `name = "value"`; gives where it ends. */
  private takeAttribute(at: number): number {
    const { bytes, attributeAt } = this;
    let i = at;
    let code = bytes[i] as number;
    while (code > SPACE && code !== EQUALS && code !== GREATER && code !== LESS) code = bytes[++i] as number;
    const nameTo = i;
    if (code !== EQUALS) while (isSpace(code)) code = bytes[++i] as number;
    if (code !== EQUALS || nameTo === at) throw damaged("xml");
    code = bytes[++i] as number;
    while (code !== DOUBLE_QUOTE && isSpace(code)) code = bytes[++i] as number;
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) throw damaged("xml");
    const from = ++i;
    let next = bytes[i];
    while (next !== code && next !== undefined) next = bytes[++i];
    if (next === undefined || i - from > MAX_ATTRIBUTE) throw damaged("xml");
    // `xmlns:r` is no attribute "r".
    if (bytes[at] !== LOWER_X || !this.standsAt("xmlns", at)) {
      const slot = this.attributes;
      if (slot === MAX_ATTRIBUTES * 4) throw damaged("xml");
      attributeAt[slot] = at;
      attributeAt[slot + 1] = nameTo;
      attributeAt[slot + 2] = from;
      attributeAt[slot + 3] = i;
      this.attributes = slot + 4;
    }
    return i + 1;
  }

  /** `</name>`, which has to be that of the innermost open element. */
  private close(at: number): void {
    const { bytes } = this;
    if (this.depth === 0) throw damaged("xml");
    let opened = this.openFrom[--this.depth] as number;
    const openedTo = this.openTo[this.depth] as number;
    let i = at;
    while (opened < openedTo) if (bytes[i++] !== bytes[opened++]) throw damaged("xml");
    while (isSpace(bytes[i] as number)) i++;
    if (bytes[i] !== GREATER) throw damaged("xml");
    this.at = i + 1;
  }

  private leaveEmpty(): void {
    this.empty = false;
    this.depth--;
  }

  // -------------------------------------------------------------------------------------------------------------
  // What lies between

  private nextTag(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    for (let at = from; at < length; at++) if (bytes[at] === LESS) return at;
    throw damaged("xml");
  }

  /** Where the ">" of a tag is; one within quotes is not it. */
  private tagEnd(from: number): number {
    const { bytes } = this;
    const { length } = bytes;
    let quote = 0;
    for (let at = from; at < length; at++) {
      const code = bytes[at] as number;
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) return at;
      else if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) quote = code;
    }
    throw damaged("xml");
  }

  /** Comment, CDATA, processing instruction: gives where it ends. Anything else of the kind is not for us. */
  private passMarkup(at: number): number {
    if (this.standsAt("<?", at)) return this.behind("?>", at + 2);
    if (this.standsAt("<!--", at)) return this.behind("-->", at + 4);
    if (this.standsAt(CDATA, at)) return this.behind("]]>", at + CDATA.length);
    throw damaged("forbiddenMarkup");
  }

  private behind(mark: string, from: number): number {
    for (let at = from; at < this.bytes.length; at++) if (this.standsAt(mark, at)) return at + mark.length;
    throw damaged("xml");
  }

  /** Adds the text up to the next child, or up to the end, and steps there. */
  private pieceThenChild(pieces: string[]): boolean {
    const { bytes } = this;
    for (;;) {
      const at = this.nextTag(this.at);
      pieces.push(textBetween(bytes, this.at, at));
      this.at = at;
      const code = bytes[at + 1];
      if (code !== BANG && code !== QUESTION) return this.child();
      this.at = this.passMarkup(at);
      if (this.standsAt(CDATA, at)) pieces.push(verbatim(bytes, at + CDATA.length, this.at - 3));
    }
  }
}

const CDATA = "<![CDATA[";
