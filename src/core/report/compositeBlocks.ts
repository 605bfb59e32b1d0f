import { voiceTitle } from "../finalScores/composites";
import type { ClassPlace } from "../followUp/bookParts";
import { compositesOf, type CompositeStanding } from "../followUp/composites";
import type { Block, DocumentTable } from "./document";
import { paragraph, score, type ReportParts } from "./reportParts";

/** Columns of scores that keep five signs on a line; more parties than that stand in one. */
const MOST_COLUMNS = 4;
/** Per cent of the width. */
const SHARES = 52;

/** 综合得分 of a class with the share of each party printed (S61–S64, DOMAIN §5 mode 2); nothing where nobody else weighs. */
export function compositeBlocks(
  { book, said: texts, language }: ReportParts,
  place: ClassPlace,
  unitClass: string,
): Block[] {
  const { parties } = book;
  const words = texts.report;
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
  const heard = (one: CompositeStanding): readonly { readonly score: string; readonly share: number }[] => [
    { score: score(one.standing.final.total.final), share: one.office },
    ...one.voices.map((voice) => ({ score: score(voice.score), share: voice.share })),
  ];
  const apart = weights.length <= MOST_COLUMNS;
  const shares: DocumentTable["columns"] = apart
    ? weights.map(([title]) => ({ title, share: Math.floor(SHARES / weights.length), align: "center" }))
    : [{ title: words.together, share: SHARES, align: "left" }];
  const said = (one: CompositeStanding): readonly string[] =>
    apart
      ? heard(one).map((own) => words.shareOf(own.score, own.share))
      : [
          heard(one)
            .map((own, index) => words.voiceOf(weights[index]?.[0] ?? "", own.score, own.share))
            .join(words.voiceSeparator),
        ];
  return [
    paragraph(words.composite(unitClass, weights) + (uneven > 0 ? words.uneven(uneven) : "")),
    { kind: "note", text: words.compositeNote(unitClass) },
    {
      kind: "table",
      columns: [
        { title: rank, share: 8, align: "center" },
        { title: unit, share: 100 - 8 - 14 - shares.reduce((sum, one) => sum + one.share, 0), align: "left" },
        ...shares,
        { title: points, share: 14, align: "center" },
      ],
      rows: ranked.map((one) => [String(one.place), one.standing.unit.name, ...said(one), score(one.score)]),
    },
  ];
}
