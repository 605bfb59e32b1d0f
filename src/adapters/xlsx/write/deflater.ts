/**
 * One raw deflate stream (RFC 1951), fed piece by piece; what is ready comes out through `give`, in order.
 * The same pieces give the same bytes: no clock, no threads.
 */
export type Deflater = (give: (deflated: Uint8Array) => void) => {
  /** The bytes may be overwritten by the caller once `push` returns. */
  push(bytes: Uint8Array, last: boolean): void;
};
