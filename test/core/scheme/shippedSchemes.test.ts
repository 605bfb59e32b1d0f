import { describe, expect, it } from "@jest/globals";
import banners from "#assets/schemes/banners-1.json";
import departments from "#assets/schemes/departments-1.json";
import { isIsoDate, toSerial, weekday } from "#core/calendar/civilDate";
import { scoring as english } from "#core/languages/en-US/scoring";
import { criteriaOf } from "#core/scheme/criteria";
import { faultInWords } from "#core/scheme/faults";
import { readScheme } from "#core/scheme/readScheme";
import { scheme as spec, type Scheme } from "#core/scheme/scheme";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import { chineseScoring } from "#core/scheme/scoringWords";
import { ruleByCode } from "#core/validation/checks";
// The domain's catalogue: points, fields and checks of each indicator as they were agreed.
import catalogue from "./catalogue.json";

const schemes: Scheme[] = [departments, banners].map((data) => spec.parse(data));
const [D, B] = schemes as [Scheme, Scheme];
const catalogued: Readonly<Record<string, { points: number; fields: string[]; checks: string[] }>> = catalogue;

/** Our own beside the catalogue's: the office's waivers of trap 10 (DOMAIN §9). */
const WAIVERS = ["D2.4.powerListNotDue", "D2.4.respListNotDue", "B2.5.powerListNotDue", "B2.5.respListNotDue"];
const isCatalogued = ({ id }: { readonly id: string }): boolean => !WAIVERS.includes(id);

const fieldsOf = (scheme: Scheme) => indicatorsOf(scheme).flatMap(({ fields }) => fields);
const count = <Thing>(things: readonly Thing[], is: (thing: Thing) => boolean): number => things.filter(is).length;

describe.each([departments, banners])("the shipped scheme $id", (data) => {
  it("holds together, in both languages, without a warning", () => {
    const read = readScheme(data, [chineseScoring, english]);
    const said = (read.ok ? read.warnings : read.faults).map((fault) => faultInWords(fault));
    expect(said).toEqual([]);
    expect(read.ok).toBe(true);
  });

  it("prints what it counts", () => {
    const scheme = spec.parse(data);
    for (const indicator of indicatorsOf(scheme)) {
      expect(indicator.criteria).toEqual({
        zh: criteriaOf(indicator, scheme),
        en: criteriaOf(indicator, scheme, english),
      });
    }
  });
});

describe("the plan of 2015 (S17, S18)", () => {
  it.each([
    ["市直部门: 6大项 27小项 100分", D, 6, 27, [15, 32, 17, 20, 10, 6], [6, 8, 4, 5, 2, 2]],
    ["旗市区: 3大项 24小项 100分", B, 3, 24, [25, 40, 35], [7, 9, 8]],
  ] as const)("%s", (_, scheme, majors, indicators, points, numbers) => {
    expect(scheme.shape).toEqual({ majors, indicators });
    expect(scheme.majors).toHaveLength(majors);
    expect(indicatorsOf(scheme)).toHaveLength(indicators);
    expect(scheme.majors.map((major) => major.points)).toEqual(points);
    expect(scheme.majors.map((major) => major.indicators.length)).toEqual(numbers);
    expect(scheme.total).toBe(100);
  });

  it("says that points, standards and grades are our own defaults", () => {
    for (const { defaults } of schemes) {
      expect(defaults?.zh).toBe("分值、评分标准和等次为本工具默认值，可由编办修改；来源文章未公布原表分值。");
      expect(defaults?.en).toMatch(/defaults/);
    }
  });

  it.each([
    // Counted in the domain's catalogue: 120 fields for departments, 112 for banners.
    ["departments", D, { fields: 120, unit: 93, office: 18, assessor: 2, computed: 7 }],
    ["banners", B, { fields: 112, unit: 87, office: 15, assessor: 1, computed: 9 }],
  ] as const)("asks %s for as much as the catalogue does, of the same people", (_, scheme, expected) => {
    const fields = fieldsOf(scheme).filter(isCatalogued);
    const by = (who: string) => count(fields, ({ filledBy }) => filledBy === who);
    expect({
      fields: fields.length,
      unit: by("unit"),
      office: by("office"),
      assessor: by("assessor"),
      computed: by("computed"),
    }).toEqual(expected);
  });

  it.each([
    ["departments", D, { integer: 67, yesNo: 22, choice: 5, date: 8, text: 18 }],
    ["banners", B, { integer: 67, yesNo: 23, choice: 3, date: 5, text: 14 }],
  ] as const)("asks %s in the same kinds", (_, scheme, expected) => {
    for (const [kind, number] of Object.entries(expected)) {
      expect([kind, count(fieldsOf(scheme).filter(isCatalogued), (field) => field.kind === kind)]).toEqual([
        kind,
        number,
      ]);
    }
  });

  it.each(schemes.flatMap(indicatorsOf).map((indicator) => [indicator.id, indicator] as const))(
    "%s has the points and the fields of the catalogue",
    (id, { points, fields }) => {
      expect(points).toBe(catalogued[id]?.points);
      expect(fields.filter(isCatalogued).map((field) => field.id)).toEqual(
        catalogued[id]?.fields.map((key) => `${id}.${key}`),
      );
    },
  );

  it("lets nobody but the office waive", () => {
    const own = schemes.flatMap(fieldsOf).filter((field) => !isCatalogued(field));
    expect(own.map(({ id, kind, filledBy, required }) => [id, kind, filledBy, required])).toEqual(
      WAIVERS.map((id) => [id, "yesNo", "office", false]),
    );
  });

  it("has no indicator of its own", () =>
    expect(schemes.flatMap(indicatorsOf).map(({ id }) => id)).toEqual(Object.keys(catalogued)));
});

describe("checks", () => {
  // Between units or levels, or over the questionnaire: no business of a single return's scheme.
  const elsewhere = new Set(["V38", "V40", "V41", "V42", "V45", "V46"]);
  // No banner hands in a register of people: its people are held against the sum of its departments, which is V57's.
  const withoutData: Readonly<Record<string, readonly string[]>> = { B3: ["V05"] };
  const always = new Set([...ruleByCode.values()].flatMap(({ code, runs }) => (runs === "always" ? [code] : [])));

  it.each(schemes.flatMap((scheme) => scheme.majors.map((major) => [major.id, major] as const)))(
    "%s looks at everything the catalogue lists for it",
    (_, major) => {
      const asked = major.indicators.flatMap(({ id }) =>
        (catalogued[id]?.checks ?? []).filter((code) => !elsewhere.has(code) && !always.has(code)),
      );
      const listed = major.indicators.flatMap(({ checks }) => checks.map(({ rule }) => rule));
      expect([...new Set(asked)].filter((code) => !listed.includes(code))).toEqual(withoutData[major.id] ?? []);
    },
  );

  it("lists each check where one of its fields is", () => {
    for (const { id, checks } of schemes.flatMap(indicatorsOf)) {
      for (const { rule, ...limits } of checks) {
        const names = ruleByCode.get(rule)?.names?.(limits) ?? [];
        const mine = names.some((name) => name.startsWith(`${id}.`)) || names.every((name) => !/^[A-Z]\d/.test(name));
        expect([id, rule, mine]).toEqual([id, rule, true]);
      }
    }
  });
});

describe("what may be asked of people", () => {
  const texts = (value: unknown, path = ""): { path: string; zh: string; en: string }[] => {
    if (typeof value !== "object" || value === null) return [];
    if ("zh" in value && "en" in value) return [{ path, zh: String(value.zh), en: String(value.en) }];
    return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
  };
  const all = schemes.flatMap((scheme) => texts(scheme, scheme.id));

  it("is said in Chinese and in English, and in neither with the other's letters", () => {
    for (const { path, zh, en } of all) {
      const isId = /^[A-Z]\d+\.\d+$/.test(zh);
      const isExample = path.endsWith(".hint");
      if (!isId) expect([path, /\p{Script=Han}/u.test(zh)]).toEqual([path, true]);
      if (!isExample) expect([path, /\p{Script=Han}/u.test(en)]).toEqual([path, false]);
      expect([path, zh.trim(), en.trim()]).toEqual([path, zh, en]);
    }
  });

  it("has Chinese punctuation in Chinese", () => {
    for (const { path, zh } of all)
      expect([path, /[,;:!?()]/.test(zh.replaceAll(/“[^”]*”/g, ""))]).toEqual([path, false]);
  });

  it("every number has its unit, and every field that only some people understand a hint", () => {
    for (const field of schemes.flatMap(fieldsOf)) {
      if (field.kind === "integer") expect([field.id, field.unit !== undefined]).toEqual([field.id, true]);
      if (field.kind === "text") expect([field.id, field.max !== undefined]).toEqual([field.id, true]);
      if (field.filledBy === "computed") expect([field.id, field.hint !== undefined]).toEqual([field.id, true]);
    }
  });

  it("every indicator says from which phrase it comes, how it is verified, and when it wants a reason", () => {
    for (const indicator of schemes.flatMap(indicatorsOf)) {
      expect(indicator.source).not.toBe("");
      expect(indicator.measures.length).toBeGreaterThan(0);
      expect(indicator.evidence.length).toBeGreaterThan(0);
      expect(indicator.reasonRequired).toBeDefined();
    }
  });
});

describe("the rest of the definition", () => {
  it("caps grades and fills the ledger where the catalogue says so", () => {
    const flags = (scheme: Scheme) =>
      indicatorsOf(scheme).flatMap(({ id, flags: raised }) =>
        raised.map(({ effect }) => `${id} ${"gradeCap" in effect ? effect.gradeCap : "ledger"}`),
      );
    expect(flags(D)).toEqual(["D1.6 合格", "D3.4 ledger", "D4.4 良好", "D4.5 良好"]);
    expect(flags(B)).toEqual(["B1.6 合格", "B3.1 良好", "B3.3 ledger", "B3.4 良好", "B3.5 良好"]);
  });

  it("knows what may not apply", () => {
    const mayNotApply = (scheme: Scheme) =>
      indicatorsOf(scheme).flatMap(({ id, notApplicableWhen }) => (notApplicableWhen ? [id] : []));
    expect(mayNotApply(D)).toEqual(["D2.1", "D2.2", "D2.3", "D2.6", "D3.1", "D4.3"]);
    expect(mayNotApply(B)).toEqual(["B2.1", "B2.2", "B2.3", "B2.4", "B3.6"]);
  });

  it("has the annexes of the forms", () => {
    expect(D.annexes.map(({ key, rows }) => [key, rows])).toEqual([
      ["divisions", 40],
      ["staffing", 6],
      ["headcount", 12],
      ["transfers", 20],
      ["problems", 20],
      ["evidence", 80],
    ]);
    expect(B.annexes.map(({ key, rows }) => [key, rows])).toEqual([
      ["departments", 40],
      ["headcount", 120],
      ["transfers", 20],
      ["interventions", 15],
      ["problems", 20],
      ["evidence", 80],
    ]);
  });

  it("offers every indicator in the lists of problems and evidence", () => {
    for (const scheme of schemes) {
      const ids = indicatorsOf(scheme).map(({ id }) => id);
      for (const key of ["problems", "evidence"]) {
        const column = scheme.annexes
          .find((annex) => annex.key === key)
          ?.columns.find((one) => one.key === "indicator");
        expect(column?.options?.map(({ zh }) => zh)).toEqual(ids);
      }
    }
  });

  it("lists holidays that are days, and working days but for the holiday", () => {
    for (const { calendar } of schemes) {
      for (const day of calendar.holidays)
        expect([day, isIsoDate(day), weekday(toSerial(day)) < 5]).toEqual([day, true, true]);
    }
  });
});
