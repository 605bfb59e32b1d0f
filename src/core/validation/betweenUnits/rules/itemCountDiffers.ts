import { toSerial, inChinese, type IsoDate } from "../../../calendar/civilDate";
import { byName } from "../flows";
import { betweenUnitsRule, type Round, type RoundFinding } from "../rule";

type ItemCountFacts =
  | { readonly what: "count"; readonly registered: number; readonly reported: number }
  | {
      readonly what: "tooEarly" | "tooLong";
      readonly item: string;
      readonly banner: string;
      readonly devolvedOn: IsoDate;
      readonly takenOn: IsoDate;
      readonly days: number;
    };

const DEVOLVED = "下放";
const TO_TAKE = "B2.1.itemsToTake";
const DAYS = 60;

function counts({ items, reported }: Round): RoundFinding<ItemCountFacts>[] {
  const devolved = items.filter(({ decision }) => decision === DEVOLVED);
  if (devolved.length === 0) return [];
  return reported.flatMap((unit): RoundFinding<ItemCountFacts>[] => {
    const stated = unit.asks(TO_TAKE) ? unit.number(TO_TAKE) : undefined;
    if (stated === undefined) return [];
    const registered = devolved.filter(({ targets }) => targets.includes(unit.name)).length;
    return registered === stated ? [] : [{ units: [unit.code], what: "count", registered, reported: stated }];
  });
}

function days({ items, roster }: Round): RoundFinding<ItemCountFacts>[] {
  const units = byName(roster);
  return items.flatMap(({ name: item, decision, department, devolvedOn, takings }) => {
    if (decision !== DEVOLVED || devolvedOn === undefined) return [];
    return takings.flatMap(({ banner, takenOn }): RoundFinding<ItemCountFacts>[] => {
      if (takenOn === undefined) return [];
      const gap = toSerial(takenOn) - toSerial(devolvedOn);
      if (gap >= 0 && gap <= DAYS) return [];
      const concerned = [department, banner].flatMap((name) => units.get(name)?.code ?? []);
      const what = gap < 0 ? "tooEarly" : "tooLong";
      return [{ units: concerned, what, item, banner, devolvedOn, takenOn, days: Math.abs(gap) }];
    });
  });
}

/** V42: a banner has as many items to take on as departments devolved to it, and takes each within 60 days. */
export const itemCountDiffers = betweenUnitsRule({
  code: "V42",
  severity: "warning",
  scope: "betweenLevels",
  check: (round): readonly RoundFinding<ItemCountFacts>[] => [...counts(round), ...days(round)],
  says(facts, { unit }) {
    if (facts.what === "count") {
      return `${unit(facts.units[0] ?? "")}应承接${facts.reported}项，事项登记表为${facts.registered}项，请核对。`;
    }
    const taken = `事项“${facts.item}”：${facts.banner}${inChinese(facts.takenOn)}承接`;
    return facts.what === "tooEarly"
      ? `${taken}，早于下放日期${inChinese(facts.devolvedOn)}，请核对。`
      : `${taken}，距下放日期${inChinese(facts.devolvedOn)}已${facts.days}日，超过${DAYS}日，请说明。`;
  },
});
