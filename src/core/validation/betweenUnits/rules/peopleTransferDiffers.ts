import type { Severity } from "../../issue";
import { detailsOf, IN, listedOutside, listedPairs, pairsDiffer } from "../details";
import { byName, flowInChinese, registeredDiffer, registeredPair, type RegisteredDiffers } from "../flows";
import { betweenUnitsRule, type ReportedUnit, type Round, type RoundFinding } from "../rule";

export interface PeopleUnit extends RegisteredDiffers {
  readonly what: "unit";
}
type PeopleFacts =
  | { readonly what: "pair"; readonly given: number; readonly taken: number; readonly registered: number | undefined }
  | PeopleUnit
  | {
      readonly what: "handedDown";
      /** The office's register, or the unit's own list where none is kept. */
      readonly basis: "register" | "details";
      readonly registered: number;
      readonly reported: number;
    }
  | { readonly what: "twice"; readonly name: string; readonly severity: Severity };

/** What a banner took over from the region's line departments (工商、质监下划). */
const HANDED_DOWN = "B2.8.pplHanded";
/** The name register of a unit's people, where its scheme asks for one. */
const REGISTER = "register";

function handedDown({ roster, reported, transfers }: Round): RoundFinding<PeopleFacts>[] {
  const units = byName(roster);
  const basis = transfers.length > 0 ? "register" : "details";
  return reported.flatMap((unit): RoundFinding<PeopleFacts>[] => {
    const stated = unit.asks(HANDED_DOWN) ? unit.number(HANDED_DOWN) : undefined;
    if (stated === undefined || (basis === "details" && detailsOf(unit).length === 0)) return [];
    const registered =
      basis === "register"
        ? transfers
            .filter(({ from, to }) => to === unit.name && !units.has(from))
            .reduce((sum, { people }) => sum + people, 0)
        : listedOutside(unit, units, IN, "people");
    if (registered === undefined || registered === stated) return [];
    return [{ units: [unit.code], what: "handedDown", basis, registered, reported: stated }];
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
function onBothRegisters(round: Round): RoundFinding<PeopleFacts>[] {
  const units = byName(round.reported);
  const registered = round.transfers.flatMap(({ from, to, people }) => {
    const [giving, receiving] = [units.get(from), units.get(to)];
    return giving && receiving && people > 0 ? [[giving, receiving] as const] : [];
  });
  const looked = new Set<string>();
  return [...registered, ...listedPairs(round)].flatMap(([giving, receiving]): RoundFinding<PeopleFacts>[] => {
    const pair = `${giving.code} ${receiving.code}`;
    if (looked.has(pair)) return [];
    looked.add(pair);
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
      registered: registeredPair(round, from, to, "people"),
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
        return `${one}→${other}划转人员：${one}报${facts.given}名，${other}报${facts.taken}名，${facts.registered === undefined ? "" : `划转登记为${facts.registered}名，`}请双方核对。`;
      case "unit":
        return `${one}应${flowInChinese(facts.flow)}${facts.reported}名，划转登记表为${facts.registered}名，请核对。`;
      case "handedDown":
        return facts.basis === "register"
          ? `${one}下划接收人员${facts.reported}名，移交登记${facts.registered}名，请核对。`
          : `${one}下划接收人员${facts.reported}名，其划转明细中由体制外划入${facts.registered}名，请核对。`;
      case "twice":
        return `${facts.name}在${one}、${other}名册中同时在编，请核实是否同一人。`;
    }
  },
});
