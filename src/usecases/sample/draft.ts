import { given, inLanguage, type Answer, type Bilingual, type Language } from "#core";
import type { Random } from "./random";

type Value = number | boolean | string;

/** A return while it is made up: values by field id, without the states that real answers can have. */
export class Draft {
  private readonly values = new Map<string, Value>();
  private readonly asked = new Set<string>();

  constructor(
    readonly chance: Random,
    readonly language: Language,
    office: ReadonlyMap<string, Answer>,
  ) {
    for (const [id, answer] of office) if (answer.state === "given") this.values.set(id, answer.value);
  }

  set(values: Readonly<Record<string, Value | undefined>>): void {
    for (const [id, value] of Object.entries(values)) {
      this.asked.add(id);
      if (value === undefined) this.values.delete(id);
      else this.values.set(id, value);
    }
  }

  add(id: string, more: number): void {
    this.values.set(id, this.number(id) + more);
  }

  /** Whether anybody has ever said something about it, be it that it stays empty. */
  knows(id: string): boolean {
    return this.asked.has(id);
  }

  number(id: string): number {
    const value = this.values.get(id);
    return typeof value === "number" ? value : 0;
  }

  yes(id: string): boolean {
    return this.values.get(id) === true;
  }

  text(id: string): string {
    const value = this.values.get(id);
    return typeof value === "string" ? value : "";
  }

  says(text: Bilingual): string {
    return inLanguage(text, this.language);
  }

  answers(): Map<string, Answer> {
    return new Map([...this.values].map(([id, value]) => [id, given(value)]));
  }
}

/** One row of an annex, before it is numbered. */
export type DraftRow = Readonly<Record<string, Value | undefined>>;
export type DraftAnnexes = Readonly<Record<string, readonly DraftRow[] | undefined>>;
