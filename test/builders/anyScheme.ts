import fc from "fast-check";
import type { KindName } from "#core/answers/kinds/index";
import type { Bilingual } from "#core/answers/text";
import type { Condition } from "#core/expressions/condition";
import type { Expression } from "#core/expressions/expression";
import { criteriaOf } from "#core/scheme/criteria";
import {
  scheme as spec,
  type Annex,
  type Field,
  type Indicator,
  type Scheme,
  type SchemeVoice,
} from "#core/scheme/scheme";
import { voiceIds } from "#core/scheme/voices";
import type { PartSpec } from "#core/scoring/parts/index";
import { languages } from "#core/languages/index";

/** Schemes that hold together, as an office might write them: any number of majors and indicators, every kind of part. */

const SIGNS = [...'数量服务读者图书馆员是否为选且或扣分（）【】“”、／：，＋÷×[]"(){}%abc AB1290'];
/** Names as people write them, with every sign that means something in written rules. */
const name = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join("").trim())
  .filter((text) => text !== "");
const bilingual: fc.Arbitrary<Bilingual> = fc.record({ zh: name, en: name });
const points = fc.integer({ min: 1, max: 8 }).map((halves) => halves / 2);

interface Draft {
  readonly kind: KindName;
  readonly title: Bilingual;
  readonly unit: Bilingual | undefined;
  readonly hint: Bilingual | undefined;
  readonly options: readonly Bilingual[];
}

const draft: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom<KindName>("integer", "integer", "integer", "yesNo", "choice", "date", "text"),
  title: bilingual,
  unit: fc.option(bilingual, { nil: undefined }),
  hint: fc.option(bilingual, { nil: undefined }),
  options: fc.uniqueArray(bilingual, { minLength: 2, maxLength: 4, selector: ({ zh, en }) => `${zh} ${en}` }),
});

/** Each option by its Chinese word; a word that also names another option would be no choice at all. */
const distinct = (options: readonly Bilingual[]): Bilingual[] =>
  options.map(({ zh, en }, at) => ({ zh: `${at + 1}${zh}`, en: `${at + 1}${en}` }));

const always: readonly Draft[] = (["integer", "integer", "yesNo", "choice", "date", "date", "text"] as const).map(
  (kind, at) => ({
    kind,
    title: { zh: `必有项${at}`, en: `Given ${at}` },
    unit: undefined,
    hint: undefined,
    options: [
      { zh: "好", en: "Good" },
      { zh: "差", en: "Poor" },
    ],
  }),
);

const omit = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value;

function fieldsOf(indicator: string, drafts: readonly Draft[]): Field[] {
  return [...always, ...drafts].map(({ kind, title, unit, hint, options }, at) =>
    omit({
      id: `${indicator}.f${at}`,
      title,
      kind,
      unit,
      hint,
      ...(kind === "integer" ? { min: 0, max: 500 } : {}),
      ...(kind === "choice" ? { options: distinct(options) } : {}),
      filledBy: "unit" as const,
      required: true,
    }),
  );
}

const ofKind = (fields: readonly Field[], ...kinds: readonly KindName[]): fc.Arbitrary<string> =>
  fc.constantFrom(...fields.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id));
const some = <Item>(one: fc.Arbitrary<Item>, most = 3): fc.Arbitrary<Item[]> =>
  fc.array(one, { minLength: 1, maxLength: most });

export function anyCondition(fields: readonly Field[], depth = 2): fc.Arbitrary<Condition> {
  const number = ofKind(fields, "integer", "yesNo");
  const is = fc.constantFrom("=", "<>", ">=", ">", "<=", "<");
  const tiers = ofKind(fields, "choice").chain((tier) => {
    const options = fields.find(({ id }) => id === tier)?.options ?? [];
    return some(fc.constantFrom(...options.map(({ zh }) => zh))).map((list) => ({ tier, in: list }));
  });
  const leaves: fc.Arbitrary<Condition>[] = [
    fc.record({
      sum: some(number),
      is,
      than: fc.oneof(fc.integer({ min: -3, max: 30 }), some(number)),
    }),
    ofKind(fields, "yesNo").map((yes) => ({ yes })),
    ofKind(fields, "yesNo").map((no) => ({ no })),
    ofKind(fields, "text").map((filled) => ({ filled })),
    tiers,
    fc
      .tuple(ofKind(fields, "date"), ofKind(fields, "date"))
      .map(([one, other]) => ({ sum: [one], is: ">", than: [other] })),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const inner = anyCondition(fields, depth - 1);
  return fc.oneof(
    { arbitrary: fc.oneof(...leaves), weight: 3 },
    { arbitrary: some(inner).map((all): Condition => ({ all })), weight: 1 },
    { arbitrary: some(inner).map((any): Condition => ({ any })), weight: 1 },
    { arbitrary: inner.map((unless): Condition => ({ unless })), weight: 1 },
  );
}

export function anyExpression(ids: readonly string[], depth = 3): fc.Arbitrary<Expression> {
  const leaf = fc.constantFrom(...ids);
  const leaves: fc.Arbitrary<Expression>[] = [
    leaf,
    leaf.map((copy) => ({ copy })),
    fc.tuple(leaf, fc.integer({ min: 0, max: 9 })).map(([copy, whenNotApplicable]) => ({ copy, whenNotApplicable })),
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const inner = anyExpression(ids, depth - 1);
  const two = fc.tuple(inner, inner);
  return fc.oneof(
    { arbitrary: fc.oneof(...leaves), weight: 2 },
    { arbitrary: some(inner).map((sum): Expression => ({ sum })), weight: 1 },
    { arbitrary: two.map((excess): Expression => ({ excess })), weight: 1 },
    { arbitrary: two.map((gap): Expression => ({ gap })), weight: 1 },
    { arbitrary: two.map((difference): Expression => ({ difference })), weight: 1 },
  );
}

const share = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
  fc.double({ min: 0.001, max: 1, noNaN: true }),
);

function anyPart(fields: readonly Field[], waived: fc.Arbitrary<Condition | undefined>): fc.Arbitrary<PartSpec> {
  const number = ofKind(fields, "integer");
  const items = some(fc.record({ field: number, each: points }));
  const late = fc
    .tuple(
      ofKind(fields, "date"),
      ofKind(fields, "date"),
      fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 3 }),
      fc.array(share, { minLength: 4, maxLength: 4 }),
    )
    .map(([due, actual, days, shares]) => {
      const falling = [...shares].sort((one, other) => other - one);
      const bands = [...days].sort((one, other) => one - other).map((upTo, at) => ({ upTo, share: falling[at] ?? 0 }));
      return { kind: "late" as const, due, actual, bands, beyond: falling[bands.length] ?? 0 };
    });
  const tier = ofKind(fields, "choice").chain((field) => {
    const options = fields.find(({ id }) => id === field)?.options ?? [];
    return fc.array(share, { minLength: options.length, maxLength: options.length }).map((shares) => ({
      kind: "tier" as const,
      field,
      levels: options.map(({ zh }, at) => ({ tier: zh, share: shares[at] ?? 0 })),
    }));
  });
  const earning = fc.oneof(
    ofKind(fields, "yesNo").map((field) => ({ kind: "check" as const, field })),
    anyCondition(fields, 1).map((when) => ({ kind: "condition" as const, when })),
    fc.record({
      kind: fc.constant("ratio" as const),
      done: some(fc.record({ field: number, weight: fc.constantFrom(1, 1, 0.5, 0.25, 2) })),
      due: some(number),
      whenNothingDue: fc.constantFrom("full" as const, "zero" as const, "rescale" as const),
    }),
    items.map((list) => ({ kind: "deduct" as const, items: list })),
    tier,
    late,
  );
  return fc.oneof(
    {
      arbitrary: fc
        .tuple(earning, points, waived)
        .map(([part, own, waivedWhen]) => omit({ ...part, points: own, waivedWhen })),
      weight: 8,
    },
    { arbitrary: items.map((list) => ({ kind: "penalty" as const, items: list })), weight: 1 },
  );
}

function anyIndicator(id: string, settled: boolean): fc.Arbitrary<Indicator> {
  return fc.array(draft, { maxLength: 3 }).chain((drafts) => {
    const fields = fieldsOf(id, drafts);
    const single: Field = {
      id: `${id}.concerns`,
      title: { zh: "本单位承担", en: "Concerns this unit" },
      kind: "yesNo",
      filledBy: "office",
      required: true,
    };
    const office: Field = {
      id: `${id}.notDue`,
      title: { zh: "尚未到期", en: "Not due yet" },
      kind: "yesNo",
      filledBy: "office",
      required: false,
    };
    const computed = anyExpression(fields.filter(({ kind }) => kind === "integer").map((one) => one.id)).map(
      (made): Field => ({
        id: `${id}.made`,
        title: { zh: "算出", en: "Worked out" },
        kind: "integer",
        filledBy: "computed",
        required: true,
        computed: made,
      }),
    );
    const waived = fc.option(fc.constant<Condition>({ yes: office.id }), { nil: undefined });
    return fc
      .record({
        title: bilingual,
        parts: some(anyPart(fields, waived)),
        computed,
        notApplicableWhen: fc.option(
          // An indicator of single units is one that the office says doesn't concern the others.
          fc.oneof(
            fc.constant<Condition>({ no: single.id }),
            settled ? fc.constant<Condition>({ no: fields[2]?.id ?? "" }) : anyCondition(fields, 1),
          ),
          { nil: undefined },
        ),
        evidence: fc.array(bilingual, { maxLength: 2 }),
        measures: fc.subarray(["查", "听", "谈", "看", "改"] as const, { minLength: 1 }),
        reason: fc.option(
          fc.record({ when: fc.oneof(fc.constant("always" as const), anyCondition(fields)), text: bilingual }),
          { nil: undefined },
        ),
        flags: fc.array(
          fc.record({
            when: anyCondition(fields),
            effect: fc.constantFrom({ gradeCap: "合格" }, { ledger: true as const }),
            text: bilingual,
          }),
          { maxLength: 2 },
        ),
        criteria: fc.option(bilingual, { nil: undefined }),
      })
      .filter(({ parts }) => parts.some(({ kind }) => kind !== "penalty"))
      .map(({ title, parts, computed: made, notApplicableWhen, evidence, measures, reason, flags, criteria }) =>
        omit({
          id,
          title,
          points: parts.reduce((sum, part) => sum + ("points" in part ? part.points : 0), 0),
          criteria: criteria ?? { zh: "…", en: "…" },
          parts,
          fields: [...fields, made, single, office],
          notApplicableWhen,
          evidence,
          measures,
          aspect: "1",
          source: "章程第三条",
          reasonRequired: reason,
          flags,
          checks: [
            { rule: "V22", pairs: [{ part: fields[0]?.id, whole: fields[1]?.id }] },
            { rule: "V33", tier: fields[3]?.id, note: fields[6]?.id, tiers: ["好", "差"] },
          ],
        }),
      );
  });
}

/** A 加分项 or 扣分项 that counts numbers and a yes or no, with limits of its parts and one over them. */
function anyExtra(id: string, extra: "bonus" | "penalty"): fc.Arbitrary<Indicator> {
  return fc.array(draft, { maxLength: 2 }).chain((drafts) => {
    const fields = fieldsOf(id, drafts);
    // A blank here is no case.
    const optional: Field = {
      id: `${id}.maybe`,
      title: { zh: "可不填的数", en: "Optional count" },
      kind: "integer",
      min: 0,
      max: 500,
      filledBy: "unit",
      required: false,
    };
    const items = some(
      fc.record({ field: fc.oneof(ofKind(fields, "integer", "yesNo"), fc.constant(optional.id)), each: points }),
    );
    return fc
      .record({
        title: bilingual,
        parts: some(fc.record({ kind: fc.constant("each" as const), items, points })),
        limit: fc.constantFrom(1, 0.5),
        notApplicableWhen: fc.option(fc.constant<Condition>({ no: fields[2]?.id ?? "" }), { nil: undefined }),
      })
      .map(({ title, parts, limit, notApplicableWhen }) =>
        omit({
          id,
          title,
          extra,
          parts,
          notApplicableWhen,
          points: parts.reduce((sum, part) => sum + part.points, 0) * limit,
          criteria: { zh: "…", en: "…" },
          fields: [...fields, optional],
          evidence: [],
          measures: ["查" as const],
          aspect: "1",
          source: "章程第三条",
          flags: [],
          checks: [],
        }),
      );
  });
}

/** The last major has a bonus or penalty among its indicators; a major of nothing else may follow. */
interface Extras {
  readonly inside: readonly Indicator[];
  readonly apart: readonly Indicator[];
  readonly limits: { readonly bonus: number | undefined; readonly penalty: number | undefined; readonly top: number };
}

const anyExtras = (last: number, inside: number): fc.Arbitrary<Extras> => {
  const kind = fc.constantFrom("bonus" as const, "penalty" as const);
  return fc.record({
    inside: fc.oneof(
      fc.constant([]),
      kind.chain((one) => fc.tuple(anyExtra(`M${last}.${inside + 1}`, one))),
    ),
    apart: fc.oneof(
      fc.constant([]),
      fc.tuple(anyExtra(`M${last + 1}.1`, "bonus"), anyExtra(`M${last + 1}.2`, "penalty")),
      fc.tuple(anyExtra(`M${last + 1}.1`, "bonus")),
    ),
    limits: fc.record({
      bonus: fc.option(points, { nil: undefined }),
      penalty: fc.option(points, { nil: undefined }),
      top: fc.constantFrom(0, 0, 1, 2.5),
    }),
  });
};

/** Annexes with an entry of every kind and a computed column; the first is asked for on a number. */
const anyAnnexes = (asking: string): fc.Arbitrary<Annex[]> =>
  fc
    .array(
      fc.record({
        title: bilingual,
        note: fc.option(bilingual, { nil: undefined }),
        rows: fc.integer({ min: 6, max: 9 }),
      }),
      {
        maxLength: 2,
      },
    )
    .map((list) =>
      list.map(({ title, note, rows }, at) =>
        omit({
          key: `annex${at}`,
          title: { zh: `${at + 1}${title.zh}`, en: `${at + 1}${title.en}` },
          note,
          rows,
          requiredWhen: at === 0 ? ({ sum: [asking], is: ">" as const, than: 0 } satisfies Condition) : undefined,
          columns: [
            { key: "what", title, kind: "text" as const, required: true, width: 20 },
            { key: "actual", title: { zh: "实有", en: "Actual" }, kind: "integer" as const, min: 0, required: true },
            {
              key: "approved",
              title: { zh: "核定", en: "Approved" },
              kind: "integer" as const,
              min: 0,
              required: true,
            },
            {
              key: "over",
              title: { zh: "超出", en: "Over" },
              kind: "integer" as const,
              required: false,
              computed: { excess: ["actual", "approved"] as [string, string] },
            },
            { key: "when", title: { zh: "日期", en: "Day" }, kind: "date" as const, required: false },
          ],
        }),
      ),
    );

/** Anybody but the office, in any order, with no more than half of the score. */
const anyVoices: fc.Arbitrary<SchemeVoice[]> = fc
  .uniqueArray(
    fc.record({
      voice: fc.constantFrom(...voiceIds),
      weight: fc.integer({ min: 0, max: 6 }),
      how: fc.option(bilingual, { nil: undefined }),
    }),
    { minLength: 1, selector: ({ voice }) => voice },
  )
  .map((list) => list.map((one): SchemeVoice => omit(one)));

/** Sizes of the issue: 2–12 majors, up to 120 indicators; small by default so that tests stay quick. */
export function anyScheme({
  majors = 3,
  each = 3,
  full = false,
}: { readonly majors?: number; readonly each?: number; readonly full?: boolean } = {}): fc.Arbitrary<Scheme> {
  const sizes = full
    ? fc.constant(Array.from({ length: majors }, () => each))
    : fc.array(fc.integer({ min: 1, max: each }), { minLength: 2, maxLength: majors });
  const made = sizes.chain((counts) =>
    fc.record({
      titles: fc.array(bilingual, { minLength: counts.length, maxLength: counts.length }),
      lists: fc.tuple(
        ...counts.map((count, at) =>
          fc.tuple(...Array.from({ length: count }, (_, own) => anyIndicator(`M${at + 1}.${own + 1}`, false))),
        ),
      ),
      extras: anyExtras(counts.length, counts.at(-1) ?? 0),
      annexes: anyAnnexes("M1.1.f0"),
      unitClass: bilingual,
      naPolicy: fc.constantFrom("rescale" as const, "full" as const, "none" as const),
      defaults: fc.option(bilingual, { nil: undefined }),
      voices: fc.option(anyVoices, { nil: undefined }),
    }),
  );
  return made.map(({ voices, titles, lists, unitClass, naPolicy, defaults, extras, annexes }): Scheme => {
    const own = titles.map((title, at) => {
      const indicators = lists[at] ?? [];
      const sum = indicators.reduce((all, one) => all + one.points, 0);
      const inside = at === titles.length - 1 ? extras.inside : [];
      return { id: `M${at + 1}`, title, points: sum, aspect: String(at + 1), indicators: [...indicators, ...inside] };
    });
    const total = own.reduce((all, { points: one }) => all + one, 0);
    const { limits, apart } = extras;
    if (apart.length > 0) {
      const title = { zh: "加分和扣分", en: "Bonus and penalties" };
      own.push({ id: `M${own.length + 1}`, title, points: 0, aspect: "9", indicators: [...apart] });
    }
    const said = omit({
      bonusMost: limits.bonus,
      penaltyMost: limits.penalty,
      totalMost: limits.top === 0 ? undefined : total + limits.top - 1,
    });
    const scheme = omit({
      id: "generated",
      version: "1",
      title: { zh: "生成的方案", en: "Generated scheme" },
      unitClass,
      total,
      extras:
        Object.keys(said).length === 0 || !own.some(({ indicators }) => indicators.some((one) => one.extra))
          ? undefined
          : said,
      defaults,
      naPolicy,
      bands: [
        { grade: { zh: "优秀", en: "Excellent" }, from: 9 },
        { grade: { zh: "合格", en: "Pass" }, from: 4 },
        { grade: { zh: "不合格", en: "Fail" }, from: 0 },
      ],
      calendar: { holidays: ["2016-10-03"] },
      voices,
      majors: own,
      annexes,
      checks: [],
    }) as Scheme;
    return told(spec.parse(scheme));
  });
}

/** Criteria that nobody wrote are the generated ones. */
function told(scheme: Scheme): Scheme {
  const { "zh-CN": zh, "en-US": en } = languages;
  return {
    ...scheme,
    majors: scheme.majors.map((major) => ({
      ...major,
      indicators: major.indicators.map((indicator) =>
        indicator.criteria.zh !== "…"
          ? indicator
          : {
              ...indicator,
              criteria: {
                zh: criteriaOf(indicator, scheme, zh.scoring),
                en: criteriaOf(indicator, scheme, en.scoring),
              },
            },
      ),
    })),
  };
}
