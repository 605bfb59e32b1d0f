import {
  formTemplate,
  templateFingerprint,
  type Answered,
  type FormIdentity,
  type Language,
  type Scheme,
  type Workbook,
} from "#core";
import type { FormWords } from "#core/languages/formWords";

export interface NewForm extends Pick<FormIdentity, "unitCode" | "unitName" | "round" | "roundTitle" | "due"> {
  readonly scheme: Scheme;
  readonly language: Language;
  readonly words: FormWords;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

/** Puts a blank form into the open workbook, behind what is there. Sheets that bear the same names are not touched. */
export function placeForm(workbook: Workbook, order: NewForm): Promise<Answered<void>> {
  const { scheme, words, stamp, language, unitCode, unitName, round, roundTitle, due } = order;
  const plan = formTemplate({
    scheme,
    words,
    stamp,
    issued: new Map(),
    content: { answers: new Map(), annexes: new Map(), head: {} },
    identity: {
      scheme: scheme.id,
      version: scheme.version,
      unitCode,
      unitName,
      round,
      roundTitle,
      due,
      party: "self",
      language,
      template: templateFingerprint(scheme),
    },
  });
  return workbook.build(plan, { replace: new Set() });
}
