import type { Answer } from "./answer";
import type { EntrySpec } from "./field";
import { kindOf } from "./kinds";
import type { Language } from "./text";

/** The entry as it stands in the return, not as we understood it; "" for a blank. Without a spec it is free text. */
export function entrySaid(
  answer: Answer,
  spec: Pick<EntrySpec, "kind" | "options"> | undefined,
  language: Language,
  notApplicable: string,
): string {
  switch (answer.state) {
    case "blank":
      return "";
    case "notApplicable":
      return notApplicable;
    case "unreadable":
      return answer.text;
    case "given":
      if (answer.normalisedFrom !== undefined) return answer.normalisedFrom;
      return spec === undefined || spec.kind === "date" || spec.kind === "integer"
        ? String(answer.value)
        : String(kindOf(spec.kind).encode(answer.value, spec, language));
  }
}
