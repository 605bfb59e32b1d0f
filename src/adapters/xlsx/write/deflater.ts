/** What the host lends us to pack parts with: zlib in Node, fflate in a browser. */
export interface Deflater extends Checksum {
  /**
   * One raw deflate stream (RFC 1951), fed piece by piece; what is ready comes out through `give`, in order.
   * The same pieces give the same bytes: no clock, no threads.
   */
  stream(give: (deflated: Uint8Array) => void): DeflateStream;
}

export interface DeflateStream {
  /** The bytes may be overwritten by the caller once `push` returns. */
  push(bytes: Uint8Array, last: boolean): void;
}

/** The same, in threads of the host's own, several pieces at a time: what comes out laid end to end is one stream. */
export interface AsideDeflater extends Checksum {
  /** `before` is the piece before, where repetitions may point to. Neither may be overwritten until it is done. */
  deflate(bytes: Uint8Array, before: Uint8Array | undefined, last: boolean): Promise<Uint8Array>;
}

interface Checksum {
  /** CRC-32 as ZIP wants it. Start with 0 and hand on what the piece before gave. */
  crc32(before: number, bytes: Uint8Array): number;
}
