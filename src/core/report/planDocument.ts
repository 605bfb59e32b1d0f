import { extrasSaid } from "../form/extraCells";
import { ordinary, scoredMajors } from "../scheme/extras";
import { indicatorsOf } from "../scheme/schemeIndex";
import { inLanguage, type Bilingual, type Language } from "../answers/text";
import type { PlanDocumentWords } from "../languages/planDocumentWords";
import type { ReportWords } from "../languages/reportWords";
import { stages } from "../plan/planColumns";
import type { PlanFacts } from "../plan/readPlan";
import type { Scheme } from "../scheme/scheme";
import { heading, headingNumber, type Block, type WordDocument } from "./document";
import { paragraph } from "./reportParts";
import { schemeAnnex } from "./schemeAnnex";

/** What 实施方案 (A1) is written from: the plan's workbook and the schemes that go with it. */
export interface PlanParts {
  readonly facts: PlanFacts;
  /** Their tables are the annexes (S20), in this order. */
  readonly schemes: readonly Scheme[];
  readonly words: PlanDocumentWords;
  readonly said: Pick<ReportWords, "day" | "list">;
  readonly language: Language;
  /** ISO date that is printed. */
  readonly on: string;
}

const chapters = ["guidance", "principles", "scope", "demands"] as const;
export type PlanBlank =
  | { readonly kind: "chapter"; readonly key: (typeof chapters)[number] }
  | { readonly kind: "stage"; readonly stage: number };

/** What the office has left open, and the document says is to be filled in. */
export function planBlanks({ settings, stages: dated }: PlanFacts): readonly PlanBlank[] {
  return [
    ...chapters.filter((key) => settings[key] === "").map((key): PlanBlank => ({ kind: "chapter", key })),
    ...dated.flatMap(({ from, to }, index): PlanBlank[] =>
      from === "" || to === "" ? [{ kind: "stage", stage: index + 1 }] : [],
    ),
  ];
}

/** 实施方案 (A1): six chapters (S14, DOMAIN §6), then the tables of the schemes as annexes. */
export function planDocument(parts: PlanParts): WordDocument {
  const { facts, schemes, words, said, language, on } = parts;
  const { settings } = facts;
  const title = settings["title"] ?? "";
  const own = (key: (typeof chapters)[number]): Block[] => ownWords(settings[key] ?? "", words);
  const sections = [
    own("guidance"),
    own("principles"),
    own("scope"),
    contents(parts),
    [paragraph(words.measures), ...stages.flatMap((stage, index) => stageBlocks(parts, stage, index))],
    own("demands"),
  ];
  const blocks: Block[] = [
    { kind: "docNumber", text: words.docNumber(on.slice(0, 4)) },
    { kind: "title", text: title },
    paragraph(words.opening({ basis: withoutStop(settings["basis"] ?? ""), reformYear: settings["reformYear"] ?? "" })),
    ...sections.flatMap((blocks, index) => [heading(1, index + 1, words.sections[index] ?? "", language), ...blocks]),
    { kind: "line", text: "" },
    ...schemes.map(({ title: annex }, index): Block => ({
      kind: "line",
      text: words.annexLine(index + 1, inLanguage(annex, language)),
    })),
    { kind: "signature", lines: [settings["committee"] ?? "", said.day(on)] },
    ...schemes.flatMap((scheme, index) => schemeAnnex(scheme, index + 1, words, language)),
  ];
  return { title, language, blocks, stamp: `${on}T00:00:00Z`, properties: new Map() };
}

const withoutStop = (text: string): string => text.trim().replace(/[。，；,.;]+$/, "");
const ownWords = (text: string, { toFill }: PlanDocumentWords): Block[] =>
  text.trim() === ""
    ? [paragraph(toFill)]
    : text
        .split("\n")
        .filter((line) => line.trim() !== "")
        .map((line) => paragraph(line.trim()));

/** 四、评估内容和指标: what is asked of each class, worth how much, and from how many points on a grade is given. */
function contents({ schemes, words, language }: PlanParts): Block[] {
  const classes = schemes.flatMap((scheme, index): Block[] => {
    const title = ({ title: of }: { readonly title: Bilingual }): string => inLanguage(of, language);
    return [
      heading(2, index + 1, inLanguage(scheme.unitClass, language), language),
      paragraph(
        words.content({
          majors: scoredMajors(scheme).map((major) => [title(major), major.points] as const),
          indicators: ordinary(indicatorsOf(scheme)).length,
          total: scheme.total,
          annex: index + 1,
        }) + extrasSaid(scheme, words.extra),
      ),
      paragraph(words.bands(scheme.bands.map(({ grade, from }) => [inLanguage(grade, language), from] as const))),
    ];
  });
  return [...classes, paragraph(words.others)];
}

/** One of the four stages: when, what is done by whom, and for the third the team and the units that are visited. */
function stageBlocks(parts: PlanParts, stage: Bilingual, index: number): Block[] {
  const { facts, words, said, language } = parts;
  const dated = facts.stages[index];
  const span = (from: string, to: string): string =>
    from === "" || to === "" ? "" : words.span(said.day(from), said.day(to));
  const work = facts.work.filter((one) => one.stage === stage.zh);
  return [
    heading(2, index + 1, words.stage(inLanguage(stage, language), span(dated?.from ?? "", dated?.to ?? "")), language),
    ...(dated?.from === "" || dated?.to === "" ? [paragraph(words.stageToFill)] : []),
    ...work.map(({ work: text, measures, who, planFrom, planTo }, place) =>
      paragraph(
        headingNumber(3, place + 1, language) +
          words.work({ text: withoutStop(text), measures, who, span: span(planFrom, planTo) }),
      ),
    ),
    ...(index === 2 ? visits(parts) : []),
  ];
}

/** S27, S28, S62: who goes, who keeps out of which unit, where they go and why there. */
function visits({ facts: { team, sampled }, words, said }: PlanParts): Block[] {
  const head = team.find((one) => one.head);
  const named = ({ name, unit, post }: (typeof team)[number]): string => words.member({ name, unit, post });
  const members = team.filter((one) => !one.head).map(named);
  const [number, unit, reason] = words.sampledHead;
  return [
    ...(head ? [paragraph(words.team(named(head), members.length > 0 ? said.list(members) : ""))] : []),
    ...team
      .filter(({ recusal }) => recusal !== "")
      .map(({ name, recusal }) => paragraph(words.recusal(name, withoutStop(recusal)))),
    ...(sampled.length > 0
      ? [
          paragraph(words.sampled(sampled.length)),
          {
            kind: "table" as const,
            columns: [
              { title: number, share: 8, align: "center" as const },
              { title: unit, share: 36, align: "left" as const },
              { title: reason, share: 50, align: "left" as const },
            ],
            rows: sampled.map((one, index) => [String(index + 1), one.unit, one.reason]),
          },
        ]
      : []),
  ];
}
