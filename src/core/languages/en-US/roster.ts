import type { RosterWords } from "../rosterWords";
import { plural } from "./plural";

const text = "Text, optional";
const day = "A date like 2015-07-20";

export const roster: RosterWords = {
  fileTitle: (title) => `${title}: roster`,
  sheets: {
    settings: "Settings",
    units: (unitClass) => `Roster (${unitClass})`,
    transfers: "Transfers",
    items: "Approval items",
    takings: "Items taken on",
  },
  settings: {
    title: "Settings of the round",
    labels: {
      round: "Round",
      title: "Title",
      start: "First day",
      due: "Due date",
      organiser: "Organiser",
      sample: "Sample data",
    },
    hints: {
      round: "Required, like 2015; forms and consolidation go by it",
      title: "Required; printed on the cover of every form",
      start: "A date like 2015-07-01",
      due: "A date like 2015-08-14; other dates for single units stand in the roster",
      organiser: "Optional",
      sample: "No for a real round; with Yes every sheet says that its data are made up",
    },
    head: ["Setting", "Value", "What to fill in"],
    howTitle: "How to fill in",
    how: [
      "1. Fill in this page, then one row a unit in each roster: code and name are required and must not repeat.",
      "2. To the right stand the office numbers: fill them before issuing; units can't change them. 0 where there are none; leave a cell empty while the number isn't known, and the form will say “Office to fill”.",
      "3. Numbers as digits without a unit, not “about 12” or “12 people”; dates like 2015-07-20.",
      "4. For units that will be visited choose Yes under “Field check” and give the reason for choosing them.",
      "5. The registers (transfers, approval items, items taken on) are optional; where filled, numbers are compared between units and levels.",
      "6. Rows may be added, deleted and sorted; keep the hidden first row and first column, by which the columns are found.",
    ],
  },
  units: {
    title: (unitClass) => `Roster (${unitClass})`,
    note: "One row a unit; columns with * are required; those to the right are office numbers, 0 where there are none.",
    headings: {
      code: "Unit code *",
      name: "Unit name *",
      sampled: "Field check",
      sampleReason: "Reason for choosing",
      contact: "Contact",
      due: "Due date",
    },
    hints: {
      code: "Required, different for every unit",
      name: "Required, in full, different for every unit",
      sampled: "Yes or No; empty means No",
      sampleReason: "Required for units that will be visited",
      contact: text,
      due: `${day}; empty: as in the settings`,
    },
    officeHeading: (indicator, title, unit) => `${indicator} ${title}${unit === "" ? "" : ` (${unit})`}`,
    officeHint: "Office number; 0 where there are none, empty while it isn't known",
  },
  transfers: {
    title: "Register of transfers",
    note: "Optional. One row a transfer; bodies outside the roster by their names. Compared with what units report.",
    headings: {
      batch: "Batch",
      docNo: "Document number",
      from: "From",
      to: "To",
      category: "Category",
      posts: "Posts",
      people: "People",
      confirmedFrom: "Confirmed by giver",
      confirmedTo: "Confirmed by receiver",
    },
    hints: {
      batch: text,
      docNo: text,
      from: "A name as in the roster, or of a body outside it",
      to: "A name as in the roster, or of a body outside it",
      category: "From the list, optional",
      posts: "A whole number, 0 where there are none",
      people: "A whole number, 0 where there are none",
      confirmedFrom: "Yes or No, optional",
      confirmedTo: "Yes or No, optional",
    },
  },
  items: {
    title: "Register of approval items",
    note: "Optional. One row an item; for devolved ones choose Yes under each banner. Compared with what units report.",
    headings: {
      code: "Item code",
      name: "Item",
      type: "Type",
      department: "Department",
      decision: "Decision",
      docNo: "Document number",
      devolvedOn: "Devolved on",
      handover: "Handover list",
    },
    hints: {
      code: "Different for every item",
      name: text,
      type: text,
      department: "A name as in the roster",
      decision: "From the list: Take on, Cancel, Devolve",
      docNo: text,
      devolvedOn: `${day}, optional`,
      handover: text,
    },
    target: (banner) => `Yes where devolved to ${banner}`,
  },
  takings: {
    title: "Register of items taken on",
    note: "Optional. One row for an item and a banner.",
    headings: {
      item: "Item code",
      banner: "Banner",
      takenOn: "Date taken on",
      department: "Department",
      section: "Section",
      staffed: "Staffed",
      note: "Remark",
    },
    hints: {
      item: "A code of the register of approval items",
      banner: "A name as in the roster",
      takenOn: `${day}, optional`,
      department: text,
      section: text,
      staffed: "Yes or No, optional",
      note: text,
    },
  },
  carried: {
    confirmSheet: "Numbers to confirm",
    confirmTitle: (round) => `The office's numbers, carried over from round ${round}`,
    confirmNotes: [
      "The roster's numbers are those of the last round. Choose Yes under “Confirmed” where one still holds (fill down). Where one has changed, change it in the roster and enter the approval document here.",
      "“Number now” and “State” follow the roster. A change of more than 10% is marked orange, and says so. What is not confirmed is told, unit by unit, when forms are issued.",
    ],
    lastSheet: "Last entries",
    lastTitle: (round) => `Entries of round ${round}`,
    lastNotes: [
      "For looking up, and shown beside the entries of the form. They count for nothing; leave them as they are.",
    ],
    headings: {
      name: "Unit",
      item: "Item",
      was: "Last number",
      now: "Number now",
      confirmed: "Confirmed",
      docNo: "Document (of a change)",
      state: "State",
      said: "Last entry",
    },
    hints: {
      name: "",
      item: "",
      was: "",
      now: "",
      confirmed: "Yes where it has not changed",
      docNo: "Where the number has changed: the approval document",
      state: "",
      said: "",
    },
    state(kind, large) {
      if (kind === "confirmed") return "Confirmed, no change";
      if (kind === "unconfirmed") return "To be confirmed";
      const changed = large ? "Changed by more than 10%" : "Changed";
      return kind === "documented" ? `${changed}, with its document` : `${changed}: enter the document`;
    },
    open: (text) => `Not closed since the last round: ${text}`,
    unconfirmed: (count, units) =>
      `${plural(count, "number carried over from the last round is", "numbers carried over from the last round are")} not confirmed yet. Confirm ${count === 1 ? "it" : "them"} on “Numbers to confirm”: ${units.join(", ")}.`,
    undocumented: (unit, item, was, now, large) =>
      `${unit} ${item}: ${was} in the last round, ${now === "" ? "blank" : now} now${large ? ", a change of more than 10%" : ""}. Enter the approval document on “Numbers to confirm”.`,
  },
  quoted: (said) => `“${said}”`,
  listSeparator: ", ",
  placed: (where, sentence) => `${where}: ${sentence}`,
  faults: {
    notARoster: () => "This is no roster of ours; please use the roster template.",
    noUnits: () => "The roster lists no units; please fill one row a unit with its code and name.",
    sheetTwice: ({ titles }) =>
      `${titles.map((name) => `“${name}”`).join(", ")} are copies of one sheet; please keep only one.`,
    unknownScheme: ({ text: scheme }) =>
      `This roster belongs to the scheme “${scheme}”, which is not part of this round.`,
    codeMissing: ({ text: name }) => `“${name}” has no unit code; please fill it in.`,
    nameMissing: ({ text: code }) =>
      `Code “${code}” has no unit name; please fill it in, or delete the row if it is no unit.`,
    codeTwice: ({ text: code, first }) => `Code “${code}” stands already at ${first}; please correct one of them.`,
    nameTwice: ({ text: name, first }) => `“${name}” stands already at ${first}; please correct one of them.`,
    itemCodeMissing: ({ text: name }) => `The item “${name}” has no code; please fill it in.`,
    itemTwice: ({ text: code, first }) => `Item code “${code}” stands already at ${first}; please correct one of them.`,
    numberUnreadable: ({ heading, text: said }) =>
      `${heading} says “${said}”; please enter a whole number without a unit, 0 where there are none.`,
    numberOutside: ({ heading, text: said, least, most }) =>
      `${heading} says ${said}; please enter a whole number from ${least} to ${most}.`,
    numberMissing: ({ heading }) => `${heading} is empty; please enter a whole number, 0 where there are none.`,
    dateUnreadable: ({ heading, text: said }) => `${heading} says “${said}”; please enter a date like 2015-07-20.`,
    choiceUnreadable: ({ heading, text: said }) => `${heading} says “${said}”; please choose from the list.`,
    columnMissing: ({ heading }) => `The column ${heading} is missing; please use the roster template of this round.`,
    headMissing: () =>
      "The header row can't be found: the first column may have been deleted; please use the template.",
    marksLost: ({ text: sheet }) =>
      `Sheet “${sheet}” can't be recognised: its hidden first row or column seems to be deleted. Please copy its units into a blank roster (pinghui roster).`,
    roundMissing: () => "“Round” is empty; please fill it in, like 2015.",
    titleMissing: () => "“Title” is empty; please fill it in.",
    officeNumbersMissing: ({ text: name, titles }) =>
      `“${name}” lacks ${titles.length} office number${titles.length === 1 ? "" : "s"}: ${titles.join(", ")}; its form will say “Office to fill”.`,
    dueMissing: () => "“Due date” is empty; the forms won't show one.",
    sampleReasonMissing: ({ text: name }) => `“${name}” is to be visited; please give the reason for choosing it.`,
    unitUnknown: ({ heading, text: name }) => `${heading} “${name}” is not on the roster; please check the name.`,
    itemUnknown: ({ text: code }) => `Item code “${code}” is not in the register of approval items; please check it.`,
  },
};
