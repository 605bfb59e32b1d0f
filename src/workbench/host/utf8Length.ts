/** Bytes of a text in UTF-8. Counted, because encoding it would make a copy of every request and answer. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x7f) continue;
    // Four bytes for a pair: two for each of its halves.
    const half = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit <= 0x7ff || half ? 1 : 2;
  }
  return bytes;
}
