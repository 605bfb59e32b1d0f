import { unzipSync } from "fflate";
import { fflateInflater } from "#adapters/xlsx/read/fflateInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import type { Scheme, Snapshot } from "#core";
import { nothingOwn, withOwn } from "../../../src/taskpane/schemeShelf";
import type { GivenFile, MadeFile, StepLine, StepOrder, StepOutcome } from "../../../src/taskpane/steps/stepOrder";
import { carryOutStep } from "../../../src/taskpane/worker/steps/carryOut";
import { fileOf } from "../../builders/assessorForms";

/** One step as the worker carries it out, on files, and what is told of it. */
export interface Told {
  readonly outcome: StepOutcome;
  readonly lines: readonly StepLine[];
}
export async function carriedOut(
  schemes: ReadonlyMap<string, Scheme>,
  about: Partial<StepOrder> & Pick<StepOrder, "step">,
  skip: readonly number[] = [],
): Promise<Told> {
  const order: StepOrder = {
    language: "zh-CN",
    roster: undefined,
    inputs: {},
    fields: {},
    own: nothingOwn,
    stamp: "2015-09-30T02:00:00Z",
    ...about,
  };
  const lines: StepLine[] = [];
  let outcome: StepOutcome | undefined;
  await carryOutStep({ order, skip }, withOwn(schemes, order.own), (message) => {
    if (message.kind === "read") lines[message.index] = message.line;
    if (message.kind === "outcome") outcome = message.outcome;
  });
  if (!outcome) throw new Error("no outcome was told");
  return { outcome, lines };
}
export const given = (files: readonly File[]): GivenFile[] =>
  files.map((file) => ({ name: file.name, path: file.name, file }));
export const made = ({ outcome }: Told): MadeFile & { readonly said: string; readonly notes: readonly string[] } => {
  if (!outcome.done) throw new Error(`refused: ${outcome.why}`);
  if (!outcome.file) throw new Error("no file was made");
  return { ...outcome.file, said: outcome.said, notes: outcome.notes.map(({ text }) => text) };
};
export const why = ({ outcome }: Told): string => (outcome.done ? "done" : outcome.why);
export const inZip = ({ bytes }: MadeFile): string[] => Object.keys(unzipSync(bytes));
export const asFile = ({ name, bytes }: MadeFile): File => fileOf(name, bytes);
export const snapshotOf = ({ bytes }: MadeFile): Snapshot => {
  const readable = readWorkbook(bytes, { inflater: fflateInflater });
  if (!readable.ok) throw new Error(readable.problem.kind);
  return readable.snapshot;
};
export const format = (file: MadeFile): string => snapshotOf(file).properties.get("pinghui.format") ?? "";
