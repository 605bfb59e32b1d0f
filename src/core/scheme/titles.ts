import { inLanguage, type Language } from "../answers/text";
import type { Scheme } from "./scheme";
import { schemeIndex } from "./schemeIndex";
import type { Titles } from "../validation/names";

/** What the things of a scheme are called in one language, for the sentences about them. */
export function titlesOf(scheme: Scheme, language: Language): Titles {
  const { fields, indicators, annexes } = schemeIndex(scheme);
  const column = (id: string): Scheme["annexes"][number]["columns"][number] | undefined => {
    const [annex = "", key = ""] = id.split(".");
    return annexes.get(annex)?.columns.find((one) => one.key === key);
  };
  return {
    title(id) {
      const title = (fields.get(id) ?? indicators.get(id) ?? annexes.get(id) ?? column(id))?.title;
      return title && inLanguage(title, language);
    },
    unit(id) {
      const unit = (fields.get(id) ?? column(id))?.unit;
      return unit && inLanguage(unit, language);
    },
    tier(id, tier) {
      const option = (fields.get(id) ?? column(id))?.options?.find(({ zh }) => zh === tier);
      return option ? inLanguage(option, language) : tier;
    },
  };
}
