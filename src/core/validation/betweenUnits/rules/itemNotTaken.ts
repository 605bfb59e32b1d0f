import { byName } from "../flows";
import { betweenUnitsRule, type RoundFinding } from "../rule";

export interface ItemFacts {
  readonly what: "notTaken" | "notDevolved";
  readonly item: string;
  readonly department: string;
  readonly banner: string;
}

const DEVOLVED = "下放";
const TAKEN_ON = "承接";

/** V41: item by item, what was devolved to a banner is taken on there, and what is taken on was devolved. */
export const itemNotTaken = betweenUnitsRule({
  code: "V41",
  severity: "error",
  scope: "betweenLevels",
  check({ items, roster }): readonly RoundFinding<ItemFacts>[] {
    const units = byName(roster);
    return items.flatMap(({ name: item, department, decision, docNo, targets, takings }) => {
      const finding = (what: ItemFacts["what"], banner: string): RoundFinding<ItemFacts> => ({
        units: [department, banner].flatMap((name) => units.get(name)?.code ?? []),
        what,
        item,
        department,
        banner,
      });
      const taking = new Set(takings.map(({ banner }) => banner));
      const notTaken = decision === DEVOLVED ? targets.filter((banner) => !taking.has(banner)) : [];
      // What the region devolves itself comes with a document and without a department of the city.
      const hasBasis = decision === TAKEN_ON && docNo !== "";
      const notDevolved = hasBasis
        ? []
        : [...taking].filter((banner) => decision !== DEVOLVED || !targets.includes(banner));
      return [
        ...notTaken.map((banner) => finding("notTaken", banner)),
        ...notDevolved.map((banner) => finding("notDevolved", banner)),
      ];
    });
  },
  says: ({ what, item, department, banner }) =>
    what === "notTaken"
      ? `事项“${item}”：${department}已下放，${banner}未登记承接，请核对。`
      : `事项“${item}”：${banner}已登记承接，${department}没有下放依据，请核对。`,
});
