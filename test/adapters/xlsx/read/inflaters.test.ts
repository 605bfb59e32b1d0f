import { describe, expect, it } from "@jest/globals";
import { crc32, deflateRawSync } from "node:zlib";
import { fflateInflater } from "#adapters/xlsx/read/fflateInflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";

const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * at * 31 + at) >> 3);
const deflate = (plain: Uint8Array, level = 6): Uint8Array => new Uint8Array(deflateRawSync(plain, { level }));

describe.each([
  ["zlib", nodeInflater],
  ["fflate", fflateInflater],
])("%s inflates", (_, inflater) => {
  it.each([
    ["a little", bytes(100)],
    ["nothing", bytes(0)],
    ["what fits one chunk exactly", bytes(16_384)],
    ["a lot that compresses well", new Uint8Array(3_000_000)],
    ["a lot that doesn't", bytes(400_000)],
  ])("%s", (_, plain) => {
    for (const level of [0, 1, 9]) {
      expect(Buffer.compare(inflater.inflate(deflate(plain, level), plain.length)!, plain)).toBe(0);
    }
  });

  it.each([
    ["more than is said", bytes(1000), 999],
    ["much more than is said", new Uint8Array(60_000_000), 1000],
    ["more than is said, stored", bytes(100_000), 99_999],
    ["less than is said", bytes(1000), 1001],
  ])("not %s", (_, plain, size) => {
    for (const level of [0, 9]) expect(inflater.inflate(deflate(plain, level), size)).toBeUndefined();
  });

  it.each([
    ["cut", deflate(bytes(1000)).subarray(0, 50)],
    ["empty", new Uint8Array(0)],
    ["noise", bytes(1000)],
    ["an unknown kind of block", Uint8Array.of(7, 7, 7)],
    ["cut, and long", deflate(bytes(400_000)).subarray(0, 90_000)],
  ])("no stream that is %s", (_, stream) => expect(inflater.inflate(stream, 1000)).toBeUndefined());

  it("and knows CRC-32", () => {
    for (const length of [0, 1, 7, 8, 9, 1000]) expect(inflater.crc32(bytes(length))).toBe(crc32(bytes(length)));
  });
});
