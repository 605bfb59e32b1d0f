import { describe, expect, it } from "@jest/globals";
import { utf8Length } from "../../../src/workbench/host/utf8Length";

describe("utf8Length", () => {
  it.each(["", "A1:B2", "é", "߿ࠀ", "填报数据", "市编办〔2015〕3号", "𠮷野", "😀 12%"])(
    "counts what encoding %p gives",
    (text) => expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length),
  );
});
