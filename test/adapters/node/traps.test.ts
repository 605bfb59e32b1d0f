import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
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

  it("and a folder in it that may not be opened is told: nobody knows what it holds", () => {
    // As the system says it to anybody but its administrator, who runs some of these tests.
    const listing = jest.spyOn(jest.requireActual<typeof fs>("node:fs"), "readdirSync").mockImplementation(() => {
      throw Object.assign(new Error("EACCES"), { code: "EACCES", path: at("目录.xlsx") });
    });
    expect(findFiles([folder, at("good.xlsx")])).toMatchObject({
      closed: [at("目录.xlsx")],
      files: [{ name: "good.xlsx", explicit: true }],
    });
    listing.mockRestore();
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
    expect(findFiles([at(name)])).toEqual({ files: [], missing: [at(name)], closed: [] });
  });
});

describe("a file that changes", () => {
  /** The module itself, whose calls the reader makes; an import here would be a copy. */
  const real = jest.requireActual<typeof fs>("node:fs");
  const moving = at("目录.xlsx/moving.xlsx");
  const elsewhere = at("elsewhere");
  const becomes = (make: () => void): void => {
    rmSync(moving, { force: true });
    make();
  };
  const found = (): Parameters<typeof readBytes>[0] => {
    becomes(() => {
      writeFileSync(moving, "a return");
    });
    writeFileSync(elsewhere, "another's");
    return findFiles([at("目录.xlsx")]).files[0]!;
  };
  const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    ["a link to a file", () => symlinkSync(elsewhere, moving), "ELOOP"],
    ["a link to nowhere", () => symlinkSync("nowhere", moving), "ELOOP"],
    ["a link to a device", () => symlinkSync("/dev/zero", moving), "ELOOP"],
    ["a pipe", () => execFileSync("mkfifo", [moving]), "EINVAL"],
    ["a folder", () => mkdirSync(moving), "EINVAL"],
    ["nothing", () => undefined, "ENOENT"],
  ])("into %s after it was found is not read", (_, make, code) => {
    const file = found();
    becomes(make);
    expect(() => readBytes(file)).toThrow(expect.objectContaining({ code, syscall: expect.any(String) }));
    rmSync(moving, { recursive: true, force: true });
  });

  it.each(["fstatSync", "readSync"] as const)("into a link before %s is read as the file that was opened", (call) => {
    const file = found();
    const before = real[call] as (...given: unknown[]) => unknown;
    jest.spyOn(real, call).mockImplementation(((...given: unknown[]) => {
      becomes(() => {
        symlinkSync(elsewhere, moving);
      });
      return before(...given);
    }) as never);
    const { bytes, size } = readBytes(file);
    expect([textOf(bytes), size]).toEqual(["a return", 8]);
  });

  it.each([
    ["shorter", "a re", "a re"],
    ["longer", "a return and more", "a return"],
  ])("and is %s by the time it is read: no more than there is, no more than was said", (_, now, read) => {
    const file = found();
    const { readSync } = real;
    jest.spyOn(real, "readSync").mockImplementation((...given: Parameters<typeof readSync>) => {
      writeFileSync(moving, now);
      return readSync(...given);
    });
    expect(textOf(readBytes(file).bytes)).toBe(read);
  });
});
