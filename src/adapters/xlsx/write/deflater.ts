/** What the host lends us to pack parts with: zlib in Node, fflate in a browser. */
export interface Deflater {
  /**
   * One raw deflate stream (RFC 1951), fed piece by piece; what is ready comes out through `give`, in order.
   * The same pieces give the same bytes: no clock, no threads.
   */
  stream(give: (deflated: Uint8Array) => void): DeflateStream;
  /** CRC-32 as ZIP wants it. Start with 0 and hand on what the piece before gave. */
  crc32(before: number, bytes: Uint8Array): number;
}

export interface DeflateStream {
  /** The bytes may be overwritten by the caller once `push` returns. */
  push(bytes: Uint8Array, last: boolean): void;
}
