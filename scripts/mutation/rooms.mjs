import { readdirSync } from "node:fs";
import path from "node:path";

const under = (folder, ...names) => names.map((name) => `${folder}/${name}.ts`);

/**
 * What is mutated, room by room, and the tests near it: those alone are asked, which keeps a mutant cheap. What only a wider test
 * would notice counts as survived; a score is therefore a lower bound.
 */
export const ROOMS = {
  numbers: { code: ["src/core/numbers", "src/core/calendar"], tests: ["test/core/numbers", "test/core/calendar"] },
  scoring: { code: ["src/core/scoring"], tests: ["test/core/scoring"] },
  expressions: { code: ["src/core/expressions"], tests: ["test/core/expressions", "test/core/schemeBook"] },
  answers: { code: ["src/core/answers"], tests: ["test/core/answers"] },
  // Without what goes through a whole workbook of a scheme (levelOfScheme): it takes as long as all the others together.
  checks: {
    code: ["src/core/validation"],
    tests: [
      ...["test/core/validation/betweenUnits", "test/core/validation/rules"],
      ...under(
        "test/core/validation",
        ..."coverage.test level.test limitNames.test names.test place.test sentences.test validate.test".split(" "),
      ),
    ],
  },
  reading: {
    code: under(
      "src/core/form",
      ..."address canonicalFormula compareForms entryStatus entryText findTampering keys newest places".split(" "),
      ..."readEntries readEntryTexts readForm readIdentity readingOrder".split(" "),
    ),
    tests: under(
      "test/core/form",
      ..."address.test canonicalFormula.test entryStatus.test entryText.test findTampering.test keys.test newest.test".split(
        " ",
      ),
      ..."places.test readEntries.test readEntryTexts.test readForm.test readIdentity.test readingOrder.test".split(
        " ",
      ),
    ),
  },
  // What is counted and ordered. How it is laid out in sheets is held by golden files and by the office's own readers.
  consolidation: {
    code: under(
      "src/core/consolidation",
      ..."carriage collect consolidate itemAnalysis ranking statistics submission waivers".split(" "),
    ),
    tests: under(
      "test/core/consolidation",
      ..."carriage.test collect.test consolidate.test consolidateFiles.test consolidateIssues.test".split(" "),
      ..."itemAnalysis.test ranking.test statistics.test submission.test waivers.test".split(" "),
    ),
  },
  guard: {
    code: [
      ...under(
        "src/adapters/xlsx/read",
        ..."contentTypes fflateInflater limits mainPart oleKind packageParts relationships sniff textKind zipDirectory".split(
          " ",
        ),
      ),
      "src/adapters/xlsx/zip/crc32.ts",
    ],
    tests: [
      ...under(
        "test/adapters/xlsx/read",
        ..."contentTypes.test inflaters.test limits.test mainPart.test oleKind.test package.test packageParts.test".split(
          " ",
        ),
        ..."relationships.test sniff.test textKind.test workbook.test zipDirectory.test".split(" "),
      ),
      "test/adapters/xlsx/zip/crc32.test.ts",
    ],
  },
};

export function roomOf(name) {
  const room = ROOMS[name];
  if (!room) throw new Error(`No room is called ${name}. There are: ${Object.keys(ROOMS).join(", ")}.`);
  return room;
}

/** Every file of a list of files and folders whose name ends so. */
export const filesOf = (places, ending) =>
  places.flatMap((place) =>
    place.endsWith(".ts")
      ? [place]
      : readdirSync(place, { recursive: true, encoding: "utf8" })
          .filter((file) => file.endsWith(ending))
          .sort()
          .map((file) => path.join(place, file)),
  );
