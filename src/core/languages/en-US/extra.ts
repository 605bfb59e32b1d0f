import type { ExtraWords } from "../extraWords";

const does = { bonus: "adds", penalty: "takes" } as const;
const counted = (kind: "bonus" | "penalty", count: number): string =>
  kind === "bonus"
    ? `${count} bonus ${count === 1 ? "item" : "items"}`
    : `${count} ${count === 1 ? "penalty" : "penalties"}`;

export const extra: ExtraWords = {
  points: (kind, most) => `${does[kind]} ${most}`,
  short: { bonus: "Bonus", penalty: "Penalties" },
  sum: (kind, most) => (kind === "bonus" ? `Bonus (at most ${most})` : `Penalties (at most ${most})`),
  note: (highest) => `Total = scaled points + bonus − penalties, at most ${highest}, at least 0.`,
  plan: (kinds, highest) =>
    ` Besides, there are ${kinds
      .map(
        ([kind, count, most]) =>
          `${counted(kind, count)} (at most ${most} points ${kind === "bonus" ? "more" : "less"})`,
      )
      .join(
        " and ",
      )}; they are none of the full points and count after scaling. A total is ${highest} at most and 0 at least.`,
};
