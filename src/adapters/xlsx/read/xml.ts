import { MAX_ATTRIBUTE, MAX_ATTRIBUTES, MAX_DEPTH } from "./limits";
import { damaged } from "./unreadable";
import { decodeReferences } from "./xmlText";

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

const isSpace = (code: number): boolean => code === SPACE || (code >= 9 && code <= 13);

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
 */
export class XmlScanner {
  private at = 0;
  /** The element last found was `<empty/>`: its end comes next, without a tag. */
  private empty = false;
  /** Whatever begins with "<" is a tag: no comments, CDATA or processing instructions. Skipping may then jump. */
  private readonly onlyTags: boolean;
  private readonly needsDecoding: boolean;

  // The open elements: where their names stand, prefix and all.
  private depth = 0;
  private readonly openFrom = new Int32Array(MAX_DEPTH);
  private readonly openTo = new Int32Array(MAX_DEPTH);

  // The local name of the element last found.
  private nameFrom = 0;
  private nameTo = 0;

  // Its attributes, four numbers each: from and to of the name, prefix and all, from and to of the value.
  private attributes = 0;
  private readonly attributeAt = new Int32Array(MAX_ATTRIBUTES * 4);

  /** Where in `text` stands what `plainContent` or `letterAttribute` found. */
  from = 0;
  to = 0;

  constructor(readonly text: string) {
    if (text.includes("\0")) throw damaged("xml");
    this.onlyTags = !hasAfterLess(text, "!", 0) && !hasAfterLess(text, "?", 2);
    this.needsDecoding = text.includes("&") || text.includes("\r");
  }

  /** Enters the document's one element. */
  root(): void {
    if (!this.child()) throw damaged("xml");
  }

  /** Whether the element last found has this local name. */
  is(name: string): boolean {
    const { length } = name;
    if (this.nameTo - this.nameFrom !== length) return false;
    for (let i = 0; i < length; i++) {
      if (this.text.charCodeAt(this.nameFrom + i) !== name.charCodeAt(i)) return false;
    }
    return true;
  }

  /** The only character of the name of the element last found; 0 if it has more. */
  letter(): number {
    return this.nameTo - this.nameFrom === 1 ? this.text.charCodeAt(this.nameFrom) : 0;
  }

  child(): boolean {
    if (this.empty) {
      this.empty = false;
      this.depth--;
      return false;
    }
    const { text } = this;
    let at = text.charCodeAt(this.at) === LESS ? this.at : text.indexOf("<", this.at);
    while (at >= 0) {
      const code = text.charCodeAt(at + 1);
      if (code === SLASH) {
        this.close(at + 2);
        return false;
      }
      if (code !== BANG && code !== QUESTION) {
        this.open(at + 1);
        return true;
      }
      at = text.indexOf("<", this.passMarkup(at));
    }
    if (this.depth > 0) throw damaged("xml");
    return false;
  }

  /** Leaves the innermost open element, whatever is still to come in it. */
  skip(): void {
    if (this.empty) {
      this.empty = false;
      this.depth--;
    } else if (!this.jump()) {
      this.walkOut();
    }
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
      this.skip();
      return true;
    }
    const to = this.text.indexOf("<", this.at);
    if (to < 0) throw damaged("xml");
    if (this.text.charCodeAt(to + 1) !== SLASH) return false;
    this.from = this.at;
    this.to = to;
    this.close(to + 2);
    return true;
  }

  /** An attribute of the element last found, by local name: `r:id` is an "id". */
  attribute(name: string): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const from = this.attributeAt[i * 4] as number;
      const to = this.attributeAt[i * 4 + 1] as number;
      const nameFrom = to - name.length;
      if (nameFrom !== from && !(nameFrom > from && this.text.charCodeAt(nameFrom - 1) === COLON)) continue;
      if (!this.text.startsWith(name, nameFrom)) continue;
      this.from = this.attributeAt[i * 4 + 2] as number;
      this.to = this.attributeAt[i * 4 + 3] as number;
      return this.found();
    }
    return undefined;
  }

  /** Whether the element last found has an attribute of this one letter; `from` and `to` are where its value stands. */
  letterAttribute(letter: number): boolean {
    for (let i = 0; i < this.attributes * 4; i += 4) {
      const from = this.attributeAt[i] as number;
      if ((this.attributeAt[i + 1] as number) - from !== 1 || this.text.charCodeAt(from) !== letter) continue;
      this.from = this.attributeAt[i + 2] as number;
      this.to = this.attributeAt[i + 3] as number;
      return true;
    }
    return false;
  }

  /** What stands between `from` and `to`, decoded. */
  found(): string {
    return this.decode(this.text.substring(this.from, this.to));
  }

  private decode(raw: string): string {
    return this.needsDecoding ? decodeReferences(raw) : raw;
  }

  // -------------------------------------------------------------------------------------------------------------
  // Tags

  private open(at: number): void {
    const { text } = this;
    let i = at;
    let code = text.charCodeAt(i);
    this.nameFrom = at;
    while (code > SPACE && code !== GREATER && code !== SLASH) {
      if (code === COLON) this.nameFrom = i + 1;
      code = text.charCodeAt(++i);
    }
    this.nameTo = i;
    if (this.nameFrom >= i || this.depth === MAX_DEPTH) throw damaged("xml");
    this.openFrom[this.depth] = at;
    this.openTo[this.depth++] = i;
    this.attributes = 0;
    for (;;) {
      while (isSpace(code)) code = text.charCodeAt(++i);
      if (code === GREATER || code === SLASH) break;
      i = this.takeAttribute(i);
      code = text.charCodeAt(i);
    }
    this.empty = code === SLASH;
    if (this.empty && text.charCodeAt(++i) !== GREATER) throw damaged("xml");
    this.at = i + 1;
  }

  /** `name = "value"`; gives where it ends. */
  private takeAttribute(at: number): number {
    const { text } = this;
    let i = at;
    let code = text.charCodeAt(i);
    while (code > SPACE && code !== EQUALS && code !== GREATER && code !== LESS) code = text.charCodeAt(++i);
    const nameTo = i;
    while (isSpace(code)) code = text.charCodeAt(++i);
    if (code !== EQUALS || nameTo === at) throw damaged("xml");
    do code = text.charCodeAt(++i);
    while (isSpace(code));
    if (code !== DOUBLE_QUOTE && code !== SINGLE_QUOTE) throw damaged("xml");
    const from = ++i;
    const end = Math.min(text.length, from + MAX_ATTRIBUTE + 1);
    while (i < end && text.charCodeAt(i) !== code) i++;
    if (i === end) throw damaged("xml");
    // `xmlns:r` is no attribute "r".
    if (!text.startsWith("xmlns", at)) {
      if (this.attributes === MAX_ATTRIBUTES) throw damaged("xml");
      const slot = this.attributes++ * 4;
      this.attributeAt[slot] = at;
      this.attributeAt[slot + 1] = nameTo;
      this.attributeAt[slot + 2] = from;
      this.attributeAt[slot + 3] = i;
    }
    return i + 1;
  }

  /** `</name>`, which has to be that of the innermost open element. */
  private close(at: number): void {
    const { text } = this;
    if (this.depth === 0) throw damaged("xml");
    const from = this.openFrom[--this.depth] as number;
    let i = at + (this.openTo[this.depth] as number) - from;
    for (let j = 0; at + j < i; j++) {
      if (text.charCodeAt(at + j) !== text.charCodeAt(from + j)) throw damaged("xml");
    }
    while (isSpace(text.charCodeAt(i))) i++;
    if (text.charCodeAt(i) !== GREATER) throw damaged("xml");
    this.at = i + 1;
  }

  // -------------------------------------------------------------------------------------------------------------
  // Skipping

  /** Straight to the end tag, where it is sure to be this element's. */
  private jump(): boolean {
    if (!this.onlyTags) return false;
    const { text } = this;
    const name = text.substring(this.openFrom[this.depth - 1] as number, this.openTo[this.depth - 1] as number);
    const end = text.indexOf(`</${name}`, this.at);
    if (end < 0) throw damaged("xml");
    const after = text.charCodeAt(end + 2 + name.length);
    if (after !== GREATER && !isSpace(after)) return false;
    if (text.slice(this.at, end).includes(`<${name}`)) return false;
    this.close(end + 2);
    return true;
  }

  /** Tag by tag, counting. */
  private walkOut(): void {
    const { text } = this;
    let open = 1;
    let at = this.at;
    for (;;) {
      at = text.indexOf("<", at);
      if (at < 0) throw damaged("xml");
      const code = text.charCodeAt(at + 1);
      if (code === SLASH) {
        if (--open === 0) break;
        at += 2;
      } else if (code === BANG || code === QUESTION) {
        at = this.passMarkup(at);
      } else {
        at = this.tagEnd(at + 1);
        if (text.charCodeAt(at - 1) !== SLASH) open++;
      }
    }
    this.close(at + 2);
  }

  /** Where the ">" of a tag is; one within quotes is not it. */
  private tagEnd(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === GREATER) return at;
      if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
        at = text.indexOf(code === DOUBLE_QUOTE ? '"' : "'", at + 1);
        if (at < 0) break;
      }
    }
    throw damaged("xml");
  }

  /** Comment, CDATA, processing instruction: gives where it ends. Anything else of the kind is not for us. */
  private passMarkup(at: number): number {
    const { text } = this;
    const end = text.startsWith("<?", at)
      ? after(text, "?>", at + 2)
      : text.startsWith("<!--", at)
        ? after(text, "-->", at + 4)
        : text.startsWith(CDATA, at)
          ? after(text, "]]>", at + CDATA.length)
          : undefined;
    if (end === undefined) throw damaged("forbiddenMarkup");
    return end;
  }

  /** Adds the text up to the next child, or up to the end, and steps there. */
  private pieceThenChild(pieces: string[]): boolean {
    const { text } = this;
    for (;;) {
      const at = text.indexOf("<", this.at);
      if (at < 0) throw damaged("xml");
      if (at > this.at) pieces.push(this.decode(text.substring(this.at, at)));
      this.at = at;
      const code = text.charCodeAt(at + 1);
      if (code !== BANG && code !== QUESTION) return this.child();
      this.at = this.passMarkup(at);
      if (text.startsWith(CDATA, at)) pieces.push(text.substring(at + CDATA.length, this.at - 3));
    }
  }
}

const CDATA = "<![CDATA[";

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw damaged("xml");
  return at + mark.length;
}

/** Rarer characters are found much faster than "<" is. */
function hasAfterLess(text: string, character: string, from: number): boolean {
  for (let at = text.indexOf(character, from); at >= 0; at = text.indexOf(character, at + 1)) {
    if (text.charCodeAt(at - 1) === LESS) return true;
  }
  return false;
}
