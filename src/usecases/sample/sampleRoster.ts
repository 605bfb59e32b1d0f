import { given, inLanguage, schemeIndex, type Answer, type Language, type Scheme } from "#core";
import type { ApprovalItem, Roster, RosterUnit, RoundSettings, TransferEntry } from "#core/roster/roster";
import { bannerUnits } from "#core/roster/rosterColumns";
import {
  bannerEstablishment,
  departmentEstablishment,
  postsOf,
  staffOf,
  type BannerEstablishment,
  type DepartmentEstablishment,
  type Establishment,
} from "./establishment";
import { departmentNames, itemSubjects, outsideBodies, personName, sampledDepartments, takingSections } from "./names";
import { phrases } from "./phrases";
import { random, type Random } from "./random";

/** A unit of the sample: what stands in the roster, what it was approved to be, and how many points its return shall lose. */
export interface SampleUnit {
  readonly unit: RosterUnit;
  readonly index: number;
  readonly establishment: Establishment;
  readonly loss: number;
  /** One that would be excellent, had it not gone over its establishment or its posts. */
  readonly capped: boolean;
  /** Stands in a register with another unit; its absence would be noticed there. */
  readonly linked: boolean;
}

export interface SampleRoster {
  readonly roster: Roster;
  readonly units: readonly SampleUnit[];
}

export interface SampleOrder {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly departments: number;
  readonly banners: number;
  readonly seed: number;
  readonly language: Language;
}

export const ROUND_DUE = "2015-08-14";
const DEADLINE = "2014-12-31";
const settings: RoundSettings = {
  round: "2015",
  title: "呼伦贝尔市政府职能转变和机构改革评估",
  start: "2015-07-01",
  due: ROUND_DUE,
  organiser: "呼伦贝尔市机构编制委员会办公室",
  sample: true,
};

// Own streams of chance, so that one more department changes no banner.
const stream = { rank: 1, register: 2, establishment: 3, contact: 4 } as const;

const padded = (number: number, digits: number): string => String(number).padStart(digits, "0");
export const departmentName = (index: number): string => departmentNames[index] ?? `示例部门${index + 1}`;

function bannerIdentity(index: number): { readonly code: string; readonly name: string } {
  return bannerUnits[index] ?? { code: `QX${padded(index + 1, 2)}`, name: `示例旗${index + 1}` };
}

/** Points to lose: from one to about thirty-seven, most units nearer to the top. */
function losses(count: number, chance: Random): readonly number[] {
  const places = chance.shuffled(Array.from({ length: count }, (_, place) => place));
  return places.map((place) => 1 + 36.5 * (count === 1 ? 0 : (place / (count - 1)) ** 1.4));
}

/** The third best is the one that goes over. */
const cappedIn = (lost: readonly number[]): number => {
  const third = [...lost].sort((one, other) => one - other)[2];
  return lost.length < 5 || third === undefined ? -1 : lost.indexOf(third);
};

/** A roster with everything the office gives out; its registers and its numbers agree (V38–V42, V58). */
export function sampleRoster({ schemes, departments, banners, seed, language }: SampleOrder): SampleRoster {
  const departmentScheme = schemes.get("departments");
  const bannerScheme = schemes.get("banners");
  const departmentCount = departmentScheme ? departments : 0;
  const bannerCount = bannerScheme ? banners : 0;
  const bannerNames = Array.from({ length: bannerCount }, (_, index) => bannerIdentity(index).name);
  const names = Array.from({ length: departmentCount }, (_, index) => departmentName(index));

  const departmentLoss = losses(departmentCount, random(seed, stream.rank, 1));
  const bannerLoss = losses(bannerCount, random(seed, stream.rank, 2));
  const register = random(seed, stream.register);
  const transfers = transferRegister(names, bannerNames, register);
  const items = itemRegister(names, bannerNames, bannerLoss, register);
  const sums = countRegisters(transfers, items);
  const linked = new Set([
    ...transfers.flatMap(({ from, to }) => [from, to]),
    ...items.filter(({ decision }) => decision === "下放").map(({ department }) => department),
  ]);

  const units: SampleUnit[] = [];
  const add = (
    scheme: Scheme,
    { code, name }: { readonly code: string; readonly name: string },
    own: { readonly establishment: Establishment; readonly loss: number; readonly capped: boolean },
  ): void => {
    const index = units.length;
    const { pick, whole } = random(seed, stream.contact, index);
    const sampled = sampledDepartments.includes(name);
    const { establishment } = own;
    const numbers =
      establishment.kind === "departments"
        ? departmentNumbers(establishment, name, sums)
        : bannerNumbers(establishment, name, sums);
    units.push({
      ...own,
      index,
      linked: linked.has(name),
      unit: {
        code,
        name,
        scheme: scheme.id,
        sampled,
        sampleReason: sampled ? inLanguage(phrases.sampleReason, language) : "",
        contact: `${personName(pick)} 0470-8${whole(100000, 999999)}`,
        numbers: officeNumbers(scheme, numbers),
      },
    });
  };

  if (departmentScheme) {
    const capped = cappedIn(departmentLoss);
    names.forEach((name, index) => {
      const establishment = departmentEstablishment(name, random(seed, stream.establishment, 1, index));
      const code = `BM${padded(index + 1, 2)}`;
      add(
        departmentScheme,
        { code, name },
        { establishment, loss: departmentLoss[index] ?? 0, capped: index === capped },
      );
    });
  }
  if (bannerScheme) {
    const capped = cappedIn(bannerLoss);
    bannerNames.forEach((_, index) => {
      const establishment = bannerEstablishment(random(seed, stream.establishment, 2, index));
      add(bannerScheme, bannerIdentity(index), {
        establishment,
        loss: bannerLoss[index] ?? 0,
        capped: index === capped,
      });
    });
  }
  return { roster: { settings, units: units.map(({ unit }) => unit), transfers, items }, units };
}

/** Transfers between departments, and what the autonomous region handed down (工商、质监). */
function transferRegister(departments: readonly string[], banners: readonly string[], chance: Random): TransferEntry[] {
  const transfers: TransferEntry[] = [];
  const entry = (batch: string, docNo: string, from: string, to: string, posts: number): void => {
    const people = Math.max(0, posts - chance.whole(0, 1));
    const category = chance.chance(0.8) ? "行政" : "事业";
    transfers.push({ batch, docNo, from, to, category, posts, people, confirmedFrom: true, confirmedTo: true });
  };
  const [food, health, market] = sampledDepartments.map((name) => (departments.includes(name) ? name : undefined));
  const [commerce = "", quality = ""] = outsideBodies;
  if (market) {
    entry("一", "呼编发〔2014〕21号", commerce, market, chance.whole(20, 40));
    entry("一", "呼编发〔2014〕21号", quality, market, chance.whole(10, 25));
  }
  if (food && health) entry("二", "呼编发〔2014〕24号", health, food, chance.whole(3, 8));
  const others = chance.shuffled(departments.filter((name) => !sampledDepartments.includes(name)));
  const pairs = Math.min(120, Math.floor(others.length / 7));
  for (let index = 0; index < pairs; index++) {
    const [from, to] = [others[2 * index], others[2 * index + 1]];
    if (from !== undefined && to !== undefined)
      entry("三", `呼编发〔2014〕${30 + index}号`, from, to, chance.whole(1, 9));
  }
  banners.forEach((banner, index) => {
    entry("四", `呼编发〔2014〕${160 + 2 * index}号`, commerce, banner, chance.whole(12, 45));
    entry("四", `呼编发〔2014〕${161 + 2 * index}号`, quality, banner, chance.whole(4, 15));
  });
  return transfers;
}

/** At most so many departments devolve items: a banner can't take on thousands. */
const DEVOLVING = 30;

function itemRegister(
  departments: readonly string[],
  banners: readonly string[],
  bannerLoss: readonly number[],
  chance: Random,
): ApprovalItem[] {
  const items: ApprovalItem[] = [];
  const item = (department: string, decision: string, more: Partial<ApprovalItem> = {}): void => {
    items.push({
      code: `SX${padded(items.length + 1, 4)}`,
      name: chance.pick(itemSubjects),
      type: chance.chance(0.7) ? "行政许可" : "非许可审批",
      department,
      decision,
      docNo: `呼政发〔2014〕${chance.whole(10, 60)}号`,
      targets: [],
      handover: "",
      takings: [],
      ...more,
    });
  };
  const devolving = new Set(
    banners.length === 0 ? [] : chance.some(departments, Math.min(DEVOLVING, Math.ceil(departments.length / 3))),
  );
  for (const department of departments) {
    const fromAbove = chance.chance(0.8) ? chance.whole(2, 12) : 0;
    for (let count = 0; count < fromAbove; count++) item(department, "承接");
    const cancelled = chance.chance(0.75) ? chance.whole(1, 8) : 0;
    for (let count = 0; count < cancelled; count++) item(department, "取消");
    const down = devolving.has(department) ? chance.whole(1, 5) : 0;
    for (let count = 0; count < down; count++) {
      const chosen = chance.some(
        banners.map((_, index) => index),
        chance.whole(Math.ceil(banners.length * 0.6), banners.length),
      );
      const day = chance.whole(1, 28);
      item(department, "下放", {
        targets: chosen.map((index) => banners[index] ?? ""),
        devolvedOn: `2014-10-${padded(day, 2)}`,
        handover: `JJ${padded(items.length + 1, 4)}`,
        takings: chosen.map((index) => ({
          banner: banners[index] ?? "",
          // Within the sixty days that V42 waits.
          takenOn: `2014-11-${padded(chance.whole(1, 28), 2)}`,
          department: "政务服务中心",
          section: chance.pick(takingSections),
          staffed: !chance.chance((bannerLoss[index] ?? 0) / 60),
          note: "",
        })),
      });
    }
  }
  return items;
}

export interface RegisterSums {
  readonly transfers: ReadonlyMap<string, { postsIn: number; postsOut: number; peopleIn: number; peopleOut: number }>;
  readonly items: ReadonlyMap<
    string,
    { take: number; cancel: number; devolve: number; taken: number; staffed: number }
  >;
}

/** What the registers say of each unit, by its name. */
export function countRegisters(transfers: readonly TransferEntry[], items: readonly ApprovalItem[]): RegisterSums {
  const moved = new Map<string, { postsIn: number; postsOut: number; peopleIn: number; peopleOut: number }>();
  const movedOf = (name: string): { postsIn: number; postsOut: number; peopleIn: number; peopleOut: number } => {
    const made = moved.get(name) ?? { postsIn: 0, postsOut: 0, peopleIn: 0, peopleOut: 0 };
    moved.set(name, made);
    return made;
  };
  for (const { from, to, posts, people } of transfers) {
    const [giver, receiver] = [movedOf(from), movedOf(to)];
    giver.postsOut += posts;
    giver.peopleOut += people;
    receiver.postsIn += posts;
    receiver.peopleIn += people;
  }
  const counted = new Map<string, { take: number; cancel: number; devolve: number; taken: number; staffed: number }>();
  const countOf = (name: string): { take: number; cancel: number; devolve: number; taken: number; staffed: number } => {
    const made = counted.get(name) ?? { take: 0, cancel: 0, devolve: 0, taken: 0, staffed: 0 };
    counted.set(name, made);
    return made;
  };
  for (const { department, decision, targets, takings } of items) {
    const own = countOf(department);
    if (decision === "承接") own.take++;
    else if (decision === "取消") own.cancel++;
    else own.devolve++;
    for (const banner of targets) countOf(banner).take++;
    for (const { banner, staffed } of takings) {
      const banners = countOf(banner);
      banners.taken++;
      if (staffed === true) banners.staffed++;
    }
  }
  return { transfers: moved, items: counted };
}

type Numbers = Readonly<Record<string, number | boolean | string>>;
const noMoves = { postsIn: 0, postsOut: 0, peopleIn: 0, peopleOut: 0 };
const noItems = { take: 0, cancel: 0, devolve: 0, taken: 0, staffed: 0 };

function departmentNumbers(own: DepartmentEstablishment, name: string, sums: RegisterSums): Numbers {
  const { postsIn, postsOut, peopleIn, peopleOut } = sums.transfers.get(name) ?? noMoves;
  const { take, cancel, devolve } = sums.items.get(name) ?? noItems;
  return {
    "D1.3.tasksDue": own.tasks,
    "D1.3.deadline": DEADLINE,
    "D1.5.selfReportDue": ROUND_DUE,
    "D2.1.itemsToTake": take,
    "D2.2.itemsToCancel": cancel,
    "D2.3.itemsToDevolve": devolve,
    "D2.6.hasEnforcement": own.enforcement,
    "D2.7.dutiesTotal": own.duties,
    "D3.1.isMerged": own.merged,
    "D3.2.unitsApproved": own.divisions.length,
    "D4.1.staffApproved": staffOf(own),
    "D4.2.chiefApproved": own.chiefs,
    "D4.2.deputyApproved": own.deputies,
    "D4.2.midApproved": postsOf(own),
    "D4.3.postsInDue": postsIn,
    "D4.3.postsOutDue": postsOut,
    "D4.3.pplInDue": peopleIn,
    "D4.3.pplOutDue": peopleOut,
  };
}

function bannerNumbers(own: BannerEstablishment, name: string, sums: RegisterSums): Numbers {
  const { postsIn, peopleIn } = sums.transfers.get(name) ?? noMoves;
  const { take } = sums.items.get(name) ?? noItems;
  const added = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
  return {
    "B1.3.tasksDue": own.tasks,
    "B1.3.deadline": DEADLINE,
    "B1.4.sandingDue": own.departments.length,
    "B1.5.selfReportDue": ROUND_DUE,
    "B2.1.itemsToTake": take,
    "B2.2.itemsToCancel": own.cancelled,
    "B2.3.downDue": own.townshipItems,
    "B2.5.listDepts": own.departments.length,
    "B3.1.deptLimit": own.limit,
    "B3.1.mergedDue": own.merged,
    "B3.2.unitsApproved": added(own.departments.map(({ divisions }) => divisions)),
    "B3.4.staffApproved": added(own.departments.map(({ staff }) => staff)),
    "B3.5.postsApproved": added(own.bodies.map(({ approved }) => added(approved))),
    "B3.6.postsDue": postsIn,
    "B3.6.pplDue": peopleIn,
  };
}

/** The scheme's office fields; a required one that a later version of it adds gets its smallest number. */
function officeNumbers(scheme: Scheme, known: Numbers): ReadonlyMap<string, Answer> {
  const numbers = new Map<string, Answer>();
  for (const { id, kind, filledBy, required, min = 0 } of schemeIndex(scheme).fields.values()) {
    if (filledBy !== "office") continue;
    const plain = kind === "integer" ? min : kind === "yesNo" ? true : kind === "date" ? ROUND_DUE : undefined;
    const value = known[id] ?? (required ? plain : undefined);
    if (value !== undefined) numbers.set(id, given(value));
  }
  return numbers;
}
