import { describe, expect, it } from "@jest/globals";
import { crc32, deflateRawSync } from "node:zlib";
import { LIMITS } from "#adapters/xlsx/read/limits";
import { Unreadable } from "#adapters/xlsx/read/unreadable";
import { packageKey, readZipDirectory, type ZipEntry } from "#adapters/xlsx/read/zipDirectory";
import { zip, type ZipPart } from "../../../builders/zip";

const TEXT = "甲乙丙丁".repeat(50);
const data = Buffer.from(TEXT);
const part: ZipPart = { name: "xl/a.xml", data: TEXT };
const other: ZipPart = { name: "b.bin", data: "x", method: 0 };

const read = (bytes: Uint8Array, parts = LIMITS.parts): Map<string, ZipEntry> =>
  readZipDirectory(bytes, { ...LIMITS, parts });

/** What is wrong, or the names of what is there. */
function said(bytes: Uint8Array, parts?: number): unknown {
  try {
    return [...read(bytes, parts).keys()];
  } catch (error) {
    if (error instanceof Unreadable) return "detail" in error.problem ? error.problem.detail : error.problem;
    throw error;
  }
}

/** The same archive with other bytes at a place: `end` counts from the end record, `entry` and `local` from their headers. */
function patched(bytes: Uint8Array, where: "end" | "entry" | "local", at: number, ...values: number[]): Uint8Array {
  const made = Uint8Array.from(bytes);
  const view = new DataView(made.buffer);
  const end = made.length - 22;
  const from = where === "end" ? end : where === "entry" ? view.getUint32(end + 16, true) : 0;
  made.set(values, from + at);
  return made;
}
/** The same archive with these bytes at the end of its directory. */
function endingIn(bytes: Uint8Array, ...more: number[]): Uint8Array {
  const end = bytes.length - 22;
  const made = Uint8Array.from([...bytes.subarray(0, end), ...more, ...bytes.subarray(end)]);
  const view = new DataView(made.buffer);
  view.setUint32(made.length - 10, view.getUint32(made.length - 10, true) + more.length, true);
  return made;
}
const u32 = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);

describe("an entry", () => {
  const packed = deflateRawSync(data);
  const entry: ZipEntry = {
    path: "xl/a.xml",
    method: 8,
    encrypted: false,
    crc: crc32(data),
    deflatedSize: packed.length,
    size: data.length,
    dataAt: 30 + 8,
  };
  it.each<[string, ZipPart, Partial<ZipEntry>]>([
    ["is what its headers say", part, {}],
    ["stored", { ...part, method: 0 }, { method: 0, deflatedSize: data.length }],
    ["behind a password", { ...part, flags: 1 }, { encrypted: true }],
    ["with other flags", { ...part, flags: 0x0806 }, {}],
    ["whose sizes follow its data", { ...part, sizesFollow: true }, {}],
    ["with sizes for more than 4 GB", { ...part, zip64: true }, {}],
    ["with something behind its own name", { ...part, localExtra: Uint8Array.of(1, 2, 3) }, { dataAt: 41 }],
    ["with a remark behind it", { ...part, remark: "说明" }, {}],
    ["with a slash in front of its name", { ...part, name: "/xl/a.xml" }, { dataAt: 39 }],
    ["with backslashes in its name", { ...part, name: "xl\\a.xml" }, {}],
  ])("%s", (_, made, expected) => {
    const found = read(zip([made, other]));
    expect(found.get("xl/a.xml")).toEqual({ ...entry, ...expected });
    expect([...found.keys()]).toEqual(["xl/a.xml", "b.bin"]);
    expect(found.get("b.bin")?.size).toBe(1);
  });

  it("lies wherever the archive lies in memory", () => {
    const around = new Uint8Array(1000).fill(0x50);
    const bytes = zip([part]);
    around.set(bytes, 300);
    expect(said(around.subarray(300, 300 + bytes.length))).toEqual(["xl/a.xml"]);
  });

  it.each([
    ["a folder is none", [{ name: "xl/", data: "", method: 0 }, part], ["xl/a.xml"]],
    ["what only looks like a folder is one", [{ name: "xl/", data: "x", method: 0 }, part], ["xl/", "xl/a.xml"]],
    ["an empty part is one", [{ name: "xl", data: "", method: 0 }], ["xl"]],
    ["two of one name are refused", [part, { ...part, name: "/XL\\A.xml" }], "duplicateEntry"],
    ["there may be none at all", [], []],
  ])("%s", (_, parts, expected) => expect(said(zip(parts))).toEqual(expected));
});

describe("an entry whose two headers disagree is refused", () => {
  const bytes = zip([part, other]);
  it.each<[string, Uint8Array]>([
    ["the first byte of its name", patched(bytes, "local", 30, 0x79)],
    ["the last byte of its name", patched(bytes, "local", 37, 0x79)],
    ["the length of its name", zip([{ ...part, localName: "xl/a.xm" }, other])],
    ["something behind its name", zip([{ ...part, localName: "xl/a.xmlx" }, other])],
    ["its method", patched(bytes, "local", 8, 0)],
    ["that it has a password", patched(bytes, "local", 6, 1)],
    ["its checksum", patched(bytes, "local", 14, 0, 0, 0, 0)],
    ["its deflated size", patched(bytes, "local", 18, 1, 0, 0, 0)],
    ["its size", patched(bytes, "local", 22, 1, 0, 0, 0)],
    ["its own signature", patched(bytes, "local", 0, 0)],
    ["the directory's signature", patched(bytes, "entry", 0, 0)],
  ])("%s", (_, broken) => expect(said(broken)).toBe("archive"));

  it.each<[string, Uint8Array]>([
    [
      "one that says that the sizes stand elsewhere",
      patched(bytes, "local", 18, ...u32(0xffffffff), ...u32(0xffffffff)),
    ],
    ["one that says so of its deflated size", patched(bytes, "local", 18, ...u32(0xffffffff))],
    ["one that says so of its size", patched(bytes, "local", 22, ...u32(0xffffffff))],
  ])("not %s", (_, fine) => expect(said(fine)).toEqual(["xl/a.xml", "b.bin"]));
});

describe("an entry that reaches beyond its place is refused", () => {
  const one = zip([other]);
  const at = new DataView(one.buffer).getUint32(one.length - 6, true);
  it.each<[string, Uint8Array]>([
    ["its name, out of the directory", patched(one, "entry", 28, 6)],
    ["its extra field, out of the directory", patched(one, "entry", 30, 1)],
    ["its remark, out of the directory", patched(one, "entry", 32, 1)],
    ["its data, into the directory", patched(patched(one, "entry", 20, 2), "local", 18, 2)],
    ["its own header, into the directory", patched(one, "entry", 42, ...u32(at - 29))],
    ["its own header, outside the file", patched(one, "entry", 42, ...u32(0x7fffffff))],
    ["the directory, cut within an entry", zip([other], { count: 2 })],
    ["the directory, cut within a header", endingIn(one, 0x50, 0x4b, 1, 2)],
  ])("%s", (_, broken) => expect(said(broken)).toBe("archive"));

  it("data may end where the directory begins", () => expect(said(one)).toEqual(["b.bin"]));
});

describe("entries beside each other", () => {
  const three: ZipPart[] = ["a", "b", "c"].map((name) => ({ name, data: name, method: 0 }));
  const bytes = zip(three);
  const directoryAt = new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
  const headers = [0, 1, 2].map((index) => bytes.subarray(directoryAt + index * 47, directoryAt + (index + 1) * 47));
  const inOrder = (...order: number[]): Uint8Array =>
    Uint8Array.from([
      ...bytes.subarray(0, directoryAt),
      ...order.flatMap((index) => [...(headers[index] ?? [])]),
      ...bytes.subarray(bytes.length - 22),
    ]);

  it("may stand in the directory in any order", () => {
    expect(said(inOrder(2, 0, 1))).toEqual(["c", "a", "b"]);
    expect(said(inOrder(1, 0, 2))).toEqual(["b", "a", "c"]);
  });
  it("share no byte, in whatever order they are listed", () => {
    // The first one's data is taken to reach one byte into the next.
    const longer = (order: number[]): Uint8Array => {
      const made = inOrder(...order);
      made.set([2], directoryAt + order.indexOf(0) * 47 + 20);
      made.set([2], 18);
      return made;
    };
    expect(
      [
        [0, 1, 2],
        [2, 1, 0],
        [1, 2, 0],
      ].map((order) => said(longer(order))),
    ).toEqual(Array(3).fill("archive"));
  });
  it("are as many as the end says", () => {
    expect([2, 4].map((count) => said(zip(three, { count })))).toEqual(["archive", "archive"]);
  });
  it("are no more than is looked at", () => {
    expect(said(bytes, 3)).toEqual(["a", "b", "c"]);
    expect(said(bytes, 2)).toEqual({ kind: "tooLarge", limit: "parts" });
  });
});

describe("sizes for more than 4 GB", () => {
  const bytes = zip([{ ...part, zip64: true }]);
  const extraAt = 46 + 8;
  const [size, deflated] = [data.length, deflateRawSync(data).length];
  it("stand in the extra field only where the usual place says so", () => {
    // The size in its usual place: then deflated size and offset come first.
    const made = patched(bytes, "entry", 24, ...u32(size));
    const shifted = patched(made, "entry", extraAt + 4, ...u32(deflated), ...u32(0), ...u32(0), ...u32(0));
    expect(read(shifted).get("xl/a.xml")).toMatchObject({ size, deflatedSize: deflated, dataAt: 38 });
  });
  it.each<[string, number, number]>([
    ["the size", 24, size],
    ["the deflated size", 20, deflated],
    ["the offset", 42, 0],
  ])("may stand there for %s alone", (_, at, value) => {
    const usual = [20, ...u32(deflated), 24, ...u32(size), 42, ...u32(0)];
    let made = bytes;
    for (let i = 0; i < usual.length; i += 5)
      if (usual[i] !== at) made = patched(made, "entry", usual[i] ?? 0, ...usual.slice(i + 1, i + 5));
    made = patched(made, "entry", extraAt + 4, ...u32(value), ...u32(0));
    expect(read(made).get("xl/a.xml")).toMatchObject({ size, deflatedSize: deflated, dataAt: 38 });
  });
  it.each<[string, Uint8Array, unknown]>([
    ["are 64 bits wide", patched(bytes, "entry", extraAt + 4 + 4, 1), "archive"],
    ["come after other fields", patched(bytes, "entry", extraAt, 0x0d, 0), "archive"],
    ["have to be there in full", patched(bytes, "entry", extraAt + 2, 23), "archive"],
    ["are looked for within the extra field", patched(bytes, "entry", extraAt + 2, 0xff, 0xff), ["xl/a.xml"]],
  ])("%s", (_, made, expected) => {
    // A size of 2^32 and more is no lie by itself; the local header says another one.
    expect(said(made)).toEqual(expected);
  });
});

describe("the end of an archive", () => {
  const bytes = zip([other]);
  const signature = [0x50, 0x4b, 5, 6];
  it.each<[string, Uint8Array, unknown]>([
    ["may hold a comment", zip([other], { comment: "注释" }), ["b.bin"]],
    ["may hold the longest of comments", zip([other], { comment: "x".repeat(65_535) }), ["b.bin"]],
    [
      "may hold one that looks like an end",
      zip([other], { comment: String.fromCharCode(...signature).padEnd(40) }),
      ["b.bin"],
    ],
    ["is missing when its signature is", patched(bytes, "end", 0, 0), "truncated"],
    ["is missing when its comment is cut", patched(bytes, "end", 20, 1), "truncated"],
    ["is missing in a file that is shorter", bytes.subarray(bytes.length - 21), "truncated"],
    ["stands by itself in an empty archive", zip([]), []],
    ["follows the directory at once", zip([other], { before: Uint8Array.of(1), offsetBy: -1 }), "archive"],
    ["for more than 4 GB is read", zip([other, part], { zip64End: 0 }), ["b.bin", "xl/a.xml"]],
    ["for more than 4 GB is nowhere else", zip([other], { zip64End: 1 }), "archive"],
    ["for more than 4 GB is not in front of the file", zip([other], { zip64End: -40 }), "archive"],
    ["for more than 4 GB is not behind its own locator", zip([other], { zip64End: 95 }), "archive"],
  ])("%s", (_, made, expected) => expect(said(made)).toEqual(expected));

  it("for more than 4 GB is as long as it says, and counts its own entries", () => {
    const long = zip([other], { zip64End: 0 });
    const recordAt = long.length - 22 - 20 - 56;
    const changed = (at: number, value: number): unknown => {
      const made = Uint8Array.from(long);
      made.set([value], recordAt + at);
      return said(made);
    };
    expect(said(long)).toEqual(["b.bin"]);
    // Its length, its signature, how many entries there are, how long the directory is, where it begins.
    expect([4, 0, 32, 40, 48].map((at) => changed(at, 7))).toEqual(Array(5).fill("archive"));
    // How many entries are on this disk is not asked.
    expect(changed(24, 7)).toEqual(["b.bin"]);
  });
});

describe("packageKey", () => {
  it.each([
    ["xl/Workbook.XML", "xl/workbook.xml"],
    ["/xl/workbook.xml", "xl/workbook.xml"],
    ["\\xl\\workbook.xml", "xl/workbook.xml"],
    ["//xl", "/xl"],
  ])("%s is %s", (path, key) => expect(packageKey(path)).toBe(key));
});
