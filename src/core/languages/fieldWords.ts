import type { KeyKind } from "../fieldwork/fieldColumns";
import type { FieldFault, FieldWarning, Part } from "../fieldwork/fieldRecord";

interface FieldTableWords {
  readonly title: string;
  readonly note: string;
  readonly headings: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
  readonly widths: Readonly<Record<string, number>>;
}

/** What the field record and the interview record say, in one language. */
export interface FieldWords {
  readonly title: string;
  readonly fileName: (unit: string) => string;
  readonly unitLine: (unit: string, round: string) => string;
  readonly sheets: Readonly<Record<"head" | "team" | "materials" | "rooms" | "interviews" | "problems", string>>;
  readonly foot: readonly string[];
  readonly head: {
    readonly labels: Readonly<Record<string, string>>;
    readonly hints: Readonly<Record<string, string>>;
    readonly sections: readonly [string, string, string];
    readonly foot: readonly string[];
  };
  readonly tables: Readonly<Record<"team" | "materials" | "rooms" | "interviews" | "problems", FieldTableWords>>;
  readonly part: Readonly<Record<Part, string>>;
  readonly kind: Readonly<Record<KeyKind, string>>;
  readonly fault: (fault: FieldFault) => string;
  readonly warning: (warning: FieldWarning) => string;
  readonly board: {
    readonly sheet: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly done: string;
    readonly missing: string;
    readonly replaced: (by: string) => string;
    readonly none: string;
  };
  readonly findings: {
    readonly sheet: string;
    readonly note: string;
    readonly head: readonly string[];
    readonly none: string;
  };
}
