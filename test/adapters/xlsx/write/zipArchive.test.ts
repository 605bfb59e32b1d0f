import { describe, expect, it } from "@jest/globals";
import { inflateSync, strFromU8, strToU8, unzipSync } from "fflate";
import { nodeAsideDeflater, nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import type { AsideDeflater } from "#adapters/xlsx/write/deflater";
import { fflateDeflater } from "#adapters/xlsx/write/fflateDeflater";
import { ZipArchive } from "#adapters/xlsx/write/zipArchive";
import { crc32 } from "#adapters/xlsx/zip/crc32";

/** Long enough for several pieces; varied enough that a wrong window would show. */
const line = (number: number): string => `<row r="${number}">第${number}行 ${(number * 2654435761) % 4294967296}</row>`;
const LINES = 20_000;
function* lines(): Generator<string> {
  for (let number = 1; number <= LINES; number++) yield line(number);
}

/** Letters without a pattern, the same for the same seed. */
function noise(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(65 + ((state >>> 16) % 58));
  }).join("");
}
const NOISE = noise(20_000, 7);

describe.each([
  ["zlib", nodeDeflater],
  ["fflate", fflateDeflater],
])("a ZIP archive made with %s", (_, deflater) => {
  const archive = (): Uint8Array => {
    const zip = new ZipArchive();
    zip.add("empty.xml", [], deflater);
    zip.add("long.xml", lines(), deflater);
    zip.add("short.xml", ["<a/>"], deflater);
    return zip.finish();
  };

  it("gives back what was written, over the borders of pieces", () => {
    const parts = unzipSync(archive());
    expect(Object.keys(parts)).toEqual(["empty.xml", "long.xml", "short.xml"]);
    expect(strFromU8(parts["empty.xml"]!)).toBe("");
    expect(strFromU8(parts["long.xml"]!)).toBe(Array.from({ length: LINES }, (__, index) => line(index + 1)).join(""));
    expect(strFromU8(parts["short.xml"]!)).toBe("<a/>");
  });

  it("tells size and checksum of each part, in front of it and in the directory", () => {
    const bytes = archive();
    const view = new DataView(bytes.buffer);
    const long = unzipSync(bytes)["long.xml"]!;
    const at = 30 + "empty.xml".length + view.getUint32(18, true);
    const directory = view.getUint32(bytes.length - 6, true);
    const second = directory + 46 + "empty.xml".length;
    expect(view.getUint32(at, true)).toBe(0x04034b50);
    expect(view.getUint32(at + 14, true)).toBe(crc32(0, long));
    expect(view.getUint32(at + 22, true)).toBe(long.length);
    expect(view.getUint32(second, true)).toBe(0x02014b50);
    expect(view.getUint32(second + 16, true)).toBe(crc32(0, long));
    expect(view.getUint32(second + 42, true)).toBe(at);
  });

  it("does not say when it was made", () => {
    const bytes = archive();
    const view = new DataView(bytes.buffer);
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x0021]);
  });

  it("finds repetitions across pieces", () => {
    const zip = new ZipArchive();
    zip.add("same.xml", Array<string>(60).fill(NOISE), deflater);
    expect(zip.finish().length).toBeLessThan(2 * NOISE.length);
  });

  it("keeps nothing of a piece that its owner may overwrite", () => {
    const deflated: Uint8Array[] = [];
    const stream = deflater.stream((bytes) => deflated.push(bytes.slice()));
    const shared = new Uint8Array(50_000);
    const pieces = [1, 2, 3].map((seed) => strToU8(noise(50_000, seed)));
    pieces.forEach((piece, index) => {
      shared.set(piece);
      stream.push(shared, index === 2);
      shared.fill(0);
    });
    expect(Buffer.from(inflateSync(Buffer.concat(deflated))).equals(Buffer.concat(pieces))).toBe(true);
  });
});

describe("a ZIP archive deflated aside", () => {
  const bytesOf = async (add: (zip: ZipArchive) => unknown): Promise<Uint8Array> => {
    const zip = new ZipArchive();
    await add(zip);
    return zip.finish();
  };

  it("has the same bytes, however long a piece takes", async () => {
    let turn = 0;
    const uneven: AsideDeflater = {
      ...nodeAsideDeflater,
      deflate: async (...order) => {
        const deflated = await nodeAsideDeflater.deflate(...order);
        await new Promise((resolve) => setTimeout(resolve, [5, 0, 2][turn++ % 3]));
        return deflated;
      },
    };
    for (const texts of [[], ["<a/>"], [...lines()]]) {
      const inOneGo = await bytesOf((zip) => {
        zip.add("part.xml", texts, nodeDeflater);
      });
      expect(Buffer.from(await bytesOf((zip) => zip.addAside("part.xml", texts, uneven))).equals(inOneGo)).toBe(true);
    }
  });

  it("fails where a piece fails", async () => {
    const failing: AsideDeflater = { ...nodeAsideDeflater, deflate: () => Promise.reject(new Error("no memory")) };
    await expect(bytesOf((zip) => zip.addAside("part.xml", lines(), failing))).rejects.toThrow("no memory");
  });
});

describe("crc32", () => {
  it("is the one ZIP wants", () => {
    expect(crc32(0, new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });
});
