import {
  blank,
  formSheets,
  formTemplate,
  given,
  indicatorsOf,
  readForm,
  unreadable,
  type Answer,
  type Language,
  type Plan,
  type Scheme,
} from "#core";
import type { FormWords } from "#core/languages/formWords";
import { planSnapshot } from "#core/form/planSnapshot";
import { makeSample } from "./makeSample";

interface StartedOrder {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: FormWords;
  readonly language: Language;
  readonly seed: number;
}

/** A made-up department's form as it lies on a desk at noon: the first half filled in, in a hurry; the rest still blank. */
export function startedForm({ schemes, words, language, seed }: StartedOrder): Plan {
  const { returns } = makeSample({ schemes, words, language, departments: 1, banners: 0, odd: 0, seed });
  const made = returns[0]?.content();
  const scheme = schemes.get("departments");
  const sheets = made?.kind === "plan" ? formSheets(planSnapshot(made.plan)) : undefined;
  if (made?.kind !== "plan" || !scheme || !sheets) throw new Error("the sample holds no form of a department");
  const reading = readForm(scheme, sheets);
  const answers = new Map([...reading.answers, ...slips(reading.answers), ...notYet(scheme)]);
  for (const [id, answer] of reading.issued) answers.set(id, answer);
  return formTemplate({
    scheme,
    identity: sheets.identity,
    words,
    issued: reading.issued,
    stamp: made.plan.stamp,
    content: { answers, annexes: reading.annexes, head: {} },
  });
}

/** What goes wrong in a hurry: more than there was, a guess in words, half a document number, a name left out. */
function slips(answers: ReadonlyMap<string, Answer>): readonly (readonly [string, Answer])[] {
  const number = (id: string): number => {
    const answer = answers.get(id);
    if (answer?.state !== "given") throw new Error(`the sample has no ${id}`);
    return Number(answer.value);
  };
  return [
    ["D1.1.planDocNo", given("呼发改发[2015]12")],
    ["D1.2.meetingCount", unreadable("约3", "vague")],
    ["D1.2.leaderName", blank],
    ["D1.3.tasksOnTime", given(number("D1.3.tasksDue") + 1)],
    ["D2.1.itemsTaken", given(number("D2.1.itemsToTake") + 3)],
  ];
}

/** Everything a unit fills in from the second half of the indicators on. */
function notYet(scheme: Scheme): readonly (readonly [string, Answer])[] {
  const indicators = indicatorsOf(scheme);
  return indicators
    .slice(Math.ceil(indicators.length / 2))
    .flatMap(({ fields }) => fields)
    .filter(({ filledBy }) => filledBy === "unit")
    .map(({ id }) => [id, blank]);
}
