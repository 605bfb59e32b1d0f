import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Plan, Readable, Snapshot } from "#core";
import { IDENTITY_SHEET } from "#core/form/keys";
import type { CliWords } from "#core/languages/cliWords";
import { findFiles, type FoundFile } from "#adapters/node/findFiles";
import type { FileBytes } from "#adapters/node/readReturn";
import { CannotWrite, writeWhole } from "#adapters/node/writeWhole";
import { nodeAsideDeflater, nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { TextPool } from "#adapters/xlsx/read/textPool";
import { writeLargeWorkbook, writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { bytesIf } from "./fileFacts";
import { Refusal } from "./refusal";

interface Says {
  readonly cli: CliWords;
}

/** One for the whole run: hundreds of returns hold the same labels and formulas. */
const texts = new TextPool();

export const read = ({ bytes }: FileBytes, fileName: string): Readable =>
  readWorkbook(bytes, { inflater: nodeInflater, fileName, texts });

/** Files given by name or folder; none at all is refused. */
export function filesFrom(given: readonly string[], { cli }: Says): readonly FoundFile[] {
  const { files, missing, closed } = findFiles(given);
  const [shut] = closed;
  if (shut !== undefined) throw new Refusal(cli.refusals.closedFolder(shut));
  const [gone] = missing;
  if (gone !== undefined) throw new Refusal(cli.refusals.notFound(gone));
  if (files.length === 0) throw new Refusal(cli.refusals.emptyFolder(given));
  return files;
}

/** The same, without what lies among them and is no return: the roster, or an earlier output. Files given by name are meant. */
export function returnsFrom(given: readonly string[], aside: readonly string[], says: Says): readonly FoundFile[] {
  const others = new Set(aside.map((file) => resolve(file)));
  return filesFrom(given, says).filter(({ full, explicit }) => explicit || !others.has(full));
}

/** None of the files to be written is there already, perhaps filled in by now; unless it may be replaced. */
export function keepExisting(
  files: readonly string[],
  replace: boolean | undefined,
  refusal: (file: string) => string,
): void {
  const there = replace === true ? undefined : files.find((file) => existsSync(file));
  if (there !== undefined) throw new Refusal(refusal(there));
}

export function bytesOf(file: string, { cli }: Says): FileBytes {
  if (!existsSync(file)) throw new Refusal(cli.refusals.notFound(file));
  const bytes = bytesIf({ full: resolve(file), explicit: true });
  if (bytes === undefined) throw new Refusal(cli.refusals.cannotRead(file));
  return bytes;
}

export function writePlan(file: string, plan: Plan, says: Says): void {
  writeOut(file, writeWorkbook(plan, nodeDeflater), says);
}

/** The same for a plan with long tables. */
export async function writeLargePlan(file: string, plan: Plan, says: Says): Promise<void> {
  writeOut(file, await writeLargeWorkbook(plan, nodeAsideDeflater), says);
}

export function writeOut(file: string, bytes: Uint8Array, { cli }: Says): void {
  try {
    writeWhole(resolve(file), bytes);
  } catch (error) {
    if (!(error instanceof CannotWrite)) throw error;
    throw new Refusal(cli.refusals[error.problem](file));
  }
}

/** A workbook to be filled in takes nothing's place: one of the same kind may be filled in by now. */
export function guardNew(file: string, inputs: readonly string[], says: Says): void {
  guardPlace(file, inputs, says);
  if (existsSync(resolve(file))) throw new Refusal(says.cli.refusals.wouldOverwriteFilled(file));
}

function guardPlace(file: string, inputs: readonly string[], { cli }: Says): void {
  const full = resolve(file);
  // Asked first whether it is there: of a place below a file nothing can be told but that.
  if (existsSync(full) && statSync(full).isDirectory()) throw new Refusal(cli.refusals.outputIsFolder(file));
  // Excel refuses to open a workbook under another ending.
  if (!/\.xlsx$/i.test(file)) throw new Refusal(cli.refusals.workbookWanted(file));
  if (inputs.some((input) => resolve(input) === full)) throw new Refusal(cli.refusals.outputIsInput(file));
}

/** A workbook may replace an earlier one of the same kind, never somebody's other workbook, and never an input. */
export function guardOutput(
  file: string,
  inputs: readonly string[],
  isOurs: (snapshot: Snapshot) => boolean,
  says: Says,
): void {
  guardPlace(file, inputs, says);
  const full = resolve(file);
  if (!existsSync(full)) return;
  // Only what kind of workbook it is: a large round would be too large to read whole.
  const { bytes } = bytesOf(full, says);
  const there = readWorkbook(bytes, { inflater: nodeInflater, sheets: (name) => name === IDENTITY_SHEET });
  if (there.ok && isOurs(there.snapshot)) return;
  // Saved by a program that drops properties, it can be told by its sheets.
  const whole = there.ok ? readWorkbook(bytes, { inflater: nodeInflater }) : there;
  if (!whole.ok || !isOurs(whole.snapshot)) throw new Refusal(says.cli.refusals.wouldOverwrite(file));
}
