import { textOf, type Answers } from "../answers/answer";
import { saysNothing } from "../answers/kinds/text";
import type { Scheme } from "../scheme/scheme";
import { reasonId } from "../scheme/schemeIndex";
import type { Issue } from "../validation/issue";
import { issueHome } from "./issueHome";

/** What the unit says under an indicator (自评说明); "" where it says nothing. “无” explains nothing. */
export function reasonGiven(answers: Answers, indicator: string): string {
  const said = textOf(answers.get(reasonId(indicator)));
  return saysNothing(said) ? "" : said;
}

/** What the unit says about a warning, beside which it is shown; undefined where it says nothing. */
export function reasonFor(issue: Issue, scheme: Scheme, answers: Answers): string | undefined {
  const home = issueHome(scheme, issue);
  const said = home === undefined ? "" : reasonGiven(answers, home);
  return said === "" ? undefined : said;
}
