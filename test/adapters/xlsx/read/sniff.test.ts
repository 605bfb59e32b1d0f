import { describe, expect, it } from "@jest/globals";
import { sniff } from "#adapters/xlsx/read/sniff";
import { compoundFile } from "../../../builders/compoundFile";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (latin1: string): Uint8Array => Uint8Array.from(latin1, (character) => character.charCodeAt(0));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const padded = (text: string): Uint8Array => bytes(text + "\0".repeat(600));

const ownerFile = Uint8Array.of(4, ...bytes("user".padEnd(54)), ...utf16("\u0004user".padEnd(55)));

describe("what a file is, by its bytes", () => {
  it.each([
    ["nothing", bytes(""), "empty"],
    ["an archive", bytes("PK\x03\x04"), "package"],
    ["an empty archive", padded("PK\x05\x06"), "package"],
    ["PDF", bytes("%PDF-1.7\n"), "pdf"],
    ["RTF", bytes("{\\rtf1 }"), "word"],
    ["PNG", padded("\x89PNG\r\n\x1a\n"), "image"],
    ["JPEG", padded("\xff\xd8\xff\xe0"), "image"],
    ["GIF", padded("GIF89a"), "image"],
    ["TIFF", padded("II*\0"), "image"],
    ["TIFF, the other way round", padded("MM\0*"), "image"],
    ["HEIC", padded("\0\0\0\x18ftypheic"), "image"],
    ["WebP", padded("RIFF1234WEBPVP8 "), "image"],
    ["a bitmap", bytes(`BM\x1b\0\0\0${"\0".repeat(21)}`), "image"],
    ["RAR", padded("Rar!\x1a\x07\x01\0"), "zip"],
    ["7z", padded("7z\xbc\xaf'\x1c"), "zip"],
    ["gzip", padded("\x1f\x8b\x08"), "zip"],
    ["bzip2", padded("BZh9"), "zip"],
    ["xz", padded("\xfd7zXZ\0"), "zip"],
    ["an archive in several files", padded("PK\x07\x08"), "package"],
    ["a signature and nothing else", bytes("GIF8"), "image"],
    ["a signature that is cut", bytes("Rar!\x1a"), "unknown"],
    ["a signature behind something else", padded(" %PDF-"), "unknown"],
    ["BIFF 2 with a longer record", padded("\x09\0\x06\0"), "xls"],
    ["BIFF 3", padded("\x09\x02\x06\0"), "xls"],
    ["BIFF 4", padded("\x09\x04\x06\0"), "xls"],
    ["BIFF 8", padded("\x09\x08\x10\0"), "xls"],
    ["a bitmap that is longer than it says", bytes(`BM\x1b\0\0\0${"\0".repeat(22)}`), "unknown"],
    ["a bitmap too short for its head", bytes(`BM\x1a\0\0\0${"\0".repeat(20)}`), "unknown"],
    ["another thing as long as it says", bytes(`XM\x1b\0\0\0${"\0".repeat(21)}`), "unknown"],
    ["BIFF without OLE around it", bytes("\x09\x08\x08\0\0\x05\x05\0\0\0\0\0"), "xls"],
    ["old BIFF", bytes("\x09\0\x04\0\x07\0\x10\0"), "xls"],
    ["noise", bytes("\x01\x02\x03\x04\0\0"), "unknown"],
    ["zeros", padded(""), "unknown"],

    ["CSV", utf8("序号,指标\r\n1,128\r\n"), "csv"],
    ["CSV with a mark", utf8("\ufeff序号,指标"), "csv"],
    ["CSV in GBK", Uint8Array.of(0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0x31), "csv"],
    ["CSV in UTF-16", utf16("\ufeff序号\t指标\r\n1\t128"), "csv"],
    ["CSV in UTF-16 without a mark", utf16("a,1\r\n2,3\r\n"), "csv"],
    ["letters that begin like a bitmap", utf8("BMW,1"), "csv"],
    ["text with an angle bracket", utf8("a,<b\r\n"), "csv"],
    ["a web page", utf8("\r\n<!DOCTYPE html><html></html>"), "html"],
    ["a web page in capitals", utf8("<HTML><TABLE></TABLE>"), "html"],
    ["a table with a style in front", utf8('<meta charset="gb2312"><table><tr>'), "html"],
    ["a web page in UTF-16", utf16("\ufeff<html></html>"), "html"],
    ["a web page as XML", utf8('<?xml version="1.0"?><html xmlns="x">'), "html"],
    ["a web archive", utf8("MIME-Version: 1.0\r\nContent-Type: multipart/related"), "html"],
    ["Excel 2003 XML", utf8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'), "xml"],
    ["XML without a declaration", utf8("<Workbook/>"), "xml"],
    ["XML in UTF-16", utf16('<?xml version="1.0"?><a/>'), "xml"],
    [
      "flat OpenDocument",
      utf8('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
      "ods",
    ],

    ["Excel's owner file", ownerFile, "lockFile"],
    ["LibreOffice's lock file", utf8(",user,host,01.01.2026 00:00,file:///home/u;"), "lockFile"],
    ["what macOS leaves beside a file", padded("\x00\x05\x16\x07\x00\x02"), "lockFile"],
  ])("%s", (_, content, kind) => expect(sniff(content)).toBe(kind));

  it.each([
    ["as Excel writes it", ownerFile, "lockFile"],
    ["as WPS writes it", ownerFile.subarray(0, 162), "lockFile"],
    ["of another length", ownerFile.subarray(0, 164), "unknown"],
    ["without a user", Uint8Array.of(0, 0x20, ...ownerFile.subarray(2)), "unknown"],
    [
      "of a user whose name fills it",
      Uint8Array.of(54, ...bytes("u".repeat(54)), 0x20, ...ownerFile.subarray(56)),
      "lockFile",
    ],
    [
      "of a user whose name would not fit",
      Uint8Array.of(55, ...bytes("u".repeat(55)), 0x20, ...ownerFile.subarray(57)),
      "unknown",
    ],
    ["without the blanks behind the name", Uint8Array.of(4, ...bytes("user0"), ...ownerFile.subarray(6)), "unknown"],
  ])("an owner file %s", (_, content, kind) => expect(sniff(content)).toBe(kind));

  it.each([
    ["~$自评表.xlsx", "lockFile"],
    [".~lock.自评表.xlsx#", "lockFile"],
    ["自评表~$.xlsx", "unknown"],
    ["自评表.~lock.xlsx", "unknown"],
  ])("noise that is called %s", (name, kind) => expect(sniff(bytes("\x01\x02\x03\0"), name)).toBe(kind));

  it("looks at a file wherever it lies in memory", () => {
    const bitmap = bytes(`xxxBM\x1b\0\0\0${"\0".repeat(21)}`);
    expect(sniff(bitmap.subarray(3))).toBe("image");
  });

  it.each([
    ["an encrypted workbook", ["EncryptionInfo", "EncryptedPackage"], "", "encrypted"],
    ["an .xls", ["Workbook"], "", "xls"],
    ["an old .xls", ["Book"], "", "xls"],
    ["an .xls in capitals", ["WORKBOOK"], "", "xls"],
    ["an .et or .xls of WPS by its extra stream", ["Workbook", "ETExtData"], "名.xlsx", "etOrXls"],
    ["an .et by its name", ["Workbook"], "名.ET", "et"],
    ["an .et that WPS wrote", ["Workbook", "ETExtData"], "名.et", "et"],
    ["an .xls that WPS wrote", ["Workbook", "ETExtData"], "名.xls", "xls"],
    ["Word", ["WordDocument", "1Table"], "", "word"],
    ["PowerPoint", ["PowerPoint Document"], "", "powerpoint"],
    ["pictures Windows keeps", ["Catalog"], "Thumbs.db", "unknown"],
  ])("%s", (_, streams, fileName, kind) => expect(sniff(compoundFile(streams), fileName)).toBe(kind));

  it("looks only at what lies at the top: a Word file may hold a workbook", () =>
    expect(sniff(compoundFile(["WordDocument"], ["Workbook"]))).toBe("word"));

  it("takes any cut of an OLE file", () => {
    const whole = compoundFile(["Workbook"]);
    for (let length = 8; length < whole.length; length += 37) sniff(whole.subarray(0, length));
    expect(sniff(whole.subarray(0, 100))).toBe("unknown");
    expect(sniff(whole.subarray(0, 100), "名.xls")).toBe("xls");
  });

  it("survives a directory that goes in circles", () => {
    const whole = compoundFile(["Catalog"]);
    new DataView(whole.buffer).setUint32(512 + 4, 1, true);
    new DataView(whole.buffer).setUint32(1024 + 128 + 68, 1, true);
    expect(sniff(whole)).toBe("unknown");
  });
});
