import {
  cellName,
  inLanguage,
  reasonId,
  schemeIndex,
  type CellRef,
  type Issue,
  type Language,
  type Severity,
} from "#core";
import { issueHome } from "#core/evaluate/issueHome";
import { reasonGiven } from "#core/evaluate/reasonFor";
import type { FormNow } from "#usecases/liveForm";

/** What the list of issues shows, from top to bottom. */
export type IssueLine =
  | { readonly kind: "heading"; readonly key: string; readonly title: string }
  | {
      readonly kind: "issue";
      readonly key: string;
      readonly severity: Severity;
      readonly indicator: string;
      readonly sentence: string;
      readonly cell: CellRef | undefined;
    }
  /** Below an indicator's issues that ask for a reason: what its reason row says, or an entry for it. */
  | { readonly kind: "reason"; readonly key: string; readonly indicator: string; readonly given: string };

export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

export const countOf = (issues: readonly Issue[], severity: Severity): number =>
  issues.filter((issue) => issue.severity === severity).length;

export interface IssueWords {
  readonly language: Language;
  readonly sentence: (issue: Issue) => string;
  readonly wholeForm: string;
}

/** Issues by major indicator, in reading order; what concerns the whole form comes last. */
export function issueLines(form: FormNow, issues: readonly Issue[], words: IssueWords): readonly IssueLine[] {
  const { scheme, reading } = form;
  const { majorOf } = schemeIndex(scheme);
  const homes = new Map<string, Issue[]>();
  for (const issue of issues) {
    const home = issueHome(scheme, issue) ?? "";
    const same = homes.get(home);
    if (same) same.push(issue);
    else homes.set(home, [issue]);
  }
  const order = [...scheme.majors.flatMap(({ indicators }) => indicators.map(({ id }) => id)), ""];
  const lines: IssueLine[] = [];
  let heading: string | undefined;
  for (const home of order) {
    const own = homes.get(home);
    if (!own) continue;
    const major = majorOf.get(home);
    const title = major ? `${major.id} ${inLanguage(major.title, words.language)}` : words.wholeForm;
    if (title !== heading) lines.push({ kind: "heading", key: `heading ${major?.id ?? ""}`, title });
    heading = title;
    for (const issue of own) lines.push(issueLine(form, issue, home, words));
    const asked = own.some(({ severity, at: [place] }) => severity === "warning" || place === reasonId(home));
    if (home !== "" && asked)
      lines.push({
        kind: "reason",
        key: `reason ${home}`,
        indicator: home,
        given: reasonGiven(reading.answers, home),
      });
  }
  return lines;
}

export const issueKey = ({ code, at, facts }: Issue): string => `${code} ${at.join(" ")} ${JSON.stringify(facts)}`;

function issueLine({ reading }: FormNow, issue: Issue, indicator: string, { sentence }: IssueWords): IssueLine {
  const cell = issue.at.map((place) => reading.places.get(place)).find((place) => place !== undefined);
  const said = sentence(issue);
  // Some sentences name the indicator themselves.
  const named = said.startsWith(indicator);
  return {
    kind: "issue",
    key: issueKey(issue),
    severity: issue.severity,
    indicator: named ? "" : indicator,
    sentence: said,
    cell,
  };
}

export const cellText = ({ sheet, row, column }: CellRef): string => `${sheet} ${cellName(row, column)}`;
