import { inLanguage } from "../answers/text";
import { voiceTitle, weighedApart, weightsSaid } from "../finalScores/composites";
import type { ClassPlace } from "../followUp/bookParts";
import { compositesOf, type CompositeStanding } from "../followUp/composites";
import type { Standing } from "../followUp/standing";
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
  const weights = weightsSaid(first.voices, parties, language);
  const { unused, uneven } = weighedApart(ranked);
  const [rank, unit, points] = words.compositeHead;
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
    paragraph(
      [
        words.composite(unitClass, weights),
        ...unused.map(({ id, weight }) =>
          words.unused(parties.composite.unused(voiceTitle(id, parties, language), weight, id === "survey")),
        ),
        ...(uneven.length > 0 ? [words.uneven(uneven.length)] : []),
      ].join(""),
    ),
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

/** Each voice's score and share in a unit's composite, the office's first. */
const heard = (one: CompositeStanding): readonly { readonly score: string; readonly share: number }[] => [
  { score: score(one.standing.final.total.final), share: one.office },
  ...one.voices.map((voice) => ({ score: score(voice.score), share: voice.share })),
];

/** A unit's own 综合得分 in its written feedback (A16); nothing where nobody else weighs. */
export function ownComposite({ book, said, language }: ReportParts, place: ClassPlace, standing: Standing): Block[] {
  const { parties } = book;
  const words = said.feedback;
  const all = compositesOf(place);
  const own = all.find((one) => one.standing === standing);
  if (!own) return [];
  const ranked = all.filter((one) => one.place !== undefined);
  const names = weightsSaid(own.voices, parties, language).map(([party]) => party);
  const left = own.voices
    .filter(({ share, weight }) => share !== weight)
    .map(({ id, tooFew }) =>
      parties.composite.left(voiceTitle(id, parties, language), { tooFew: tooFew === true, survey: id === "survey" }),
    );
  const [party, points, share] = words.compositeHead;
  return [
    paragraph(
      [
        words.composite({
          score: score(own.score),
          place: own.place,
          ranked: ranked.length,
          unitClass: inLanguage(place.scheme.unitClass, language),
        }),
        ...(left.length > 0 ? [words.left(left)] : []),
        ...(weighedApart(ranked).uneven.length > 0 ? [words.uneven] : []),
      ].join(""),
    ),
    {
      kind: "table",
      columns: [
        { title: party, share: 40, align: "left" },
        { title: points, share: 24, align: "center" },
        { title: share, share: 24, align: "center" },
      ],
      rows: [
        ...heard(own).map((one, index) => [names[index] ?? "", one.score, `${one.share}%`]),
        [words.compositeTotal, score(own.score), "100%"],
      ],
    },
  ];
}
