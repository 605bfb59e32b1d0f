import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { besideName } from "#adapters/node/leftovers";
import { CannotWrite, writeWhole, type WriteProblem } from "#adapters/node/writeWhole";

type Call =
  "statSync" | "mkdirSync" | "openSync" | "writeSync" | "fsyncSync" | "closeSync" | "chmodSync" | "renameSync";

/** The module itself, whose calls the writer makes; an import here would be a copy. */
const real = jest.requireActual<typeof fs>("node:fs");

/** Makes one call of the writer fail, as the system would. */
function fail(call: Call, code: string): void {
  jest.spyOn(real, call).mockImplementation(() => {
    throw Object.assign(new Error(`${code}: ${call}`), { code, syscall: call });
  });
}

const folder = fs.mkdtempSync(join(tmpdir(), "pinghui-write-"));
const file = join(folder, "评估工作簿.xlsx");
const [old, fresh] = ["as it was", "as it is now"].map((text) => new TextEncoder().encode(text)) as [
  Uint8Array,
  Uint8Array,
];
beforeEach(() => {
  fs.rmSync(folder, { recursive: true, force: true });
  writeWhole(file, old);
});
afterEach(() => {
  jest.restoreAllMocks();
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true });
});

const content = (): string => fs.readFileSync(file, "utf8");

describe("a file written whole", () => {
  it("replaces the old one, and leaves nothing beside it", () => {
    writeWhole(file, fresh);
    expect([content(), fs.readdirSync(folder)]).toEqual(["as it is now", ["评估工作簿.xlsx"]]);
  });

  it.each([0o600, 0o640, 0o664])("is for those whom the old one was for (%o)", (mode) => {
    fs.chmodSync(file, mode);
    writeWhole(file, fresh);
    expect([content(), fs.statSync(file).mode & 0o777]).toEqual(["as it is now", mode]);
  });

  it("is, as a new one, for those whom the system makes files for", () => {
    const before = process.umask(0o027);
    try {
      writeWhole(join(folder, "名录.xlsx"), fresh);
    } finally {
      process.umask(before);
    }
    expect(fs.statSync(join(folder, "名录.xlsx")).mode & 0o777).toBe(0o640);
  });

  it("cannot lie in a folder that is a file", () => {
    expect(() => {
      writeWhole(join(file, "名录.xlsx"), fresh);
    }).toThrow(expect.objectContaining({ problem: "noFolder" }));
    expect(content()).toBe("as it was");
  });

  it("is not touched where somebody made it read-only", () => {
    fs.chmodSync(file, 0o444);
    expect(() => {
      writeWhole(file, fresh);
    }).toThrow(expect.objectContaining({ problem: "noPermission" }));
    expect([content(), fs.readdirSync(folder)]).toEqual(["as it was", ["评估工作簿.xlsx"]]);
  });

  const saidOf: Readonly<Record<string, WriteProblem>> = {
    ENOSPC: "noSpace",
    EIO: "failed",
    EACCES: "noPermission",
    EMFILE: "failed",
    EBUSY: "openElsewhere",
  };
  const calls = [
    "statSync",
    "mkdirSync",
    "openSync",
    "writeSync",
    "fsyncSync",
    "closeSync",
    "chmodSync",
    "renameSync",
  ] as const;
  it.each(calls.flatMap((call) => Object.entries(saidOf).map(([code, problem]) => [call, code, problem] as const)))(
    "stays as it was when %s fails with %s, and nothing is left beside it",
    (call, code, problem) => {
      fail(call, code);
      const attempt = (): void => {
        writeWhole(file, fresh);
      };
      expect(attempt).toThrow(CannotWrite);
      expect(attempt).toThrow(expect.objectContaining({ problem }));
      jest.restoreAllMocks();
      expect([content(), fs.readdirSync(folder)]).toEqual(["as it was", ["评估工作簿.xlsx"]]);
    },
  );

  it("is in its place, and said to be, where the folder cannot be flushed (network drives)", () => {
    const { fsyncSync } = real;
    let flushed = 0;
    jest.spyOn(real, "fsyncSync").mockImplementation((handle) => {
      if (++flushed > 1) throw Object.assign(new Error("EINVAL: fsync"), { code: "EINVAL", syscall: "fsync" });
      fsyncSync(handle);
    });
    writeWhole(file, fresh);
    expect([flushed, content()]).toEqual([2, "as it is now"]);
  });

  it("takes away what a killed writer left, and nothing of a living one or of another file", () => {
    const dead = 0x3fff_fff0;
    const kept = [besideName(file, process.ppid), besideName(join(folder, "名录.xlsx"), dead)];
    for (const name of [besideName(file, dead), ...kept]) fs.writeFileSync(join(folder, name), "half");
    writeWhole(file, fresh);
    expect(fs.readdirSync(folder).sort()).toEqual([...kept, "评估工作簿.xlsx"].sort());
  });

  it("is written past what lies under the name it has until it is whole, and not through a link", () => {
    const beside = join(folder, besideName(file, process.pid));
    fs.writeFileSync(beside, "half, by an earlier process of this number");
    writeWhole(file, fresh);
    expect([content(), fs.readdirSync(folder)]).toEqual(["as it is now", ["评估工作簿.xlsx"]]);

    const other = join(folder, "别人的文件");
    fs.writeFileSync(other, "another's");
    fs.symlinkSync(other, beside);
    writeWhole(file, old);
    expect([content(), fs.readFileSync(other, "utf8")]).toEqual(["as it was", "another's"]);
    expect(fs.readdirSync(folder).sort()).toEqual(["别人的文件", "评估工作簿.xlsx"].sort());
  });

  it("is not written through a link that is planted at the last moment", () => {
    const other = join(folder, "别人的文件");
    fs.writeFileSync(other, "another's");
    const { openSync } = real;
    jest.spyOn(real, "openSync").mockImplementation((...given) => {
      if (String(given[0]).endsWith(".tmp")) fs.symlinkSync(other, given[0]);
      return openSync(...given);
    });
    expect(() => {
      writeWhole(file, fresh);
    }).toThrow(CannotWrite);
    jest.restoreAllMocks();
    expect([content(), fs.readFileSync(other, "utf8")]).toEqual(["as it was", "another's"]);
  });

  // Hostile file 名×80.xlsx: a suffix made its name too long for the file system.
  it("may have a name as long as the file system takes", () => {
    const long = join(folder, `${"名".repeat(83)}.xlsx`);
    writeWhole(long, fresh);
    expect(fs.readFileSync(long, "utf8")).toBe("as it is now");
  });

  it.each(["~$评估工作簿.xlsx", "~$工作簿.xlsx", ".~lock.评估工作簿.xlsx#", ".~评估工作簿.xlsx"])(
    "is not touched while an office program has it open (%s)",
    (lock) => {
      fs.writeFileSync(join(folder, lock), "");
      expect(() => {
        writeWhole(file, fresh);
      }).toThrow(expect.objectContaining({ problem: "openElsewhere" }));
      expect(content()).toBe("as it was");
    },
  );
});
