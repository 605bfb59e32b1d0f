import { describe, expect, it } from "@jest/globals";
import * as zlib from "node:zlib";
import { crc32 } from "#adapters/xlsx/zip/crc32";

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * at * 31 + at * 7) >> 2);

describe("crc32", () => {
  it("is that of the standard's example", () =>
    expect(crc32(0, new TextEncoder().encode("123456789"))).toBe(0xcbf43926));
  it.each([0, 1, 7, 8, 9, 15, 16, 17, 1000])("of %d bytes is what zlib says", (length) =>
    expect(crc32(0, bytes(length))).toBe(zlib.crc32(bytes(length))),
  );
  it("goes on from the piece before, wherever that ended", () => {
    const all = bytes(100);
    for (let cut = 0; cut <= 20; cut++)
      expect(crc32(crc32(0, all.subarray(0, cut)), all.subarray(cut))).toBe(zlib.crc32(all));
  });
});
