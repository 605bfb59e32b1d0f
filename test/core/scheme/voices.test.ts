import { describe, expect, it } from "@jest/globals";
import { weightsOf, type PartyId, type RoundWeights, type VoiceId } from "#core/scheme/voices";

const scheme = [
  { voice: "survey" as const, weight: 10 },
  { voice: "media" as const, weight: 5 },
  { voice: "cppcc" as const, weight: 0 },
];

describe("the weights in force", () => {
  it.each<
    readonly [
      string,
      readonly { voice: VoiceId; weight: number }[] | undefined,
      RoundWeights,
      number,
      [PartyId, number][],
    ]
  >([
    ["none, where nobody says anything", undefined, {}, 0, []],
    ["the scheme's, where the round says nothing", scheme, {}, 10, [["media", 5]]],
    [
      "the round's, where the scheme says nothing",
      undefined,
      { survey: 20, parties: new Map([["firms", 3]]) },
      20,
      [["firms", 3]],
    ],
    [
      "the round's before the scheme's, one by one",
      scheme,
      { parties: new Map([["congress", 15]]) },
      10,
      [
        ["congress", 15],
        ["media", 5],
      ],
    ],
    ["none of the questionnaire's, where the round says 0", scheme, { survey: 0 }, 0, [["media", 5]]],
    ["none of a party's, where the round says 0", scheme, { parties: new Map([["media", 0]]) }, 10, []],
  ])("are %s", (_, voices, round, survey, parties) =>
    expect(weightsOf(voices, round)).toEqual({ survey, parties: new Map(parties) }),
  );
});
