import type { HeadKey } from "../../form/keys";
import type { Unplaced } from "../../migration/migration";
import type { Why } from "../../migration/sameMeaning";
import type { MigrationWords } from "../migrationWords";
import { brief } from "./brief";

const headEntry: Readonly<Record<HeadKey, string>> = {
  "head.preparer": "Prepared by",
  "head.reviewer": "Reviewed by",
  "head.phone": "Telephone",
  "head.filledOn": "Date",
};

function why(reason: Why): string {
  switch (reason.kind) {
    case "gone":
      return "The new version does not ask this. If it still matters, say it in the note of a related indicator.";
    case "retitled":
      return `It was called “${brief(reason.was.en, 40)}” and is now “${brief(reason.now.en, 40)}”, which may mean something else. Check, and enter it in the new form.`;
    case "otherKind":
      return "Another kind of entry is wanted now. Enter it again as the new form says.";
    case "otherUnit":
      return `It was counted in “${reason.was?.en ?? "none"}” and now is in “${reason.now?.en ?? "none"}”. Convert it, and enter it in the new form.`;
    case "otherOptions":
      return "The choices have changed. Choose again in the new form.";
    case "otherHand":
      return "Somebody else fills this in now, or it is computed. Check the number in the new form.";
    case "officeNumber":
      return "This is the office’s number; the new form keeps the one the office gave. If it is wrong, tell the office.";
    case "noRoom":
      return "The new annex has too few rows. Insert rows and enter it there.";
    case "unreadable":
      return "This is no date that can be read. Enter it again as the new form says.";
  }
}

const entryOf = ({ id, title }: Unplaced): string =>
  title ? brief(title.en, 30) : id in headEntry ? headEntry[id as HeadKey] : "Self-assessment note";

export const migration: MigrationWords = {
  sheet: "Entries without a place",
  notes: (from, to) => [
    from === to
      ? "These entries have no place in the new form and were not filled in. Go through them, and enter what is needed."
      : `These entries of a form of version ${from} have no sure place in version ${to} and were not filled in. Go through them, and enter what is needed.`,
    "This sheet is for looking up only. It counts for nothing.",
  ],
  head: ["No.", "Indicator or annex", "Entry", "Place in the old form", "What was entered", "Why, and what to do"],
  aboutForm: "About the form",
  reason: "Self-assessment note",
  headEntry,
  why,
  said: (entry) => {
    const place = entry.at ? ` in “${brief(entry.at.sheet, 31)}” ${entry.cell ?? ""}` : "";
    return `“${brief(entry.said, 60)}”${place} of the older form (${entryOf(entry)}) has no place in the new version. ${why(entry.why)}`;
  },
  older: (from, to, unplaced) =>
    `Filled in on version ${from} and read as version ${to}${unplaced === 0 ? "; every entry found its place" : `; ${unplaced} found none`}. What only the new version asks was not answered.`,
  origin: "Older form",
};
