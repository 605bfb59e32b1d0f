import type { Language, Plan, Scheme } from "#core";
import type { FormWords } from "#core/languages/formWords";
import type { Roster } from "#core/roster/roster";
import { issueForms } from "./issueForms";

export interface PackOrder {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly roster: Roster;
  readonly words: FormWords;
  readonly language: Language;
  readonly stamp: string;
}

/** Where files are gathered into one. */
export interface Bundle {
  add(name: string, bytes: Uint8Array): void;
  finish(): Uint8Array;
}

/** A form for each unit of the roster, in one bundle. */
export function packForms(
  { schemes, roster, ...order }: PackOrder,
  write: (plan: Plan) => Uint8Array,
  bundle: Bundle,
  onProgress: (done: number, all: number) => void,
): Uint8Array {
  const all = roster.units.filter(({ scheme }) => schemes.has(scheme)).length;
  let done = 0;
  for (const scheme of schemes.values()) {
    for (const { fileName, plan } of issueForms({ ...order, scheme, roster })) {
      bundle.add(fileName, write(plan));
      onProgress(++done, all);
    }
  }
  return bundle.finish();
}
