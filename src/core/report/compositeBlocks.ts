import { voiceTitle } from "../finalScores/sheets/compositeTable";
import type { ClassPlace } from "../followUp/bookParts";
import { compositesOf } from "../followUp/composites";
import type { Block } from "./document";
import { paragraph, score, type ReportParts } from "./reportParts";

/** 综合得分 of a class with the share of each party printed (S61–S64, DOMAIN §5 mode 2); nothing where nobody else weighs. */
export function compositeBlocks({ book, said, language }: ReportParts, place: ClassPlace, unitClass: string): Block[] {
  const { parties } = book;
  const words = said.report;
  const ranked = compositesOf(place)
    .filter((one) => one.place !== undefined)
    .sort((one, other) => (one.place ?? 0) - (other.place ?? 0));
  const [first] = ranked;
  if (!first) return [];
  const titles = first.voices.map(({ id }) => voiceTitle(id, parties, language));
  const own = 100 - first.voices.reduce((sum, { weight }) => sum + weight, 0);
  const weights = [
    [parties.composite.office, own] as const,
    ...first.voices.map(({ weight }, index) => [titles[index] ?? "", weight] as const),
  ];
  const uneven = ranked.filter(({ whole }) => !whole).length;
  const [rank, unit, points] = words.compositeHead;
  const share = Math.floor(52 / weights.length);
  return [
    paragraph(words.composite(unitClass, weights) + (uneven > 0 ? words.uneven(uneven) : "")),
    { kind: "note", text: words.compositeNote(unitClass) },
    {
      kind: "table",
      columns: [
        { title: rank, share: 8, align: "center" },
        { title: unit, share: 100 - 8 - 14 - share * weights.length, align: "left" },
        ...weights.map(([title]) => ({ title, share, align: "center" as const })),
        { title: points, share: 14, align: "center" },
      ],
      rows: ranked.map((one) => [
        String(one.place),
        one.standing.unit.name,
        words.shareOf(score(one.standing.final.total.final), one.office),
        ...one.voices.map((voice) => words.shareOf(score(voice.score), voice.share)),
        score(one.score),
      ]),
    },
  ];
}
