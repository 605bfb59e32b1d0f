import type { ExtraWords } from "../extraWords";

const does = { bonus: "加", penalty: "扣" } as const;

export const extra: ExtraWords = {
  points: (kind, most) => `${does[kind]}${most}`,
  short: { bonus: "加分", penalty: "扣分" },
  sum: (kind, most) => `${does[kind]}分合计（最多${does[kind]}${most}分）`,
  note: (highest) => `总分＝折算后得分＋加分－扣分，最高${highest}分，最低0分。`,
  plan: (kinds, highest) =>
    `另设${kinds
      .map(([kind, count, most]) => `${does[kind]}分项${count}个，最多${does[kind]}${most}分`)
      .join("；")}；加分、扣分不计入满分，折算以后计算，总分最高${highest}分，最低0分。`,
};
