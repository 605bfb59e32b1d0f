import type { Place } from "./issue";
import { placeParts } from "./place";
import type { IssueNames } from "./rule";

/** Titles as a scheme has them, in one language. */
export interface Titles {
  /** Title of a field, an indicator, an annex, or of a column written `divisions.status`. */
  title(id: string): string | undefined;
  /** 名, 个, 项 … of a field or a column. */
  unit(id: string): string | undefined;
  /** A tier or choice in this language, by its Chinese word. */
  tier(field: string, tier: string): string;
}

/** How a language puts the name of a place into a sentence. */
export interface PlaceWords {
  titled(title: string): string;
  indicator(id: string, title: string): string;
  reason(indicator: string): string;
  entry(annex: string, row: number, column: string): string;
  /** Behind a warning that is an error from a day on. */
  errorFrom(day: string): string;
}

/** Quotation marks within quotation marks become single ones (GB/T 15834). */
const quoted = (text: string): string => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;

export const chinesePlaces: PlaceWords = {
  titled: quoted,
  indicator: (id, title) => `${id}${quoted(title)}`,
  reason: (indicator) => `${indicator}的自评说明`,
  entry: (annex, row, column) => `${quoted(annex)}第${row}行${quoted(column)}`,
  errorFrom: (day) => `（${day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日")}起填报的，按错误处理）`,
};

/** Names for the sentences: titles from the scheme, joined as the language does it. */
export function issueNames(titles: Titles, words: PlaceWords): IssueNames {
  const titleOf = (id: string): string => titles.title(id) ?? id;
  const indicator = (id: string): string => words.indicator(id, titleOf(id));
  return {
    title(place: Place) {
      const parts = placeParts(place);
      switch (parts.kind) {
        case "entry":
          return words.entry(titleOf(parts.annex), parts.row, titleOf(`${parts.annex}.${parts.column}`));
        case "reason":
          return words.reason(indicator(parts.indicator));
        case "indicator":
          return indicator(parts.indicator);
        case "field":
        case "annex":
          return words.titled(titleOf(place));
      }
    },
    unit(place: Place) {
      const parts = placeParts(place);
      return titles.unit(parts.kind === "entry" ? `${parts.annex}.${parts.column}` : place) ?? "";
    },
    tier: (field, tier) => titles.tier(field, tier),
  };
}
