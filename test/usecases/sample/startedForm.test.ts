import { formSheets, readForm } from "#core";
import { completeness } from "#core/evaluate/completeness";
import { planSnapshot } from "#core/form/planSnapshot";
import { languages } from "#core/languages/index";
import { evaluateReading } from "#usecases/evaluateReading";
import { startedForm } from "#usecases/sample/startedForm";
import { schemes } from "../../builders/roster";

describe.each(["zh-CN", "en-US"] as const)("a form that is half filled in (%s)", (language) => {
  const scheme = schemes.get("departments")!;
  const plan = startedForm({ schemes, words: languages[language].form, language, seed: 7 });
  const sheets = formSheets(planSnapshot(plan))!;
  const reading = readForm(scheme, sheets);
  const evaluation = evaluateReading(scheme, reading, sheets.identity);

  it("is about half full", () => {
    const { filled, required } = completeness(scheme, evaluation);
    expect(filled / required).toBeGreaterThan(0.4);
    expect(filled / required).toBeLessThan(0.75);
  });
  it("reads the slips as what they are: a guess stays a guess", () => {
    expect(reading.answers.get("D1.2.meetingCount")).toMatchObject({ state: "unreadable", text: "约3" });
    expect(reading.answers.get("D1.2.leaderName")).toEqual({ state: "blank" });
  });
  it.each(["D1.1.planDocNo", "D2.1.itemsTaken", "D1.3.tasksOnTime", "D1.2.meetingCount"])(
    "has an issue at %s",
    (field) => {
      expect(evaluation.issues.some(({ at }) => at.includes(field))).toBe(true);
    },
  );
});
