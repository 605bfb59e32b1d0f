import { describe, expect, it } from "@jest/globals";
import { textKind } from "#adapters/xlsx/read/textKind";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const swapped = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le").swap16());
const utf32 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((sign) => [0, 0, (sign.codePointAt(0) ?? 0) >> 8, (sign.codePointAt(0) ?? 0) & 255]),
  );

describe("what a text file is", () => {
  it.each([
    ["a page with a remark in front", utf8("<!-- saved from url=(0014)about:internet -->\r\n<html>"), "html"],
    ["a page after blank lines", utf8("\r\n\t <html>"), "html"],
    ["a page that begins with its head", utf8("<head><title>登录</title>"), "html"],
    ["a page that begins with its body", utf8("<body >"), "html"],
    ["a bare table", utf8("<table>"), "html"],
    ["a script", utf8("<script/>"), "html"],
    ["a page as XML with attributes", utf8('<?xml version="1.0"?>\n<html lang="zh">'), "html"],
    ["a web archive, whatever its letters", utf8("mime-version: 1.0"), "html"],
    ["a page without the end of its tag", utf8("<table<tr"), "html"],
    ["a text that speaks of a web archive", utf8("a,MIME-Version: 1.0"), "csv"],
    ["a text that holds a remark", utf8("a<!-- b"), "csv"],
    ["XML whose root only begins like a page", utf8("<htmlx>"), "xml"],
    ["XML whose root only begins like a page, declared", utf8('<?xml version="1.0"?><htmlx>'), "xml"],
    ["XML in which a page comes late", utf8(`<?xml version="1.0"?><!--${"x".repeat(1100)}--><html>`), "xml"],
    ["a text that holds a declaration", utf8("a <?xml"), "csv"],
    ["OpenDocument without a declaration", utf8('<a xmlns="urn:oasis:names:tc:opendocument"/>'), "xml"],

    ["a lock file of LibreOffice", utf8(",u,h,01.01.2026 00:00,file:///home/u;"), "lockFile"],
    ["one that ends in a line", utf8("Name,u,h,01.01.2026 00:00,file:///home/u;\n"), "lockFile"],
    ["a text that holds one", utf8("a\n,u,h,01.01.2026 00:00,file:///home/u;"), "csv"],
    ["one with something behind it", utf8(",u,h,01.01.2026 00:00,file:///home/u;x"), "csv"],
    ["one without its end", utf8(",u,h,01.01.2026 00:00,file:///home/u"), "csv"],
    ["one with another day", utf8(",u,h,1.1.2026 00:00,file:///home/u;"), "csv"],
    ["one with another year", utf8(",u,h,01.01.26 00:00,file:///home/u;"), "csv"],
    ["one with another time", utf8(",u,h,01.01.2026 0:00,file:///home/u;"), "csv"],
    ["one with another minute", utf8(",u,h,01.01.2026 00:0,file:///home/u;"), "csv"],

    ["SYLK", utf8("ID;PWXL;N;E\r\nP;PGeneral\r\n"), "slk"],
    ["SYLK of another program", utf8("ID;PQuattro Pro\r\nB;X4;Y4"), "slk"],
    ["SYLK with lines as on an old Macintosh", utf8("ID;PXL;N;E\rP;PGeneral\r"), "slk"],
    ["a list that begins like it", utf8("ID;Price\r\n1;2"), "csv"],
    ["one of texts that begins like it", utf8("ID;Price\r\nabc;2"), "csv"],
    ["its first record alone", utf8("ID;PWXL;N;E\r\n"), "csv"],
    ["a list of other columns", utf8("ID;Name\r\nP;Q"), "csv"],
    ["SYLK further below", utf8("x\r\nID;PWXL;N;E\r\nP;PGeneral"), "csv"],
    ["DIF", utf8('TABLE\r\n0,1\r\n"EXCEL"\r\n'), "dif"],
    ["DIF of another program", utf8('TABLE\n0,1\n"Sheet1"\n'), "dif"],
    ["a list about tables", utf8("TABLE\r\n0,12\r\n"), "csv"],
    ["one with its heading elsewhere", utf8("A TABLE\r\n0,1\r\n"), "csv"],

    ["a text of one letter", utf8("a"), "csv"],
    ["two letters in UTF-16, without a mark", utf16("ab"), "csv"],
    ["one letter in UTF-16 is too short to tell", utf16("a"), undefined],
    ["a page in UTF-16, the other way round", swapped("\ufeff<html>"), "html"],
    ["a page in UTF-16, without a mark", swapped("<html>"), "html"],
    ["a page in UTF-32", utf32("\ufeff<html>"), "html"],
    ["Chinese in UTF-16, with hardly a zero among its bytes", utf16(`\ufeff${"序号".repeat(9)},1`), "csv"],
    ["Chinese in UTF-8, with a mark", utf8("\ufeff<html>序号"), "html"],
    ["Chinese in UTF-16, the other way round", swapped(`\ufeff${"序号".repeat(9)},1`), "csv"],
    ["Chinese in UTF-32", utf32(`\ufeff${"序号".repeat(9)},1`), "csv"],
    ["nothing but a mark", utf16("\ufeff"), "csv"],
    ["half a mark in front of what no text has", Uint8Array.of(0xff, 0x41, 1, 0x41), undefined],
    ["its other half there", Uint8Array.of(0x41, 0xfe, 1, 0x41), undefined],
    ["half of the other mark there", Uint8Array.of(0xfe, 0x41, 1, 0x41), undefined],
    ["the other half of that", Uint8Array.of(0x41, 0xff, 1, 0x41), undefined],
    ["three bytes of four there", Uint8Array.of(0x41, 0, 0xfe, 0xff, 1, 0x41, 0x41, 0x41), undefined],
    ["three others of four there", Uint8Array.of(0, 0x41, 0xfe, 0xff, 1, 0x41, 0x41, 0x41), undefined],
    ["half a mark", Uint8Array.of(0xff, 0x41), "csv"],
    ["the other half", Uint8Array.of(0xfe, 0x41), "csv"],
    ["three bytes of a mark of four", Uint8Array.of(0, 0, 0xfe, 0x41, 0x41, 0x41), undefined],
    ["zeros in front of no mark", Uint8Array.of(0, 0, 0x41, 0xff, 0x41, 0x41), undefined],
    ["nothing but zeros", new Uint8Array(8), undefined],
    ["letters in UTF-32 without a mark", utf32("a,1"), "csv"],
    ["a few letters in front of nothing but zeros", utf8(`序号,1${"\0".repeat(600)}`), undefined],
    ["two zeros among five bytes", Uint8Array.of(65, 0, 66, 0, 67), "csv"],
    ["two zeros among six bytes", Uint8Array.of(65, 0, 66, 0, 67, 68), undefined],
  ])("%s", (_, content, kind) => expect(textKind(content)).toBe(kind));

  it("has none of the control characters that no text has, as far as it is looked at", () => {
    const fine = Array.from({ length: 33 }, (_, code) => code).filter(
      (code) => textKind(Uint8Array.of(65, 66, 67, code, 68)) === "csv",
    );
    expect(fine).toEqual([9, 10, 11, 12, 13, 27, 32]);
    const long = new Uint8Array(5000).fill(65);
    expect(textKind(long.map((byte, at) => (at === 4096 ? 1 : byte)))).toBe("csv");
    expect(textKind(long.map((byte, at) => (at === 4095 ? 1 : byte)))).toBeUndefined();
  });
});
