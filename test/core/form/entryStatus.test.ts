import { given, type Answer } from "#core/answers/answer";
import { evaluate } from "#core/evaluate/evaluate";
import { entryStatus } from "#core/form/entryStatus";
import { schemeIndex } from "#core/scheme/schemeIndex";
import { bannerScheme } from "../../builders/schemes";

/** What a blank row of the data sheet is called: the same that the row's own formula says (the differential check compares). */
const statusOf = (id: string, values: Readonly<Record<string, boolean>>): string => {
  const answers = new Map<string, Answer>(Object.entries(values).map(([key, value]) => [key, given(value)]));
  const evaluation = evaluate(bannerScheme, { answers, annexes: new Map() });
  return entryStatus(schemeIndex(bannerScheme).fields.get(id)!, evaluation, evaluation.facts.answer(id));
};

describe("entryStatus of a blank", () => {
  const [power, resp] = ["B2.5.powerListNotDue", "B2.5.respListNotDue"];
  it.each<[string, string, Readonly<Record<string, boolean>>, string]>([
    ["the office's number", "B2.5.listDepts", {}, "officeMissing"],
    ["the office's number, one of two lists due", "B2.5.listDepts", { [power]: true }, "officeMissing"],
    ["the office's number, no list due", "B2.5.listDepts", { [power]: true, [resp]: true }, "optional"],
    ["the unit's number", "B2.5.powerDepts", { [power]: false }, "missing"],
    ["the office's word that may stay blank", power, {}, "optional"],
  ])("%s", (_, id, values, status) => {
    expect(statusOf(id, values)).toBe(status);
  });
});
