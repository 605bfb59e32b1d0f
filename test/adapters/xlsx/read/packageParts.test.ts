import { describe, expect, it } from "@jest/globals";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { LIMITS, type Limits } from "#adapters/xlsx/read/limits";
import { PackageParts } from "#adapters/xlsx/read/packageParts";
import { Unreadable } from "#adapters/xlsx/read/unreadable";
import { zip, type ZipPart } from "../../../builders/zip";

const parts = (all: readonly ZipPart[], limits: Partial<Limits> = {}): PackageParts =>
  new PackageParts(zip(all), nodeInflater, { ...LIMITS, ...limits });
const text = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString();

function problemOf(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
}

describe("a part", () => {
  const all = parts([
    { name: "xl/My Sheet.xml", data: "<a/>" },
    { name: "xl/100%25.xml", data: "<b/>" },
    { name: "empty", data: "" },
    { name: "emptyStored", data: "", method: 0 },
    { name: "stored", data: "<c/>", method: 0 },
  ]);
  it.each([
    ["xl/My Sheet.xml", "<a/>"],
    ["XL/MY SHEET.XML", "<a/>"],
    ["/xl/My%20Sheet.xml", "<a/>"],
    ["xl/100%25.xml", "<b/>"],
    ["stored", "<c/>"],
    ["empty", ""],
    ["emptyStored", ""],
    ["xl/100%.xml", undefined],
    ["xl/none.xml", undefined],
  ])("is found by the name %s", (path, content) => {
    expect(text(all.bytesOf(path))).toBe(content);
    expect(all.has(path)).toBe(content !== undefined);
    if (content === undefined) expect(all.xml(path)).toBeUndefined();
  });
  it("is a scanner of its markup", () => {
    const xml = all.xml("stored");
    xml?.root();
    expect(xml?.is("c")).toBe(true);
  });
});

describe("what is inflated", () => {
  const ten: ZipPart = { name: "a", data: "0123456789" };
  it("is counted against all that may be read, each time anew", () => {
    const all = parts([ten, { name: "b", data: "0123456789", method: 0 }], { total: 25 });
    expect([all.bytesOf("a")?.length, all.bytesOf("b")?.length]).toEqual([10, 10]);
    expect(problemOf(() => all.bytesOf("a"))).toEqual({ kind: "tooLarge", limit: "total" });
  });
  it("may be as much as the limits say, and not one byte more", () => {
    expect(parts([ten], { part: 10, total: 10 }).bytesOf("a")?.length).toBe(10);
    expect(problemOf(() => parts([ten], { part: 9 }).bytesOf("a"))).toEqual({ kind: "tooLarge", limit: "part" });
    expect(problemOf(() => parts([ten], { total: 9 }).bytesOf("a"))).toEqual({ kind: "tooLarge", limit: "total" });
  });
  it.each<[string, Partial<ZipPart>, object]>([
    ["with a password", { flags: 1 }, { kind: "encrypted" }],
    ["with a password, however large it says it is", { flags: 1, size: 1e9 }, { kind: "encrypted" }],
    ["packed with AES", { method: 99 }, { kind: "encrypted" }],
    ["packed by another method", { method: 9 }, { kind: "damaged", detail: "archive" }],
    ["stored in fewer bytes than it says", { method: 0, size: 11 }, { kind: "damaged", detail: "archive" }],
    ["that says that it is empty", { size: 0 }, { kind: "damaged", detail: "checksum" }],
    ["with another checksum", { crc: 5 }, { kind: "damaged", detail: "checksum" }],
    ["stored with another checksum", { method: 0, crc: 5 }, { kind: "damaged", detail: "checksum" }],
  ])("is no part %s", (_, change, problem) =>
    expect(problemOf(() => parts([{ ...ten, ...change }]).bytesOf("a"))).toEqual(problem),
  );
});
