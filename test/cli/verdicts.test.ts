import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import { verdictsOn } from "../../src/cli/verdicts";
import { shippedSchemes } from "../../src/cli/schemes";

/** Workers that misbehave as a file could make ours misbehave: the name of the file says how. */
const folder = mkdtempSync(join(tmpdir(), "pinghui-workers-"));
const script = join(folder, "worker.js");
writeFileSync(
  script,
  `const { parentPort } = require("node:worker_threads");
   parentPort.on("message", (order) => {
     if (!order) return parentPort.close();
     const { name, path } = order.file;
     if (name.startsWith("hangs")) for (;;);
     if (name.startsWith("waits")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 4_000);
     if (name.startsWith("sleeps")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     if (name.startsWith("eats")) { const all = []; for (;;) all.push(new Array(1000).fill({})); }
     if (name.startsWith("breaks")) throw new Error("a bug of ours");
     if (name.startsWith("leaves")) process.exit(7);
     const file = { name, path, hash: "", size: 0 };
     if (name.startsWith("tells lies")) {
       const opened = { is: "form", identity: { scheme: "nobody's" } };
       return parentPort.postMessage({ index: order.index, verdict: { file, opened } });
     }
     const opened = { is: "refused", reason: { kind: "encrypted" } };
     parentPort.postMessage({ index: order.index, verdict: { file, opened } });
   });`,
);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const files = (...names: string[]) =>
  names.map((name) => {
    const full = join(folder, name);
    writeFileSync(full, "x");
    return { full, name, path: name, explicit: false };
  });
const known = { schemes: shippedSchemes(), words: languages["zh-CN"], script };
const reasons = async (names: readonly string[], tooSlow = 60_000): Promise<string[]> =>
  (await verdictsOn(files(...names), () => undefined, { ...known, tooSlow })).verdicts.map((verdict) =>
    verdict.state === "rejected" ? `${verdict.file.name} ${verdict.reason.kind}` : verdict.state,
  );

describe("files read in workers", () => {
  it("each give a verdict, in their order", async () => {
    const names = Array.from({ length: 20 }, (_, index) => `${index}.xlsx`);
    expect(await reasons(names)).toEqual(names.map((name) => `${name} encrypted`));
  });

  it("that hang are told, and the others go on", async () => {
    expect(await reasons(["a.xlsx", "hangs.xlsx", "b.xlsx", "hangs too.xlsx", "c.xlsx"], 3_000)).toEqual([
      "a.xlsx encrypted",
      "hangs.xlsx tooSlow",
      "b.xlsx encrypted",
      "hangs too.xlsx tooSlow",
      "c.xlsx encrypted",
    ]);
  });

  it("and ordered ahead of one that hangs, or after it, are read all the same", async () => {
    const names = Array.from({ length: 24 }, (_, index) => (index % 6 === 3 ? `hangs ${index}` : `${index}`));
    const kinds = names.map((name) => `${name} ${name.startsWith("hangs") ? "tooSlow" : "encrypted"}`);
    expect(await reasons(names, 2_000)).toEqual(kinds);
  });

  it("are waited for where the machine is busy with others, but not for ever", async () => {
    const names = ["a.xlsx", "waits.xlsx", "sleeps.xlsx", "b.xlsx"];
    expect(await reasons(names, 1_500)).toEqual([
      "a.xlsx encrypted",
      "waits.xlsx encrypted",
      "sleeps.xlsx tooSlow",
      "b.xlsx encrypted",
    ]);
  });

  it("wait for what is done meanwhile; where that is refused, nothing is left behind", async () => {
    const refused = verdictsOn(
      files("a.xlsx", "b.xlsx"),
      () => {
        throw new Error("no roster");
      },
      known,
    );
    await expect(refused).rejects.toThrow("no roster");
  });

  it("that eat the memory are told, and the others go on", async () => {
    expect(await reasons(["a.xlsx", "eats.xlsx", "b.xlsx", "c.xlsx"])).toEqual([
      "a.xlsx encrypted",
      "eats.xlsx tooLarge",
      "b.xlsx encrypted",
      "c.xlsx encrypted",
    ]);
  });

  it("that meet a bug of ours are told as ours, and the others go on", async () => {
    expect(await reasons(["a.xlsx", "breaks.xlsx", "b.xlsx", "leaves.xlsx", "tells lies.xlsx", "c.xlsx"])).toEqual([
      "a.xlsx encrypted",
      "breaks.xlsx ourFault",
      "b.xlsx encrypted",
      "leaves.xlsx ourFault",
      "tells lies.xlsx ourFault",
      "c.xlsx encrypted",
    ]);
  });

  it("that meet it have their hash told, so that whoever mends it knows the file", async () => {
    const { verdicts } = await verdictsOn(files("breaks.xlsx"), () => undefined, known);
    expect(verdicts[0]?.file.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("that cannot be opened are told, and the others go on", async () => {
    const [gone, there] = files("gone.xlsx", "there.xlsx");
    rmSync((gone as { full: string }).full);
    const none = { ...known, script: join(folder, "none.js") };
    const { verdicts } = await verdictsOn([gone, there] as never, () => undefined, none);
    expect(verdicts.map((verdict) => verdict.state === "rejected" && verdict.reason.kind)).toEqual([
      "cannotOpen",
      "notAWorkbook",
    ]);
  });
});
