import type { Severity } from "../../issue";
import { byName, flowInChinese, pairsDiffer, registeredDiffer, type RegisteredDiffers } from "../flows";
import { betweenUnitsRule, type ReportedUnit, type Round, type RoundFinding } from "../rule";

export interface PeopleUnit extends RegisteredDiffers {
  readonly what: "unit";
}
type PeopleFacts =
  | { readonly what: "pair"; readonly given: number; readonly taken: number }
  | PeopleUnit
  | { readonly what: "handedDown"; readonly registered: number; readonly reported: number }
  | { readonly what: "twice"; readonly name: string; readonly severity: Severity };

/** What a banner took over from the region's line departments (工商、质监下划). */
const HANDED_DOWN = "B2.8.pplHanded";
/** The name register of a unit's people, where its scheme asks for one. */
const REGISTER = "register";

function handedDown({ roster, reported, transfers }: Round): RoundFinding<PeopleFacts>[] {
  if (transfers.length === 0) return [];
  const units = byName(roster);
  return reported.flatMap((unit): RoundFinding<PeopleFacts>[] => {
    const stated = unit.asks(HANDED_DOWN) ? unit.number(HANDED_DOWN) : undefined;
    if (stated === undefined) return [];
    const registered = transfers
      .filter(({ from, to }) => to === unit.name && !units.has(from))
      .reduce((sum, { people }) => sum + people, 0);
    return registered === stated ? [] : [{ units: [unit.code], what: "handedDown", registered, reported: stated }];
  });
}

const namesIn = (unit: ReportedUnit): ReadonlySet<string> =>
  new Set(
    unit.annex(REGISTER).flatMap(({ entries }) => {
      const name = entries.get("name");
      return name?.state === "given" ? [String(name.value)] : [];
    }),
  );

/** Only between units with a transfer between them: elsewhere two people may well share a name. */
function onBothRegisters({ reported, transfers }: Round): RoundFinding<PeopleFacts>[] {
  const units = byName(reported);
  const looked = new Set<string>();
  return transfers.flatMap(({ from, to, people }): RoundFinding<PeopleFacts>[] => {
    const [giving, receiving] = [units.get(from), units.get(to)];
    if (!giving || !receiving || people === 0 || looked.has(`${from} ${to}`)) return [];
    looked.add(`${from} ${to}`);
    const still = namesIn(giving);
    return [...namesIn(receiving)]
      .filter((name) => still.has(name))
      .map((name) => ({ units: [giving.code, receiving.code], what: "twice", name, severity: "warning" }));
  });
}

/** V40: people pair by pair and against the register; nobody is on two registers; what is received was handed over. */
export const peopleTransferDiffers = betweenUnitsRule({
  code: "V40",
  severity: "error",
  scope: "betweenUnits",
  check: (round): readonly RoundFinding<PeopleFacts>[] => [
    ...pairsDiffer(round, "people").map(({ from, to, given, taken }) => ({
      units: [from.code, to.code],
      what: "pair" as const,
      given,
      taken,
    })),
    ...registeredDiffer(round, ["peopleIn", "peopleOut"]).map(({ unit, ...facts }) => ({
      units: [unit.code],
      what: "unit" as const,
      ...facts,
    })),
    ...handedDown(round),
    ...onBothRegisters(round),
  ],
  says(facts, { unit }) {
    const [one, other] = [unit(facts.units[0] ?? ""), unit(facts.units[1] ?? "")];
    switch (facts.what) {
      case "pair":
        return `${one}→${other}划转人员：${one}报${facts.given}名，${other}报${facts.taken}名，请双方核对。`;
      case "unit":
        return `${one}应${flowInChinese(facts.flow)}${facts.reported}名，划转登记表为${facts.registered}名，请核对。`;
      case "handedDown":
        return `${one}下划接收人员${facts.reported}名，移交登记${facts.registered}名，请核对。`;
      case "twice":
        return `${facts.name}在${one}、${other}名册中同时在编，请核实是否同一人。`;
    }
  },
});
