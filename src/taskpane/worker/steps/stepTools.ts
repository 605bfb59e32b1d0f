import { fileBundle } from "#adapters/xlsx/write/fileBundle";
import type { Plan, Readable, Scheme, Snapshot } from "#core";
import { beijingTime } from "#core/consolidation/texts";
import type { ReturnedFile } from "#core/consolidation/submission";
import type { LanguageWords } from "#core/languages/index";
import type { StepField, StepInput, StepWords } from "#core/languages/stepWords";
import type { Roster } from "#core/roster/roster";
import { unitsByName, type UnitChoice } from "#usecases/chooseUnits";
import { safeName } from "#usecases/safeName";
import { hostFileFault } from "#core/form/fileFault";
import { stepOf } from "../../steps/stepList";
import type { GivenFile, MadeFile, Remark, StepLine, StepMessage, StepOrder } from "../../steps/stepOrder";
import { bytesOf, digest, readBytes } from "../fileBytes";
import { ownBytes, write } from "../writeBytes";

/** What can't be done, in plain words for the person at the desk; ends the step. */
export class StepRefusal extends Error {}

export const refuse = (sentence: string): never => {
  throw new StepRefusal(sentence);
};

export const warning = (text: string): Remark => ({ severity: "warning", text });
export const hint = (text: string): Remark => ({ severity: "hint", text });

export type Judged = Omit<StepLine, "name">;

/** What of a step is the same for all: reading its files one after the other, and making its result. */
export class StepTools {
  readonly said: StepWords;

  constructor(
    readonly order: StepOrder,
    readonly words: LanguageWords,
    readonly schemes: ReadonlyMap<string, Scheme>,
    private readonly skip: ReadonlySet<number>,
    private readonly tell: (message: StepMessage) => void,
  ) {
    this.said = words.steps;
  }

  get roster(): Roster {
    if (!this.order.roster) throw new Error(`${this.order.step} was ordered without a roster`);
    return this.order.roster;
  }

  field(key: StepField): string {
    return this.order.fields[key]?.trim() ?? "";
  }

  /** The day written, or today as offices in China count it. */
  get day(): string {
    const given = this.field("on");
    return given === "" ? beijingTime(this.order.stamp).slice(0, 10) : given;
  }

  /** The schemes of the class that was chosen, or all. */
  get chosenSchemes(): ReadonlyMap<string, Scheme> {
    const id = this.field("unitClass");
    return id === "" ? this.schemes : new Map([...this.schemes].filter(([own]) => own === id));
  }

  /** Units named in the step's field; undefined where none are. */
  namedUnits<Unit extends { readonly code: string; readonly name: string }>(
    units: readonly Unit[],
  ): readonly Unit[] | undefined {
    const list = this.field("units");
    const choice: UnitChoice<Unit> = unitsByName(list === "" ? undefined : list, units);
    return choice.ok ? choice.units : refuse(this.said.refused.unknownUnit(choice.unknown));
  }

  /** A verdict for each file of an input, as far as it could be had; each is told as a line. */
  async verdicts<Verdict>(
    key: StepInput,
    check: (file: ReturnedFile, bytes: Uint8Array) => readonly Verdict[],
    lineOf: (verdict: Verdict) => Judged,
  ): Promise<Verdict[]> {
    const all: Verdict[] = [];
    for (const [index, given] of this.given(key)) {
      if (this.skip.has(index) || !("file" in given)) continue;
      this.tell({ kind: "reading", index });
      const bytes = await bytesOf(given.file);
      if (!bytes) {
        this.line(index, given, this.bad(this.words.pane.office.files.gone));
        continue;
      }
      const { name, path, file } = given;
      const verdicts = check({ name, path, hash: await digest(bytes), size: file.size }, bytes);
      const [first, ...more] = verdicts.map(lineOf);
      if (first) this.line(index, given, joined(first, more, this.words.pane.listSeparator));
      all.push(...verdicts);
    }
    return all;
  }

  /** A workbook that an earlier step made; undefined where none was given. */
  async book(key: StepInput): Promise<{ readonly name: string; readonly readable: Readable } | undefined> {
    const [entry] = this.given(key);
    if (!entry) return undefined;
    const [index, given] = entry;
    const { name } = given;
    if (!("file" in given)) {
      this.line(index, given, this.good());
      return { name, readable: { ok: true, snapshot: given.snapshot } };
    }
    if (this.skip.has(index)) return refuse(this.said.refused.unusable(name, this.words.pane.office.files.stuck));
    this.tell({ kind: "reading", index });
    const bytes = await bytesOf(given.file);
    if (!bytes) return refuse(this.said.refused.gone(name));
    const readable = readBytes(bytes, name);
    this.line(index, given, readable.ok ? this.good() : this.bad(this.unreadable(key, readable)));
    return { name, readable };
  }

  /** The same, which has to be readable. */
  async snapshot(key: StepInput): Promise<{ readonly name: string; readonly snapshot: Snapshot } | undefined> {
    const book = await this.book(key);
    if (!book) return undefined;
    const { name, readable } = book;
    return readable.ok
      ? { name, snapshot: readable.snapshot }
      : refuse(this.said.refused.unusable(name, this.unreadable(key, readable)));
  }

  /** One that the step can't do without. */
  async needed(key: StepInput): Promise<{ readonly name: string; readonly snapshot: Snapshot }> {
    const book = await this.snapshot(key);
    if (!book) throw new Error(`${this.order.step} was ordered without ${key}`);
    return book;
  }

  private unreadable(key: StepInput, { problem }: Extract<Readable, { ok: false }>): string {
    return this.words.files.fault(hostFileFault(problem), this.said.inputs[key].label);
  }

  private good(): Judged {
    return { unit: "", tone: "good", short: this.said.read, why: "", remarks: [] };
  }

  bad(why: string, unit = "", remarks: readonly Remark[] = []): Judged {
    return { unit, tone: "bad", short: this.words.pane.office.files.rejected, why, remarks };
  }

  taken(unit: string, remarks: readonly Remark[] = [], why = ""): Judged {
    const { files } = this.words.pane.office;
    return remarks.length > 0
      ? { unit, tone: "warned", short: this.said.withRemarks(remarks.length), why, remarks }
      : { unit, tone: "good", short: files.accepted, why, remarks };
  }

  private line(index: number, { name }: GivenFile, judged: Judged): void {
    this.tell({ kind: "read", index, line: { name, ...judged } });
  }

  /** Files of one input, each with its place among all files of the step. */
  private given(key: StepInput): readonly (readonly [number, GivenFile])[] {
    return stepOf(this.order.step)
      .inputs.flatMap((input) => (this.order.inputs[input.key] ?? []).map((given) => ({ key: input.key, given })))
      .flatMap((one, index) => (one.key === key ? [[index, one.given] as const] : []));
  }

  workbook(name: string, plan: Plan): MadeFile {
    return { name: `${safeName(name)}.xlsx`, bytes: write(plan) };
  }

  /** Files made one after the other, in one ZIP; a single one stays itself. */
  async packed(
    name: string,
    all: number,
    files: Iterable<{ readonly fileName: string; readonly bytes: () => Uint8Array | Promise<Uint8Array> }>,
  ): Promise<MadeFile> {
    const bundle = fileBundle();
    let done = 0;
    let single: MadeFile | undefined;
    for (const { fileName, bytes } of files) {
      const made = await bytes();
      if (all === 1) single = { name: fileName, bytes: ownBytes(made) };
      bundle.add(fileName, made);
      this.tell({ kind: "making", done: ++done, all });
    }
    return single ?? { name: `${safeName(name)}.zip`, bytes: ownBytes(bundle.finish()) };
  }

  plans(
    name: string,
    all: number,
    plans: Iterable<{ readonly fileName: string; readonly plan: Plan }>,
  ): Promise<MadeFile> {
    return this.packed(name, all, written(plans));
  }
}

function* written(
  plans: Iterable<{ readonly fileName: string; readonly plan: Plan }>,
): Generator<{ readonly fileName: string; readonly bytes: () => Uint8Array }> {
  for (const { fileName, plan } of plans) yield { fileName, bytes: () => write(plan) };
}

/** A file about several units is one line: what is worst of it, and a remark for each of the others. */
function joined(first: Judged, more: readonly Judged[], separator: string): Judged {
  if (more.length === 0) return first;
  const all = [first, ...more];
  const worst = all.find(({ tone }) => tone === "bad") ?? all.find(({ tone }) => tone === "warned") ?? first;
  const remarks = all.flatMap(({ unit, tone, short, why, remarks: own }): Remark[] => [
    { severity: tone === "bad" ? "error" : "hint", text: [unit, short, why].filter((part) => part !== "").join("　") },
    ...own,
  ]);
  return { unit: all.map(({ unit }) => unit).join(separator), tone: worst.tone, short: worst.short, why: "", remarks };
}
