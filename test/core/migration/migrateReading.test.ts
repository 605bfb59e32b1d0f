import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { given, unreadable } from "#core/answers/answer";
import { formSheets, readForm } from "#core/form/readForm";
import { planSnapshot } from "#core/form/planSnapshot";
import { formTemplate } from "#core/form/template";
import type { FormContent } from "#core/form/content";
import { languages } from "#core/languages/index";
import { migrateReading } from "#core/migration/migrateReading";
import type { Migration } from "#core/migration/migration";
import type { Field, Indicator, Scheme } from "#core/scheme/scheme";
import { liftReturn } from "#usecases/liftReturn";
import { migrateReturn } from "#usecases/migrateReturn";
import { identityOf } from "../../builders/form";
import { formContents } from "../../builders/formContent";
import { departmentScheme } from "../../builders/schemes";
import { submission } from "../consolidation/returned";
import { runs } from "../../builders/runs";

/** A return on an older version, taken over into the next: what is sure finds its place, what isn't is told. */

const said = { language: "zh-CN", notApplicable: "不适用" } as const;
const words = languages["zh-CN"];

const changedIndicator = (scheme: Scheme, id: string, change: (indicator: Indicator) => Indicator): Scheme => ({
  ...scheme,
  version: "2",
  majors: scheme.majors.map((major) => ({
    ...major,
    indicators: major.indicators.map((one) => (one.id === id ? change(one) : one)),
  })),
});
const changedField = (id: string, change: Partial<Field>): Scheme =>
  changedIndicator(departmentScheme, id.split(".").slice(0, 2).join("."), (indicator) => ({
    ...indicator,
    fields: indicator.fields.map((field) => (field.id === id ? { ...field, ...change } : field)),
  }));
const without = (id: string): Scheme => ({
  ...departmentScheme,
  version: "2",
  majors: departmentScheme.majors.map((major) => ({
    ...major,
    indicators: major.indicators.filter((one) => one.id !== id),
  })),
});

const sheetsOf = (content: FormContent, issued: FormContent["answers"] = new Map()) => {
  const plan = formTemplate({
    scheme: departmentScheme,
    words: words.form,
    identity: identityOf(departmentScheme),
    issued,
    content,
    stamp: "2015-07-20T00:00:00Z",
  });
  const snapshot = planSnapshot(plan);
  return { snapshot, sheets: formSheets(snapshot)! };
};
const filled = (values: Readonly<Record<string, string | number | boolean>>): FormContent => ({
  answers: new Map(Object.entries(values).map(([id, value]) => [id, given(value)])),
  annexes: new Map(),
  head: {},
});
const migrated = (after: Scheme, content: FormContent, issued?: FormContent["answers"]): Migration =>
  migrateReading(departmentScheme, after, readForm(departmentScheme, sheetsOf(content, issued).sheets), said);

describe("an entry of an older form", () => {
  it.each([
    ["keeps its place where nothing changed", { ...departmentScheme, version: "2" }, undefined],
    [
      "keeps it where only space and punctuation of its title did",
      { title: { zh: " 按时完成 数。", en: "x" } },
      undefined,
    ],
    ["keeps it where its limits did", { max: 5 }, undefined],
    ["has none under another title", { title: { zh: "按时完成率", en: "rate" } }, "retitled"],
    ["has none where another kind is wanted", { kind: "text" as const }, "otherKind"],
    ["has none in another unit", { unit: { zh: "件", en: "cases" } }, "otherUnit"],
    ["has none where the office fills it in now", { filledBy: "office" as const }, "otherHand"],
    ["has none where its indicator is gone", without("D1.3"), "gone"],
  ])("%s", (_, change, why) => {
    const after = "majors" in change ? change : changedField("D1.3.tasksOnTime", change);
    const { reading, unplaced } = migrated(after, filled({ "D1.3.tasksOnTime": 7 }));
    if (why === undefined) {
      expect(unplaced).toEqual([]);
      expect(reading.answers.get("D1.3.tasksOnTime")).toEqual(given(7));
    } else {
      expect(unplaced).toMatchObject([{ id: "D1.3.tasksOnTime", said: "7", why: { kind: why } }]);
      expect(unplaced[0]?.at?.sheet).toBe("填报数据");
      expect(reading.answers.get("D1.3.tasksOnTime") ?? { state: "blank" }).toEqual({ state: "blank" });
    }
  });

  it("goes with its options in their order, for the order is what they are worth", () => {
    const options = [...(departmentScheme.majors[0]?.indicators[3]?.fields[0]?.options ?? [])];
    const turned = changedField("D1.4.effectTier", { options: options.reverse() });
    expect(migrated(turned, filled({ "D1.4.effectTier": "较好" })).unplaced).toMatchObject([
      { said: "较好", why: { kind: "otherOptions" } },
    ]);
  });

  it("keeps a reason with its indicator, and tells one whose indicator is gone or renamed", () => {
    const content = filled({ "D1.3.reason": "上级文件下发较晚" });
    const renamed = changedIndicator(departmentScheme, "D1.3", (one) => ({
      ...one,
      title: { zh: "别的", en: "other" },
    }));
    expect(migrated({ ...departmentScheme, version: "2" }, content).unplaced).toEqual([]);
    expect(migrated(renamed, content).unplaced).toMatchObject([
      { said: "上级文件下发较晚", why: { kind: "retitled" } },
    ]);
    expect(migrated(without("D1.3"), content).unplaced).toMatchObject([{ id: "D1.3.reason", why: { kind: "gone" } }]);
  });

  it("that the office gave and somebody typed over is told, and the office's stays", () => {
    const issued = new Map([["D1.3.tasksDue", given(12)]]);
    const { unplaced, reading } = migrated(
      { ...departmentScheme, version: "2" },
      filled({ "D1.3.tasksDue": 10 }),
      issued,
    );
    expect(unplaced).toMatchObject([{ said: "10", why: { kind: "officeNumber" } }]);
    expect(reading.issued.get("D1.3.tasksDue")).toEqual(given(12));
  });

  it("that nobody could read goes as it was written; a day that is none is told", () => {
    const content = { ...filled({}), head: { "head.filledOn": unreadable("八月上旬", "notADate") } };
    content.answers = new Map([["D1.3.tasksOnTime", unreadable("约12", "vague")]]);
    const { snapshot } = sheetsOf(content);
    // The template writes no unreadable day: somebody typed it.
    const typed = {
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) =>
        sheet.name === "填报数据"
          ? { ...sheet, cells: [...sheet.cells, { row: 9, column: 5, value: "八月上旬" }] }
          : sheet,
      ),
    };
    const reading = readForm(departmentScheme, formSheets(typed)!);
    const { unplaced, reading: now } = migrateReading(
      departmentScheme,
      { ...departmentScheme, version: "2" },
      reading,
      said,
    );
    expect(now.answers.get("D1.3.tasksOnTime")).toMatchObject({ state: "unreadable", text: "约12" });
    expect(unplaced).toMatchObject([{ id: "head.filledOn", said: "八月上旬", why: { kind: "unreadable" } }]);
  });

  it("of an annex is told with its row where its column is gone, or where there is no room", () => {
    const rows = [1, 2, 3].map((number) => ({
      annex: "divisions",
      number,
      entries: new Map([
        ["nameApproved", given(`科室${number}`)],
        ["docNo", given(`〔2014〕${number}号`)],
      ]),
    }));
    const content = { ...filled({}), annexes: new Map([["divisions", rows]]) };
    const smaller: Scheme = {
      ...departmentScheme,
      version: "2",
      annexes: departmentScheme.annexes.map((annex) =>
        annex.key === "divisions"
          ? { ...annex, rows: 2, columns: annex.columns.filter(({ key }) => key !== "docNo") }
          : annex,
      ),
    };
    const { unplaced, reading } = migrated(smaller, content);
    expect(unplaced.map(({ id, said: text, why }) => [id, text, why.kind])).toEqual([
      ["divisions#1.docNo", "〔2014〕1号", "gone"],
      ["divisions#2.docNo", "〔2014〕2号", "gone"],
      ["divisions#3.nameApproved", "科室3", "noRoom"],
      ["divisions#3.docNo", "〔2014〕3号", "gone"],
    ]);
    expect(reading.annexes.get("divisions")).toHaveLength(2);
    expect(reading.places.get("divisions#2.nameApproved")).toEqual(expect.objectContaining({ row: 6 }));
  });
});

describe("a form that is lifted over within its version", () => {
  it("lists the annex rows beyond its own, which a unit may insert", () => {
    const annex = departmentScheme.annexes.find(({ key }) => key === "divisions")!;
    const rows = Array.from({ length: annex.rows + 1 }, (_, index) => ({
      annex: "divisions",
      number: index + 1,
      entries: new Map([["nameApproved", given(`科室${index + 1}`)]]),
    }));
    const { sheets } = sheetsOf(filled({}));
    const reading = { ...readForm(departmentScheme, sheets), annexes: new Map([["divisions", rows]]) };
    const made = submission();
    const lifted = liftReturn(
      { ...made, reading },
      { form: words.form, migration: words.consolidation.migration },
      "2016-01-01T00:00:00Z",
    );
    const list = planSnapshot(lifted).sheets.find(({ name }) => name === "旧表未能对应的填报");
    expect(list?.cells.some(({ value }) => value === `科室${annex.rows + 1}`)).toBe(true);
    expect(list?.cells.some(({ value }) => value === `科室${annex.rows}`)).toBe(false);
    const plain = liftReturn(
      made,
      { form: words.form, migration: words.consolidation.migration },
      "2016-01-01T00:00:00Z",
    );
    expect(plain.sheets.map(({ name }) => name)).not.toContain("旧表未能对应的填报");
  });
});

describe("whatever was filled in", () => {
  const changed = changedField("D1.3.tasksOnTime", { title: { zh: "另一个数", en: "another" } });
  const dropped: Scheme = {
    ...changed,
    majors: changed.majors.map((major) => ({
      ...major,
      indicators: major.indicators.filter(({ id }) => id !== "D1.2"),
    })),
    annexes: changed.annexes.filter(({ key }) => key !== "transfers"),
  };

  it("is in the new form or in its list, and nowhere else", () => {
    fc.assert(
      fc.property(formContents(departmentScheme), (content) => {
        const { snapshot, sheets } = sheetsOf(content);
        const before = readForm(departmentScheme, sheets);
        const made = migrateReturn({
          before: departmentScheme,
          after: dropped,
          sheets,
          snapshot,
          form: words.form,
          words: words.consolidation.migration,
          stamp: "2016-01-01T00:00:00Z",
        });
        if (!made.ok) throw new Error(made.reason.kind);
        const back = planSnapshot(made.plan);
        const after = readForm(dropped, formSheets(back)!);
        expect(after.faults).toEqual([]);
        const count = (reading: typeof after): number =>
          [...reading.answers].filter(([id, { state }]) => state !== "blank" && !isOffice(id)).length +
          Object.values(reading.head).filter(({ state }) => state !== "blank").length +
          [...reading.annexes.values()]
            .flat()
            .flatMap(({ annex, entries }) => [...entries].filter(([column]) => isEntry(annex, column)))
            .filter(([, { state }]) => state !== "blank").length;
        const listed = made.migration.unplaced.filter(({ why }) => why.kind !== "officeNumber").length;
        expect(count(after)).toBe(made.migration.placed);
        expect(count(after) + listed).toBe(count(before));
        const sheet = back.sheets.find(({ name }) => name === "旧表未能对应的填报");
        expect(sheet !== undefined).toBe(made.migration.unplaced.length > 0);
        for (const { said: text } of made.migration.unplaced) {
          if (text !== "") expect(sheet?.cells.some(({ value }) => value === text)).toBe(true);
        }
        // Once more: the list goes along.
        if (made.migration.unplaced.length === 0) return;
        const again = migrateReturn({
          before: dropped,
          after: { ...dropped, version: "3" },
          sheets: formSheets(back)!,
          snapshot: back,
          form: words.form,
          words: words.consolidation.migration,
          stamp: "2016-01-01T00:00:00Z",
        });
        if (!again.ok) throw new Error(again.reason.kind);
        const listedAgain = planSnapshot(again.plan).sheets.find(({ name }) => name === "旧表未能对应的填报");
        expect(listedAgain?.cells.filter(({ column }) => column > 2)).toEqual(
          sheet?.cells.filter(({ column }) => column > 2).map((cell) => (cell.row === 3 ? expect.anything() : cell)),
        );
      }),
      runs(12),
    );
  });

  const isOffice = (id: string): boolean =>
    departmentScheme.majors.some(({ indicators }) =>
      indicators.some(({ fields }) => fields.some((field) => field.id === id && field.filledBy === "office")),
    );
  const isEntry = (annex: string, column: string): boolean =>
    departmentScheme.annexes.some(
      ({ key, columns }) => key === annex && columns.some((one) => one.key === column && one.computed === undefined),
    );
});
