import { inLanguage } from "../answers/text";
import { plainSheet } from "../finalScores/sheets/plainSheet";
import { finalStyles } from "../finalScores/styles";
import { bookProperties, bookTextsSheet, formatOf } from "../form/bookFormat";
import { SHARING_FORMAT } from "../form/keys";
import type { PlainValue, Plan, Snapshot } from "../form/workbook";
import type { LedgerWords } from "../languages/ledgerWords";
import { schemeIndex } from "../scheme/schemeIndex";
import type { BookParts } from "./bookParts";

/** 结果共享 (A20): four offices, each with what its own work needs and nothing else (S69). */
export const sharingViews = ["organisation", "personnel", "legal", "finance"] as const;
export type SharingView = (typeof sharingViews)[number];

/** Only the organisation department gets grades: the others have no use for them. */
const GRADED: ReadonlySet<SharingView> = new Set(["organisation"]);

const staff = [
  "D4.1.staffApproved",
  "D4.1.staffActual",
  "D4.4.overStaff",
  "B3.4.staffApproved",
  "B3.4.staffActual",
  "B3.4.overStaffSum",
];
const FIELDS: Readonly<Record<SharingView, readonly string[]>> = {
  organisation: [
    "D4.2.chiefApproved",
    "D4.2.chiefActual",
    "D4.2.deputyApproved",
    "D4.2.deputyActual",
    "D4.5.overPosts",
    "D4.2.postMismatch",
    "D1.6.discViol",
    "B3.5.postsApproved",
    "B3.5.postsActual",
    "B3.5.overPosts",
    "B3.5.postMismatch",
    "B1.6.discViol",
  ],
  personnel: [
    ...staff,
    "D4.4.overStaffNew",
    "D4.3.pplInDue",
    "D4.3.pplInDone",
    "D4.3.pplOutDue",
    "D4.3.pplOutDone",
    "B3.4.overStaffNew",
    "B3.6.pplDue",
    "B3.6.pplDone",
  ],
  legal: [
    "D2.4.powerItems",
    "D2.4.respItems",
    "D2.4.offListUse",
    "D2.1.itemsToTake",
    "D2.1.itemsTaken",
    "D2.3.itemsToDevolve",
    "D2.3.itemsDevolved",
    "D2.6.teamsBefore",
    "D2.6.teamsAfter",
    "B2.5.powerDepts",
    "B2.5.respDepts",
    "B2.5.powerItems",
    "B2.1.itemsToTake",
    "B2.1.itemsTaken",
    "B2.7.teamsBefore",
    "B2.7.teamsAfter",
  ],
  finance: [
    ...staff,
    "D4.3.postsInDue",
    "D4.3.postsInDone",
    "D4.3.postsOutDue",
    "D4.3.postsOutDone",
    "B3.6.postsDue",
    "B3.6.postsDone",
  ],
};

const SHARING_MARK = "ph.sharing";

/** Whether a workbook is one of ours that shares results with an office. */
export const isSharingBook = (book: Pick<Snapshot, "properties" | "sheets">): boolean =>
  formatOf(book) === SHARING_FORMAT;

/** One workbook for one office, of verified units only. */
export function sharingBook(book: BookParts, words: LedgerWords, view: SharingView): Plan {
  const { record, classes, language, final } = book;
  const said = words.sharing;
  const title = said.title(said.name[view], record.figures.title);
  // Its tables bear no marks: what it is stands on a hidden sheet too, for programs that drop the properties.
  const texts = new Map([
    ["format", SHARING_FORMAT],
    ["figures", record.hash],
  ]);
  return {
    sheets: [
      ...classes.map((place) => {
        const { fields } = schemeIndex(place.scheme);
        const shared = FIELDS[view].flatMap((id) => fields.get(id) ?? []);
        const graded = GRADED.has(view);
        const rows = place.units
          .filter(({ unit }) => unit.state === "verified")
          .map(({ unit, final: { grade } }): PlainValue[] => {
            const band = place.scheme.bands.find((one) => one.grade.zh === grade?.grade);
            return [
              unit.code,
              unit.name,
              ...shared.map(({ id }) => unit.numbers[id] ?? null),
              ...(graded ? [band ? inLanguage(band.grade, language) : null] : []),
              final.state[unit.state],
            ];
          });
        const head = [
          said.code,
          said.unit,
          ...shared.map((field) => inLanguage(field.title, language)),
          ...(graded ? [said.grade] : []),
          said.state,
        ];
        return plainSheet(
          book,
          { name: place.name, title: `${title}　${place.name}`, note: said.note, head, foot: said.foot },
          [
            { width: 10, style: "returned" },
            { width: 30, style: "returnedWrap" },
            ...shared.map(() => ({ width: 12, style: "cellCount" })),
            ...(graded ? [{ width: 10, style: "cellCode" }] : []),
            { width: 10, style: "cellCode" },
          ],
          rows,
        );
      }),
      bookTextsSheet(SHARING_MARK, texts),
    ],
    styles: finalStyles,
    names: new Map(),
    properties: bookProperties(texts),
    lockStructure: true,
    title,
    stamp: `${record.on}T00:00:00Z`,
  };
}
