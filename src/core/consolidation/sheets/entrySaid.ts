import type { Answer } from "../../answers/answer";
import type { EntrySpec } from "../../answers/field";
import { kindOf } from "../../answers/kinds";
import type { Language } from "../../answers/text";
import type { PlainValue } from "../../form/workbook";
import { clipped } from "../texts";

/** The entry as it stands in the return, not as we understood it; null for a blank. Without a spec it is free text. */
export function entrySaid(
  answer: Answer,
  spec: Pick<EntrySpec, "kind" | "options"> | undefined,
  language: Language,
  notApplicable: string,
): PlainValue {
  switch (answer.state) {
    case "blank":
      return null;
    case "notApplicable":
      return notApplicable;
    case "unreadable":
      return clipped(answer.text);
    case "given":
      if (answer.normalisedFrom !== undefined) return clipped(answer.normalisedFrom);
      return spec === undefined || spec.kind === "date" || spec.kind === "integer"
        ? clipped(String(answer.value))
        : clipped(String(kindOf(spec.kind).encode(answer.value, spec, language)));
  }
}
