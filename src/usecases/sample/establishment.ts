import { bannerDepartmentNames, departmentNames, divisionNames, enforces, wasMerged } from "./names";
import type { Random } from "./random";

/** What a made-up unit was approved to be: the office's numbers and the unit's annexes are both drawn from it. */
export interface DepartmentEstablishment {
  readonly kind: "departments";
  readonly divisions: readonly { readonly name: string; readonly staff: number; readonly posts: number }[];
  /** 行政、工勤、事业 */
  readonly staff: readonly [administrative: number, support: number, institution: number];
  readonly chiefs: number;
  readonly deputies: number;
  readonly duties: number;
  readonly tasks: number;
  readonly merged: boolean;
  readonly enforcement: boolean;
}

export interface BannerEstablishment {
  readonly kind: "banners";
  readonly departments: readonly { readonly name: string; readonly divisions: number; readonly staff: number }[];
  /** 党政群机关: bodies of the leadership headcount check. */
  readonly bodies: readonly {
    readonly category: string;
    readonly name: string;
    readonly before: readonly [chief: number, deputy: number, other: number];
    readonly approved: readonly [chief: number, deputy: number, other: number];
  }[];
  readonly limit: number;
  readonly merged: number;
  readonly tasks: number;
  readonly cancelled: number;
  readonly townshipItems: number;
}

export type Establishment = DepartmentEstablishment | BannerEstablishment;

const total = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);
export const staffOf = ({ staff }: DepartmentEstablishment): number => total(staff);
export const postsOf = ({ divisions }: DepartmentEstablishment): number => total(divisions.map(({ posts }) => posts));

export function departmentEstablishment(name: string, chance: Random): DepartmentEstablishment {
  const merged = wasMerged(name);
  const count = chance.whole(merged ? 8 : 5, merged ? 14 : 10);
  const fixed = divisionNames.slice(0, 3);
  const divisions = [...fixed, ...chance.some(divisionNames.slice(3), count - fixed.length)].map((division) => {
    const staff = chance.whole(2, 6);
    return { name: division, staff, posts: staff > 3 ? 2 : 1 };
  });
  const chiefs = 1;
  const deputies = chance.whole(2, 5);
  const listed = total(divisions.map(({ staff }) => staff));
  return {
    kind: "departments",
    divisions,
    // Leaders are administrative staff, too; drivers and typists count apart.
    staff: [listed + chiefs + deputies, chance.whole(1, 5), chance.chance(0.5) ? chance.whole(3, 20) : 0],
    chiefs,
    deputies,
    duties: chance.whole(8, 16),
    tasks: chance.whole(6, 20),
    merged,
    // A name that was made up has no trade of its own.
    enforcement: departmentNames.includes(name) ? enforces(name) : chance.chance(0.5),
  };
}

const otherBodies: readonly (readonly [category: string, name: string])[] = [
  ["党委", "党委办公室"],
  ["党委", "纪委机关"],
  ["党委", "组织部"],
  ["党委", "宣传部"],
  ["党委", "统战部"],
  ["党委", "政法委员会"],
  ["人大", "人大常委会机关"],
  ["政协", "政协机关"],
  ["群团", "总工会"],
  ["群团", "团委"],
  ["群团", "妇女联合会"],
  ["法检", "人民法院"],
  ["法检", "人民检察院"],
];

export function bannerEstablishment(chance: Random): BannerEstablishment {
  const count = chance.whole(20, 24);
  const departments = chance.some(bannerDepartmentNames, count).map((name) => ({
    name,
    divisions: chance.whole(3, 7),
    staff: chance.whole(9, 40),
  }));
  const bodies = [...otherBodies, ...departments.map(({ name }) => ["政府", name] as const)].map(([category, name]) => {
    const deputies = chance.whole(1, 4);
    const before = chance.chance(0.25) ? Math.max(1, deputies + chance.whole(-1, 2)) : deputies;
    const other = category === "党委" || category === "法检" ? 1 : 0;
    return { category, name, before: [1, before, other] as const, approved: [1, deputies, other] as const };
  });
  return {
    kind: "banners",
    departments,
    bodies,
    limit: count,
    merged: chance.whole(4, 9),
    tasks: chance.whole(15, 40),
    cancelled: chance.whole(10, 40),
    townshipItems: chance.chance(0.7) ? chance.whole(3, 15) : 0,
  };
}
