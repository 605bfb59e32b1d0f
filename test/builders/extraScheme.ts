import { criteriaOf } from "#core/scheme/criteria";
import { scheme as spec, type Field, type Indicator, type Scheme } from "#core/scheme/scheme";
import { languages } from "#core/languages/index";
import { libraryScheme } from "./library";

/** The library's scheme with 加分项 and 扣分项: one bonus among ordinary indicators, and a major of nothing else. */

const field = (id: string, zh: string, en: string, more: Partial<Field> = {}): Field => ({
  id,
  title: { zh, en },
  kind: "integer",
  filledBy: "unit",
  required: true,
  min: 0,
  max: 99,
  unit: { zh: "次", en: "times" },
  ...more,
});

const extra = (
  id: string,
  about: Pick<Indicator, "title" | "points" | "parts" | "fields"> & Partial<Indicator>,
): Indicator => ({
  id,
  criteria: { zh: "…", en: "…" },
  evidence: [],
  measures: ["查"],
  aspect: "1",
  source: "章程",
  flags: [],
  checks: [],
  ...about,
});

const lectures = extra("L1.6", {
  title: { zh: "公益讲座", en: "Public lectures" },
  extra: "bonus",
  points: 1.5,
  parts: [{ kind: "each", items: [{ field: "L1.6.lectures", each: 0.25 }], points: 1.5 }],
  fields: [field("L1.6.lectures", "公益讲座场次", "Public lectures held")],
});
const awards = extra("L5.1", {
  title: { zh: "表彰奖励", en: "Awards" },
  extra: "bonus",
  points: 5,
  notApplicableWhen: { yes: "L5.1.newLibrary" },
  parts: [
    {
      kind: "each",
      items: [
        { field: "L5.1.national", each: 3 },
        { field: "L5.1.city", each: 1 },
      ],
      points: 4,
    },
    { kind: "each", items: [{ field: "L5.1.model", each: 2 }], points: 2 },
  ],
  fields: [
    field("L5.1.newLibrary", "本年新设", "Opened this year", {
      kind: "yesNo",
      unit: undefined,
      min: undefined,
      max: undefined,
    }),
    field("L5.1.national", "国家级表彰", "National awards"),
    field("L5.1.city", "市级表彰", "City awards", { required: false }),
    field("L5.1.model", "文明单位", "Model unit", { kind: "yesNo", unit: undefined, min: undefined, max: undefined }),
  ],
});
const complaints = extra("L5.2", {
  title: { zh: "违纪和投诉", en: "Breaches and complaints" },
  extra: "penalty",
  points: 10,
  parts: [{ kind: "each", items: [{ field: "L5.2.breaches", each: 2.5 }], points: 10 }],
  fields: [field("L5.2.breaches", "查实的投诉", "Complaints upheld")],
});

const clean = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

const made: Scheme = spec.parse(
  clean({
    ...libraryScheme,
    id: "library-extra",
    extras: { bonusMost: 5 },
    majors: [
      ...libraryScheme.majors.map((major) =>
        major.id === "L1" ? { ...major, indicators: [...major.indicators, lectures] } : major,
      ),
      {
        id: "L5",
        title: { zh: "加分和扣分", en: "Bonus and penalties" },
        points: 0,
        aspect: "5",
        indicators: [awards, complaints],
      },
    ],
  }),
);

const { "zh-CN": zh, "en-US": en } = languages;
export const extraScheme: Scheme = {
  ...made,
  majors: made.majors.map((major) => ({
    ...major,
    indicators: major.indicators.map((one) => ({
      ...one,
      criteria: { zh: criteriaOf(one, made, zh.scoring), en: criteriaOf(one, made, en.scoring) },
    })),
  })),
};
