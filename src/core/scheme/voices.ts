import type { Bilingual } from "../answers/text";

/** 外部评估主体 (S63), seven kinds; off unless somebody gives one a weight (S64). */
export const parties = [
  { id: "congress", zh: "人大", en: "People’s congress" },
  { id: "cppcc", zh: "政协", en: "CPPCC" },
  { id: "firms", zh: "企事业单位", en: "Firms and institutions" },
  { id: "people", zh: "社会公众", en: "The public" },
  { id: "intermediaries", zh: "中介机构", en: "Intermediaries" },
  { id: "associations", zh: "民间团体", en: "Civic groups" },
  { id: "media", zh: "媒体", en: "Media" },
] as const satisfies readonly (Bilingual & { readonly id: string })[];
export type PartyId = (typeof parties)[number]["id"];

/** The questionnaire in mode 2 weighs at most 30 (DOMAIN §5); the office keeps at least half of every score [O]. */
export const MOST_SURVEY = 30;
export const MOST_OUTSIDE = 50;

/** Whoever may be heard beside the office's own assessment. */
export type VoiceId = PartyId | "survey";
export const voiceIds: readonly VoiceId[] = ["survey", ...parties.map(({ id }) => id)];

/** Whole per cent. */
export interface Weights {
  /** 0 = evidence only. */
  readonly survey: number;
  /** Parties that count, with more than 0. */
  readonly parties: ReadonlyMap<PartyId, number>;
}

/** What is wrong with weights, if anything. */
export function weightsFault({
  survey,
  parties: others,
}: Weights):
  { readonly kind: "surveyTooMuch" | "outsideTooMuch"; readonly sum: number; readonly most: number } | undefined {
  if (survey > MOST_SURVEY) return { kind: "surveyTooMuch", sum: survey, most: MOST_SURVEY };
  const sum = [...others.values()].reduce((all, one) => all + one, survey);
  return sum > MOST_OUTSIDE ? { kind: "outsideTooMuch", sum, most: MOST_OUTSIDE } : undefined;
}

/** What a round says itself; what it leaves open is as the scheme has it. */
export interface RoundWeights {
  readonly survey?: number | undefined;
  readonly parties?: ReadonlyMap<PartyId, number> | undefined;
}

/** The weights in force: the round's own, else the scheme's, else none. A 0 of the round's is a decision too. */
export function weightsOf(
  voices: readonly { readonly voice: VoiceId; readonly weight: number }[] | undefined,
  round: RoundWeights = {},
): Weights {
  const own = new Map(voices?.map(({ voice, weight }) => [voice, weight]));
  return {
    survey: round.survey ?? own.get("survey") ?? 0,
    parties: new Map(
      parties.flatMap(({ id }): [PartyId, number][] => {
        const weight = round.parties?.get(id) ?? own.get(id) ?? 0;
        return weight > 0 ? [[id, weight]] : [];
      }),
    ),
  };
}

/** Whether anybody beside the office counts. */
export const anyWeight = ({ survey, parties: others }: Weights): boolean => survey > 0 || others.size > 0;
