import { schemeIndex, type Language, type Plan, type Scheme } from "#core";
import type { FormWords } from "#core/languages/formWords";
import type { Roster } from "#core/roster/roster";
import { random, type Random } from "./random";
import { sampleReturn, type ReturnOrder } from "./sampleReturn";
import { countRegisters, sampleRoster, type SampleUnit } from "./sampleRoster";
import { entryOf, pastedOver, rowDeleted, scoreTypedOver, sheetCopied } from "./spoil";

/** What can be odd about a return, in the order in which a sample brings it. */
export const oddKinds = [
  "missing",
  "duplicate",
  "oldVersion",
  "wrongUnit",
  "tamperedFormula",
  "pastedText",
  "pastedOfficeNumber",
  "copiedSheet",
  "deletedRow",
  "notAWorkbook",
] as const;
export type OddKind = (typeof oddKinds)[number];

export interface MakeSample {
  /** By id; `departments` and `banners` are made up, others have no units. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: FormWords;
  readonly departments: number;
  readonly banners: number;
  readonly odd: number;
  readonly seed: number;
  readonly language: Language;
}

export type SampleFile =
  { readonly kind: "plan"; readonly plan: Plan } | { readonly kind: "text"; readonly text: string };

export interface SampleReturn {
  /** As people write it; no two are the same. */
  readonly fileName: string;
  readonly kind: "good" | Exclude<OddKind, "missing">;
  readonly unitCode: string;
  readonly unitName: string;
  readonly scheme: string;
  /** Made when it is asked for, so that thousands never lie in memory together; the same every time. */
  readonly content: () => SampleFile;
}

export interface Sample {
  /** Marked as made up (`settings.sample`). */
  readonly roster: Roster;
  readonly returns: readonly SampleReturn[];
  /** Units of which something is odd, those without a return included. */
  readonly odd: readonly { readonly kind: OddKind; readonly unitCode: string; readonly unitName: string }[];
}

/** A made-up round: its roster with registers, and the returns as they lie in the office's folder. */
export function makeSample({ schemes, words, departments, banners, odd, seed, language }: MakeSample): Sample {
  const sample = sampleRoster({ schemes, departments, banners, seed, language });
  const { roster, units } = sample;
  const sums = countRegisters(roster.transfers, roster.items);
  const chance = random(seed, 21);
  const oddities = chooseOdd(units, odd, chance);
  const names = fileNames(chance);

  const returns = units.flatMap((unit): SampleReturn[] => {
    const scheme = schemes.get(unit.unit.scheme);
    if (scheme === undefined) return [];
    const order: ReturnOrder = { scheme, words, language, seed, roster, sums };
    return returnsOf(order, unit, oddities.get(unit.index), names);
  });
  const strangers = countOf(odd, "wrongUnit");
  for (let index = 0; index < strangers && units[0] !== undefined; index++) {
    const first = units[0];
    const scheme = schemes.get(first.unit.scheme);
    if (scheme) returns.push(stranger({ scheme, words, language, seed, roster, sums }, first, index, names));
  }
  return {
    roster,
    returns: chance.shuffled(returns),
    odd: [
      ...units.flatMap(({ index, unit }) => {
        const kind = oddities.get(index);
        return kind === undefined ? [] : [{ kind, unitCode: unit.code, unitName: unit.name }];
      }),
      ...returns
        .filter(({ kind }) => kind === "wrongUnit")
        .map(({ unitCode, unitName }) => ({ kind: "wrongUnit" as const, unitCode, unitName })),
    ],
  };
}

const kindAt = (index: number): OddKind => oddKinds[index % oddKinds.length] ?? "missing";
const countOf = (odd: number, kind: OddKind): number =>
  Array.from({ length: odd }, (_, index) => kindAt(index)).filter((one) => one === kind).length;

/** Units in no register first: what they leave out is then missed nowhere else. A stranger needs no unit. */
function chooseOdd(units: readonly SampleUnit[], odd: number, chance: Random): ReadonlyMap<number, OddKind> {
  const plain = ({ linked, capped, unit }: SampleUnit): number => (capped || unit.sampled ? 2 : linked ? 1 : 0);
  const candidates = chance.shuffled(units).sort((one, other) => plain(one) - plain(other));
  const chosen = new Map<number, OddKind>();
  let next = 0;
  for (let index = 0; index < odd; index++) {
    const kind = kindAt(index);
    if (kind === "wrongUnit") continue;
    const unit = candidates[next++];
    if (unit) chosen.set(unit.index, kind);
  }
  return chosen;
}

type FileNames = (name: string, said?: string) => string;

/** How people call their files. */
function fileNames(chance: Random): FileNames {
  const used = new Set<string>();
  const patterns: readonly ((name: string) => string)[] = [
    (name) => `${name}自评表`,
    (name) => `${name}自评表`,
    (name) => `${name}自评表`,
    (name) => name,
    (name) => `${name} 终稿(1)`,
    (name) => `附件1 ${name}自评表`,
    (name) => `自评表（${name}）最终版`,
  ];
  let unnamed = false;
  return (name, said) => {
    let wanted = said ?? chance.pick(patterns)(name);
    if (said === undefined && !unnamed && chance.chance(0.05)) {
      unnamed = true;
      wanted = "新建 Microsoft Excel 工作表";
    }
    let fileName = `${wanted}.xlsx`;
    for (let copy = 2; used.has(fileName); copy++) fileName = `${wanted} (${copy}).xlsx`;
    used.add(fileName);
    return fileName;
  };
}

function returnsOf(order: ReturnOrder, sample: SampleUnit, odd: OddKind | undefined, names: FileNames): SampleReturn[] {
  const { name, code, scheme } = sample.unit;
  const one = (kind: SampleReturn["kind"], fileName: string, plan: () => Plan): SampleReturn => ({
    fileName,
    kind,
    unitCode: code,
    unitName: name,
    scheme,
    content: () => ({ kind: "plan", plan: plan() }),
  });
  const good = (): Plan => sampleReturn(order, sample);
  switch (odd) {
    case undefined:
    case "wrongUnit":
      return [one("good", names(name), good)];
    case "missing":
      return [];
    case "duplicate":
      return [
        one("duplicate", names(name, `${name}自评表`), () =>
          sampleReturn(order, sample, { daysEarlier: 3, moreLoss: 3 }),
        ),
        one("duplicate", names(name, `${name}自评表（修改）`), good),
      ];
    case "oldVersion":
      return [
        one(odd, names(name), () =>
          sampleReturn(order, sample, { identity: { version: "0", template: "0000000000000000" } }),
        ),
      ];
    case "tamperedFormula":
      return [one(odd, names(name), () => scoreTypedOver(good(), [...schemeIndex(order.scheme).indicators.values()]))];
    case "pastedText":
      return [one(odd, names(name), () => withPastedText(good(), order))];
    case "pastedOfficeNumber":
      return [one(odd, names(name), () => withOfficeNumber(good(), order))];
    case "copiedSheet":
      return [one(odd, names(name), () => sheetCopied(good()))];
    case "deletedRow":
      return [one(odd, names(name), () => rowDeleted(good(), unitNumbers(order)[1] ?? ""))];
    case "notAWorkbook":
      return [
        {
          fileName: names(name),
          kind: odd,
          unitCode: code,
          unitName: name,
          scheme,
          content: () => ({ kind: "text", text: `${name}\t自评表\r\n单位代码\t${code}\r\n` }),
        },
      ];
  }
}

/** Somebody who was not asked, on a form of the first unit's class. */
function stranger(order: ReturnOrder, like: SampleUnit, index: number, names: FileNames): SampleReturn {
  // Codes of the sample begin with BM01, however many units there are.
  const code = index === 0 ? "BM00" : `BM00-${index + 1}`;
  const name = index === 0 ? "市档案局" : `市档案局（${index + 1}）`;
  const unit = { ...like.unit, code, name };
  return {
    fileName: names(name),
    kind: "wrongUnit",
    unitCode: code,
    unitName: name,
    scheme: order.scheme.id,
    content: () => ({ kind: "plan", plan: sampleReturn(order, { ...like, unit }) }),
  };
}

/** Numbers that the unit fills in whatever else applies. */
function unitNumbers({ scheme }: ReturnOrder): readonly string[] {
  return [...schemeIndex(scheme).indicators.values()].flatMap(({ fields, notApplicableWhen }) =>
    notApplicableWhen === undefined
      ? fields
          .filter(({ kind, filledBy, required }) => kind === "integer" && filledBy === "unit" && required)
          .map(({ id }) => id)
      : [],
  );
}

const fullWidth = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** “约12” and “12人” can't be read; “１２” can. */
function withPastedText(plan: Plan, order: ReturnOrder): Plan {
  const [first = "", second = "", third = ""] = unitNumbers(order);
  const number = (id: string): number => Number(entryOf(plan, id) ?? 0);
  return pastedOver(
    plan,
    new Map([
      [first, `约${number(first)}`],
      [second, `${number(second)}人`],
      [third, fullWidth(number(third))],
    ]),
  );
}

/** More posts than the office approved, over a locked cell. */
function withOfficeNumber(plan: Plan, { scheme }: ReturnOrder): Plan {
  const office = [...schemeIndex(scheme).fields.values()].filter(
    ({ kind, filledBy }) => kind === "integer" && filledBy === "office",
  );
  const id = (office.find(({ id: known }) => known.endsWith(".staffApproved")) ?? office[0])?.id ?? "";
  return pastedOver(plan, new Map([[id, Number(entryOf(plan, id) ?? 0) + 8]]));
}
