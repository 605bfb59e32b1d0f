import { createHash } from "node:crypto";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { inspectWorkbook } from "#adapters/xlsx/read/inspect";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { TextPool } from "#adapters/xlsx/read/textPool";
import type { Readable, Snapshot } from "#core";
import { languages } from "#core/languages/index";
import { readRoster } from "#core/roster/readRoster";
import { checkReturn } from "#usecases/checkReturn";
import { inlineLess } from "../../src/cli/engine";
import { shippedSchemes } from "../../src/cli/schemes";

/** What the benchmark measures of us; built like the products, because that is what people run. */

inlineLess();
const texts = new TextPool();

const readable = (bytes: Uint8Array, formulas = true): Readable =>
  readWorkbook(bytes, { inflater: nodeInflater, formulas, texts });

function snapshotIn(found: Readable): Snapshot {
  if (!found.ok) throw new Error(found.problem.kind);
  return found.snapshot;
}

/** As the commands read: the formulas too, because they may have been changed. */
export const read = (bytes: Uint8Array): Snapshot => snapshotIn(readable(bytes));

export const readValues = (bytes: Uint8Array): Snapshot => snapshotIn(readable(bytes, false));

export const numbersOf = (snapshot: Snapshot): { numbers: number; sum: number } =>
  inspectWorkbook(snapshot).reduce(
    (all, { numbers, sum }) => ({ numbers: all.numbers + numbers, sum: all.sum + sum }),
    { numbers: 0, sum: 0 },
  );

/** From the bytes of a return to its verdict, as `pinghui check --roster` does it. */
export function checker(rosterBytes: Uint8Array): (bytes: Uint8Array) => string {
  const schemes = shippedSchemes();
  const reading = readRoster(schemes, read(rosterBytes));
  if (!reading.ok) throw new Error("the sample roster is not sound");
  const options = { schemes, words: languages["zh-CN"].allForms, roster: reading.roster };
  return (bytes) => {
    const hash = createHash("sha256").update(bytes).digest("hex");
    return checkReturn({ name: "", path: "", hash, size: bytes.length }, readable(bytes), options).state;
  };
}
