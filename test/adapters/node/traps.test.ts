import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { findFiles } from "#adapters/node/findFiles";
import { readBytes } from "#adapters/node/readReturn";

/** What a folder of returns may hold beside files: nothing that is followed, waited for or read without end. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-traps-"));
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  mkdirSync(at("目录.xlsx"));
  execFileSync("mkfifo", [at("pipe.xlsx")]);
  symlinkSync("self_link.xlsx", at("self_link.xlsx"));
  symlinkSync("nowhere", at("dangling.xlsx"));
  symlinkSync("/dev/zero", at("dev_zero.xlsx"));
  symlinkSync("good.xlsx", at("link.xlsx"));
  writeFileSync(at("good.xlsx"), "a return");
  writeFileSync(at("sparse_8GB.xlsx"), "");
  truncateSync(at("sparse_8GB.xlsx"), 2 ** 33);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const traps = ["dangling.xlsx", "dev_zero.xlsx", "link.xlsx", "pipe.xlsx", "self_link.xlsx"];

describe("a folder with traps", () => {
  it("has each of them found, so that each is told", () => {
    expect(findFiles([folder]).files.map(({ name }) => name)).toEqual(
      [...traps, "good.xlsx", "sparse_8GB.xlsx"].sort(),
    );
  });

  it.each(traps)("and %s is not read, as the system says it", (name) => {
    expect(() => readBytes({ full: at(name), explicit: false })).toThrow(
      expect.objectContaining({ syscall: expect.any(String) }),
    );
  });

  it("reads of a file that claims 8 GB only its beginning", () => {
    const { bytes, size } = readBytes({ full: at("sparse_8GB.xlsx"), explicit: false });
    expect([bytes.length, size]).toEqual([2 ** 26, 2 ** 33]);
  });
});

describe("named by a person", () => {
  it("a link is what it leads to", () => {
    const [file] = findFiles([at("link.xlsx")]).files;
    expect(new TextDecoder().decode(readBytes(file!).bytes)).toBe("a return");
  });

  it.each(["dangling.xlsx", "dev_zero.xlsx", "pipe.xlsx", "self_link.xlsx"])("%s is not there", (name) => {
    expect(findFiles([at(name)])).toEqual({ files: [], missing: [at(name)] });
  });
});
