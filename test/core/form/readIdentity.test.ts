import { given, unreadable } from "#core/answers/answer";
import { FORM_FORMAT, mark } from "#core/form/keys";
import { identityFrom, identityTexts, issuedFrom } from "#core/form/readIdentity";
import { departmentScheme } from "../../builders/schemes";
import { marked } from "./marked";

const snapshot = (properties: Record<string, string>) => ({
  sheets: [],
  names: new Map(),
  structureLocked: true,
  properties: new Map(Object.entries(properties)),
});
const whole: Record<string, string> = {
  format: FORM_FORMAT,
  scheme: "departments",
  version: "1",
  unitCode: "BM01",
  unitName: "市甲局",
  round: "2015",
  roundTitle: "评估",
  roundStart: "2015-07-01",
  due: "2015-07-31",
  contact: "0470",
  party: "self",
  language: "en-US",
  template: "abc",
  sample: "1",
};
const identity = (changes: Record<string, string> = {}, format?: string) =>
  identityFrom(new Map(Object.entries({ ...whole, ...changes })), format);

describe("where the identity stands", () => {
  const sheet = marked("_pinghui", [
    [mark.identity, "ph.value"],
    ["unitCode", "BM02"],
    ["round", 2015],
    ["sample", true],
    ["empty"],
    ["due", { kind: "date", serial: 42_230 }],
  ]);
  it("in the document properties of ours", () =>
    expect([
      ...identityTexts(snapshot({ "pinghui.unitCode": "BM01", unitCode: "X", "x.pinghui.round": "1" }), undefined),
    ]).toEqual([["unitCode", "BM01"]]));
  it("in the hidden sheet, which counts where both are there", () =>
    expect(
      Object.fromEntries(identityTexts(snapshot({ "pinghui.unitCode": "BM01", "pinghui.version": "1" }), sheet)),
    ).toEqual({
      unitCode: "BM02",
      version: "1",
      round: "2015",
      sample: "true",
      empty: "",
      due: "",
    }));
  it("in the properties alone where the sheet has lost its column", () => {
    const lost = marked("_pinghui", [
      [mark.identity, "ph.other"],
      ["unitCode", "BM02"],
    ]);
    expect([...identityTexts(snapshot({ "pinghui.unitCode": "BM01" }), lost)]).toEqual([["unitCode", "BM01"]]);
  });
});

describe("an identity", () => {
  it("is all that the form says of itself", () => {
    expect(identity()).toEqual({ ...whole, format: undefined, sample: true });
  });
  it.each([
    ["of another format", { format: "pinghui/form/9" }],
    ["without its scheme", { scheme: "" }],
    ["without its unit", { unitCode: "" }],
  ])("is none %s", (_, changes) => expect(identity(changes)).toBeUndefined());
  it("may be that of another kind of form", () => {
    expect(identity({ format: "pinghui/verification/1" }, "pinghui/verification/1")?.unitCode).toBe("BM01");
    expect(identity({}, "pinghui/verification/1")).toBeUndefined();
  });
  it.each([
    ["a day that is none", { due: "2015-02-30", roundStart: "下周" }, { due: undefined, roundStart: undefined }],
    ["a language nobody knows", { language: "fr" }, { language: "zh-CN" }],
    ["no sample", { sample: "" }, { sample: false }],
    ["a party nobody knows", { party: "field" }, { party: "self" }],
  ])("with %s", (_, changes, expected) => expect(identity(changes)).toMatchObject(expected));
  it("says nothing of what is not there", () =>
    expect(
      identityFrom(
        new Map([
          ["format", FORM_FORMAT],
          ["scheme", "s"],
          ["unitCode", "u"],
        ]),
      ),
    ).toEqual({
      scheme: "s",
      version: "",
      unitCode: "u",
      unitName: "",
      round: "",
      roundTitle: "",
      contact: "",
      roundStart: undefined,
      due: undefined,
      party: "self",
      language: "zh-CN",
      template: "",
      sample: false,
    }));
});

describe("numbers as they were issued", () => {
  it.each([
    ["a number", "issued:D1.3.tasksDue", "12", given(12)],
    ["yes", "issued:D2.6.hasEnforcement", "true", given(true)],
    ["no", "issued:D2.6.hasEnforcement", "false", given(false)],
    ["a day", "issued:D1.3.deadline", "2015-07-31", given("2015-07-31")],
    ["a number that somebody has made none of", "issued:D1.3.tasksDue", "12项", unreadable("12项", "notANumber")],
    ["a number that was wiped out", "issued:D1.3.tasksDue", "", unreadable("", "notANumber")],
  ])("%s", (_, key, value, answer) => {
    const texts = new Map([
      ["scheme", "x"],
      [key, value],
      ["issued:D9.9.none", "1"],
      ["D1.3.tasksOnTime", "3"],
    ]);
    expect([...issuedFrom(texts, departmentScheme)]).toEqual([[key.slice("issued:".length), answer]]);
  });
});
