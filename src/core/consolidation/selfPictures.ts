import type { ClassResult } from "./consolidation";
import { picturesOf, type ClassPictures, type ScoredUnit } from "./pictures";

/** Before verification: self scores of the returns that count. There is nothing to hold them against yet. */
export const selfPictures = ({ scheme, units }: ClassResult): ClassPictures =>
  picturesOf(
    scheme,
    "self",
    units.flatMap(({ unit: { code, name }, submission }): ScoredUnit[] => {
      if (!submission) return [];
      const { indicators, majors, total, grade } = submission.evaluation;
      return [
        {
          code,
          name,
          self: total.final,
          final: undefined,
          grade: grade?.grade,
          points(id) {
            const result = indicators.get(id);
            return result?.state === "scored" ? result.points : undefined;
          },
          major: (id) => majors.get(id),
        },
      ];
    }),
  );
