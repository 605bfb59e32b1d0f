import { describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { TextPool } from "#adapters/xlsx/read/textPool";
import { decodedText } from "#adapters/xlsx/read/xmlText";
import { runs } from "../../../builders/runs";

const part = (text: string) => {
  const bytes = new TextEncoder().encode(`<${text}<${"-".repeat(8)}`);
  return { bytes, view: new DataView(bytes.buffer), to: bytes.length - 9 };
};
const told = (pool: TextPool, text: string, kind: "label" | "formula" = "label") => {
  const { bytes, view, to } = part(text);
  return pool.text({ bytes, view }, 1, to, decodedText, kind);
};
const plainText = fc.string({ unit: fc.constantFrom("甲", "a", "1", " ", "〔", "x".repeat(40)) });

describe("a pool of texts", () => {
  it("gives what decoding gives, whatever came before", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(plainText, fc.constantFrom("label", "formula"))), (texts) => {
        const pool = new TextPool(2_000);
        for (const [text, kind] of [...texts, ...texts]) expect(told(pool, text, kind as "label")).toBe(text);
      }),
      runs(),
    );
  });

  it("decodes a text once", () => {
    const pool = new TextPool();
    const decode = jest.fn(decodedText);
    const { bytes, view, to } = part("权力清单");
    for (let i = 0; i < 3; i++) pool.text({ bytes, view }, 1, to, decode, "label");
    expect(decode).toHaveBeenCalledTimes(1);
  });

  it("keeps no damaged text, and says so every time", () => {
    const pool = new TextPool();
    const bytes = Uint8Array.of(60, 0xff, 0xfe, 60, 0, 0, 0, 0);
    const damaged = () => pool.text({ bytes, view: new DataView(bytes.buffer) }, 1, 3, decodedText, "label");
    expect(damaged).toThrow();
    expect(damaged).toThrow();
  });

  it("knows where a formula ends that came next before, and only then", () => {
    const pool = new TextPool();
    for (const formula of ["A1", "SUM(A1:A9)", "A1"]) told(pool, formula, "formula");
    const next = part("SUM(A1:A9)");
    expect(pool.formulaEnd(next, 1)).toBe(next.to);
    expect(pool.formula).toBe("SUM(A1:A9)");
    told(pool, "A1", "formula");
    // The same beginning, but more behind it; and a part that ends in the middle.
    expect(pool.formulaEnd(part("SUM(A1:A9)+1"), 1)).toBe(-1);
    const cut = new TextEncoder().encode("<SUM(A1");
    expect(pool.formulaEnd({ bytes: cut, view: new DataView(cut.buffer) }, 1)).toBe(-1);
  });

  it("goes on when it is full", () => {
    const pool = new TextPool(10);
    expect(["一二三", "四五六", "一二三", "四五六"].map((text) => told(pool, text))).toEqual([
      "一二三",
      "四五六",
      "一二三",
      "四五六",
    ]);
  });
});
