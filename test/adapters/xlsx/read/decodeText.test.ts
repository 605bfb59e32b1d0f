import { describe, expect, it } from "@jest/globals";
import { decodeText } from "#adapters/xlsx/read/decodeText";

const bytes = (...numbers: readonly number[]): Uint8Array => Uint8Array.from(numbers);

describe("decodeText", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode("好，较好"), "好，较好"],
    ["UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, 0x61), "a"],
    ["GB18030", bytes(0xba, 0xc3, 0x2c, 0xb2, 0xee), "好,差"],
    ["nothing of UTF-16", bytes(0xff, 0xfe, 0x7d, 0x59, 0x61, 0x00), undefined],
    ["nothing of a renamed workbook", bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06), undefined],
    ["nothing of broken text", bytes(0x61, 0xff, 0x0a), undefined],
  ])("reads %s", (_, from, text) => expect(decodeText(from)).toBe(text));
});
