import { inLanguage, type Language } from "../answers/text";
import type { SchemeBookWords } from "../languages/schemeBookWords";
import { allRules, type CheckSpec } from "../validation/checks";
import type { Scheme } from "./scheme";
import { indicatorsOf } from "./schemeIndex";

export interface RuleListWords {
  readonly language: Language;
  readonly schemeBook: SchemeBookWords;
}

/**
 * The validation rules of a scheme as a Markdown table: what each notices, how severe it is there, and which indicators
 * it stands under. Made from the scheme itself, so that a guide can't say something else.
 */
export function ruleList(scheme: Scheme, { language, schemeBook: words }: RuleListWords): string {
  const { ruleList: said } = words;
  const listed = [
    ...scheme.checks.map((check) => ({ check, at: "" })),
    ...indicatorsOf(scheme).flatMap(({ id, title, checks }) =>
      checks.map((check) => ({ check, at: `${id} ${inLanguage(title, language)}` })),
    ),
  ];
  const rows = allRules.flatMap(({ code, severity: own, runs }): string[] => {
    const uses = listed.filter(({ check }) => check.rule === code);
    if (runs !== "scheme" || uses.length === 0) return [];
    const levels = [...new Set(uses.map(({ check }) => levelSaid(check, words.severities[own], words)))];
    const places = [...new Set(uses.map(({ at }) => (at === "" ? said.whole : at)))];
    return [row([code, words.rules[code] ?? "", levels.join(said.separator), places.join(said.separator)])];
  });
  return [
    `## ${inLanguage(scheme.title, language)}`,
    "",
    row(said.head),
    row(said.head.map(() => "---")),
    ...(rows.length === 0 ? [row(["–", said.none, "", ""])] : rows),
    "",
  ].join("\n");
}

/** The severity that the scheme gives a rule, and from when. */
function levelSaid({ severity, errorFrom }: CheckSpec, own: string, words: SchemeBookWords): string {
  const given = severity === undefined ? undefined : words.severities[severity];
  return errorFrom === undefined
    ? (given ?? own)
    : words.ruleList.stepsIn(given ?? words.severities.warning, errorFrom, words.severities.error);
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
