import { Places } from "#core/form/places";
import { given, type AnnexRow, type Answer, type Answers } from "#core/answers/answer";
import { evaluate } from "#core/evaluate/evaluate";
import { indicatorsOf, reasonId } from "#core/scheme/schemeIndex";
import type { Field, Scheme } from "#core/scheme/scheme";
import type { Roster, RosterUnit } from "#core/roster/roster";
import type { Rejection, Submission, Verdict } from "#core/consolidation/submission";
import type { TamperFinding } from "#core/form/tamper";
import { identityOf } from "../../builders/form";
import { departmentScheme } from "../../builders/schemes";

export interface Returned {
  readonly unit?: string;
  readonly name?: string;
  readonly file?: string;
  readonly hash?: string;
  readonly savedAt?: string;
  readonly scheme?: Scheme;
  /** What differs from a return in which everything is in order. */
  readonly values?: Readonly<Record<string, Answer | string | number | boolean>>;
  readonly annexes?: Readonly<Record<string, readonly AnnexRow[]>>;
  readonly tampering?: readonly TamperFinding[];
}

const hashOf = (text: string): string =>
  [...text]
    .map((sign) => sign.charCodeAt(0).toString(16))
    .join("")
    .padEnd(64, "0")
    .slice(-64);

const fileOf = ({ file, unit = "BM01", hash }: Returned): Submission["file"] => {
  const name = file ?? `${unit}.xlsx`;
  return { name, path: `returns/${name}`, hash: hash ?? hashOf(name), size: 20_480 };
};

/** Best in everything: yes, the best tier, as much as can be; nothing where less is better. */
function perfect(field: Field): Answer {
  const { kind, options = [], max } = field;
  switch (kind) {
    case "integer":
      return given(Math.min(10, max ?? 10));
    case "yesNo":
      return given(true);
    case "choice":
      return given(options[0]?.zh ?? "");
    case "date":
      return given("2015-07-20");
    case "text":
      return given("已完成");
  }
}

function answersOf(scheme: Scheme, values: Returned["values"] = {}): Answers {
  const answers = new Map<string, Answer>();
  for (const { id, fields } of indicatorsOf(scheme)) {
    for (const field of fields)
      // Nothing is waived: an optional answer of the office stays blank.
      if (
        field.computed === undefined &&
        field.filledBy !== "assessor" &&
        (field.filledBy !== "office" || field.required)
      )
        answers.set(field.id, perfect(field));
    answers.set(reasonId(id), given("说明"));
  }
  for (const [id, value] of Object.entries(values)) answers.set(id, typeof value === "object" ? value : given(value));
  return answers;
}

export function submission(about: Returned = {}): Submission {
  const { unit = "BM01", scheme = departmentScheme, savedAt, values, tampering = [] } = about;
  const answers = answersOf(scheme, values);
  const annexes = new Map(Object.entries(about.annexes ?? {}));
  const places = new Places();
  [...answers.keys()].forEach((id, index) => places.set(id, { sheet: "填报数据", row: index + 6, column: 5 }));
  for (const { key, columns } of scheme.annexes) {
    for (const { number } of annexes.get(key) ?? []) {
      columns.forEach((column, index) =>
        places.set(`${key}#${number}.${column.key}`, { sheet: key, row: 4 + number, column: 3 + index }),
      );
    }
  }
  const reading: Submission["reading"] = {
    answers,
    annexes,
    head: {},
    issued: new Map(),
    places,
    formulaEntries: [],
    faults: [],
  };
  return {
    file: fileOf(about),
    identity: identityOf(scheme, { unitCode: unit, unitName: about.name ?? unit }),
    scheme,
    reading,
    evaluation: evaluate(scheme, { answers, annexes }),
    tampering,
    savedAt,
  };
}

export function accepted(about: Returned = {}): Verdict {
  const made = submission(about);
  return { state: "accepted", file: made.file, submission: made };
}

export function rejected(reason: Rejection, about: Returned & { readonly nobody?: true } = {}): Verdict {
  const { scheme = departmentScheme, unit = "BM01" } = about;
  return {
    state: "rejected",
    file: fileOf(about),
    reason,
    identity: about.nobody ? undefined : identityOf(scheme, { unitCode: unit, unitName: about.name ?? unit }),
    submission: reason.kind === "errors" ? submission(about) : undefined,
  };
}

export const listed = (code: string, name: string, more: Partial<RosterUnit> = {}): RosterUnit => ({
  code,
  name,
  scheme: departmentScheme.id,
  sampled: false,
  sampleReason: "",
  contact: "",
  numbers: new Map(),
  ...more,
});

export const rosterOf = (units: readonly RosterUnit[], settings: Partial<Roster["settings"]> = {}): Roster => ({
  settings: { round: "2015", title: "示例评估", start: "2015-07-01", due: "2015-07-31", ...settings },
  units,
  transfers: [],
  items: [],
});
