/** What the host lends us to unpack parts with: zlib in Node, fflate in a browser. */
export interface Inflater {
  /**
   * Inflates one raw deflate stream (RFC 1951) that is said to hold `size` bytes. Stops as soon as there are more:
   * a stream that holds another number of bytes, or is no deflate stream, gives undefined.
   */
  inflate(deflated: Uint8Array, size: number): Uint8Array | undefined;
  /** CRC-32 as ZIP wants it. */
  crc32(bytes: Uint8Array): number;
}
