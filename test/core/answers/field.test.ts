import { describe, expect, it } from "@jest/globals";
import { bilingual, entrySpec, fieldId, filledBy } from "#core/answers/field";
import { kindOf, kinds } from "#core/answers/kinds/index";

describe("the id of a field", () => {
  it.each([
    ["D1.3.tasksDue", true],
    ["D12.34.x", true],
    ["D1.3.a1", true],
    ["A1.3.tasksDue", true],
    ["d1.3.tasksDue", false],
    ["D1.3", false],
    ["D1.3.", false],
    ["D1.3.1a", false],
    ["D.3.tasksDue", false],
    ["D1..tasksDue", false],
    ["Da.3.tasksDue", false],
    ["D1.b.tasksDue", false],
    ["xD1.3.tasksDue", false],
    ["D1.3.tasksDue!", false],
    ["tasksDue", false],
  ])("%s: %p", (id, fits) => expect(fieldId.safeParse(id).success).toBe(fits));

  it("says what it should look like", () =>
    expect(fieldId.safeParse("tasksDue").error?.issues[0]?.message).toBe(
      "an indicator's id and a key, like D1.3.tasksDue",
    ));
});

describe("what a scheme says of an entry", () => {
  const title = { zh: "应完成数", en: "Tasks due" };
  const options = [
    { zh: "好", en: "Good" },
    { zh: "一般", en: "Fair" },
    { zh: "差", en: "Poor" },
  ];
  it.each<[string, object, boolean]>([
    ["title and kind", { title, kind: "integer" }, true],
    ["everything", { title, kind: "choice", unit: title, min: 0, max: 1, options, hint: title }, true],
    ["two options", { title, kind: "choice", options: options.slice(0, 2) }, true],
    ["one option is no choice", { title, kind: "choice", options: options.slice(0, 1) }, false],
    ["a kind nobody knows", { title, kind: "money" }, false],
    ["no title", { kind: "integer" }, false],
    ["a title in one language", { title: { zh: "应完成数" }, kind: "integer" }, false],
    ["an empty title", { title: { zh: "", en: "Tasks due" }, kind: "integer" }, false],
    ["an empty English title", { title: { zh: "应完成数", en: "" }, kind: "integer" }, false],
    ["at least less than nothing", { title, kind: "integer", min: -1 }, false],
    ["at most nothing", { title, kind: "integer", max: 0 }, false],
    ["a word that means nothing", { title, kind: "integer", width: 3 }, false],
  ])("%s", (_, data, fits) => expect(entrySpec.safeParse(data).success).toBe(fits));

  it("keeps both languages", () => expect(bilingual.parse(title)).toEqual(title));

  it.each(["unit", "office", "assessor", "computed"])("may be filled by: %s", (who) =>
    expect(filledBy.parse(who)).toBe(who),
  );
  it("nobody else fills it", () => expect(filledBy.safeParse("").success).toBe(false));
});

describe("a kind, by its name", () => {
  it.each(["integer", "yesNo", "choice", "date", "text"] as const)("%s", (name) =>
    expect(kindOf(name)).toBe(kinds[name]),
  );
});
