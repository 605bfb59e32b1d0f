import { inLanguage, type Language } from "../answers/text";
import type { PlanDocumentWords } from "../languages/planDocumentWords";
import { pointsShown } from "../form/extraCells";
import { isAllExtras } from "../scheme/extras";
import type { Major, Scheme } from "../scheme/scheme";
import type { Block } from "./document";

/** The table of a scheme as an annex of the plan (S20): every indicator with points, 评分标准 and the measures it is checked by. */
export function schemeAnnex(scheme: Scheme, number: number, words: PlanDocumentWords, language: Language): Block[] {
  const majorSaid = (major: Major): string => {
    const title = `${major.id} ${inLanguage(major.title, language)}`;
    return isAllExtras(major) ? title : words.major(title, major.points);
  };
  const [id, indicator, points, criteria, measures] = words.annexHead;
  return [
    { kind: "pageBreak" },
    { kind: "annexMark", text: words.annexMark(number) },
    { kind: "title", text: words.annexTitle(inLanguage(scheme.title, language)) },
    { kind: "note", text: words.annexNote(scheme.total, scheme.defaults && inLanguage(scheme.defaults, language)) },
    {
      kind: "table",
      columns: [
        { title: id, share: 8, align: "center" },
        { title: indicator, share: 21, align: "left" },
        { title: points, share: 8, align: "center" },
        { title: criteria, share: 48, align: "left" },
        { title: measures, share: 15, align: "center" },
      ],
      rows: scheme.majors.flatMap((major) => [
        { across: majorSaid(major) },
        ...major.indicators.map((one) => [
          one.id,
          inLanguage(one.title, language),
          String(pointsShown(one, words.extra)),
          inLanguage(one.criteria, language),
          words.measuresOf(one.measures),
        ]),
      ]),
    },
  ];
}
