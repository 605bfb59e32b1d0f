import type { SchemeDeskWords } from "../schemeDeskWords";
import { plural } from "./plural";

export const schemeDesk: SchemeDeskWords = {
  link: "Write a scheme of your own",
  start: {
    title: "Scheme",
    text: "Choose a scheme and make it your own in Excel: indicators, points, how points are earned. Then check it, try it and publish it.",
    which: "Start from",
    shipped: (title, version) => `${title} (version ${version}, comes with the program)`,
    own: (title, version) => `${title} (version ${version}, your office’s own)`,
    write: "Write into this workbook to edit",
    writing: "Writing…",
    save: "Save as a scheme workbook",
    saved: (name) => `“${name}” is saved; open it to edit.`,
    written: "The scheme is in this workbook. Changes are checked as you make them.",
    fileName: (title) => `${title} scheme`,
    notEmptyTitle: "This workbook is not empty",
    notEmpty:
      "A scheme has 14 sheets. They would stand behind yours, which stay as they are. You can also save it as a workbook of its own.",
    writeAnyway: "Write into this workbook anyway",
    notHere: "This workbook serves another purpose. Save the scheme as a workbook of its own and open that.",
    inTheWayTitle: "Sheets of the same name",
    inTheWay: (names) => `${names} are no sheets of a scheme. What they hold is lost when they are replaced.`,
    replace: "Replace",
    bookChosen: (file, errors) =>
      errors > 0
        ? `“${file}” is a scheme workbook with ${plural(errors, "fault")} to mend. Open it in Excel to mend it.`
        : `“${file}” is a scheme workbook with nothing to mend. Open it in Excel to publish it.`,
  },
  own: {
    label: "Schemes",
    shippedOnly: "those that come with the program",
    use: "Use a scheme file…",
    more: "Use another scheme file…",
    line: (title, version, from) => `${title}, version ${version} · ${from}`,
    inForce: "in force",
    older: "older",
    accept: (title, version) => `Also take forms on version ${version} of ${title}`,
    remove: "Remove",
    removeOne: (title, version) => `Remove ${title}, version ${version}`,
    taken: (title, version) => `${title}, version ${version}, is in use.`,
    bookNotPublished: (file) =>
      `“${file}” is a scheme workbook that is not published. Open it, publish it, and choose the published file.`,
    unusable: (file, fault) =>
      ({
        notJson: `“${file}” is no published scheme. Choose the .json file that was saved on publishing.`,
        changedAfter: `“${file}” was changed after it was published. Use the original, or publish a new version from the workbook.`,
        tooSlow: `“${file}” took too long to read and is not used. Save it once more and try again.`,
        gone: `“${file}” can’t be read: it was moved or deleted, or another program holds it. Choose it again.`,
      })[fault],
    unsound: (file, count, first) =>
      `The scheme in “${file}” has ${plural(count, "fault")} and can’t be used. ${first}`,
  },
  desk: {
    title: "Scheme",
    version: (id, version) => `${id} · version ${version}`,
    untitled: "Untitled scheme",
    points: (sum, stated) => `${sum} / ${stated} points`,
    pointsLabel: "Points of all indicators, and the total",
    size: (majors, indicators) => `${plural(majors, "major")} · ${plural(indicators, "indicator")}`,
    pointsDiffer: (sum, stated) => `Indicators add up to ${sum}, the total is ${stated}`,
    checking: "Checking…",
    tabs: { label: "This scheme", faults: (count) => `To mend ${count}`, points: "Points", trial: "Trial" },
    faults: {
      list: "To mend",
      errors: (count) => `Errors ${count}`,
      warnings: (count) => `Remarks ${count}`,
      none: "Nothing to mend: ready to publish",
      noneNote: "“Trial” shows how each point would arise.",
      whole: "The whole scheme",
      checkAll: "Check all",
      checked: (errors, warnings) => `${plural(errors, "error")}, ${plural(warnings, "remark")}.`,
    },
    publish: "Publish this version",
    notYet: (errors) => `Mend ${plural(errors, "error")} before publishing`,
    steps: "All steps of a round",
  },
  pointsPanel: { list: "Points of each major", points: (points) => `${points} points`, none: "no points" },
  trial: {
    which: "Example answers",
    highest: "most points",
    lowest: "fewest points",
    reach: (highest, lowest, total) => `At most ${highest} points, at least ${lowest}; the total is ${total}.`,
    note: "The program searched for these answers, and they do bring these points. Others may bring more or fewer.",
    running: "Trying…",
    unsound: (errors) => `Mend ${plural(errors, "error")} first; then the scheme can be tried.`,
    list: "How points arise",
    entry: (title, value, unit) => `${title}: ${value}${unit === "" ? "" : ` ${unit}`}`,
    off: "The scheme changed, and the trial was stopped.",
    again: "Try again",
  },
  publishing: {
    title: (title) => `Publish ${title}`,
    what: (id, version) => `${id}, version ${version}. What is published never changes; changes make a new version.`,
    first: "The first version of this scheme: who and why may be left blank.",
    after: "Made from",
    version: (version, from) => `Version ${version} (${from})`,
    shipped: "comes with the program",
    addEarlier: "Choose a scheme file published earlier…",
    by: "Changed by",
    why: "Reason",
    missing: (label) => `Please fill in “${label}”.`,
    button: (version) => `Publish and save version ${version}`,
    running: "Publishing…",
    done: (id, version, hash, file) => `${id}, version ${version}, is published (hash ${hash}) and saved as “${file}”.`,
    already: (id, version, file) =>
      `${id}, version ${version}, was published before with the same content; saved again as “${file}”.`,
    changes: (added, removed, changed) =>
      `Since the version before: ${added} added, ${removed} removed, ${changed} changed.`,
    next: "What to do with it",
    nextNote:
      "In other workbooks, and after this pane is closed, choose this file again. Send it to units that use Pinghui.",
    newForm: "New form in this workbook",
    issue: "Issue forms from a roster",
    collect: "Take returns and consolidate",
    again: "Save again",
    fileName: (id, version) => `${id}-${version}`,
    fault(fault) {
      switch (fault.kind) {
        case "versionExists":
          return `Version ${fault.version} of ${fault.id} is published with other content. Nothing was published: write another version on the sheet “Scheme”.`;
        case "notOffered":
          return `The evidence annex does not offer ${fault.ids.join(", ")}: units with points for it could never hand in, so nothing was published. Please add it to the options on the sheet “Annex columns” and publish again.`;
        case "placesGone":
          return `Version ${fault.version} says something in ${fault.places.join(", ")}, which this workbook no longer has. It would be lost, so nothing was published. To keep it, please copy it back from the workbook exported from that version; if it is not wanted any more, copy it back and clear what it says.`;
        case "afterMissing":
          return `${fault.id} has ${plural(fault.versions.length, "version")} already: ${fault.versions.join(", ")}. Choose the one this was made from.`;
        case "otherScheme":
          return `The chosen one is the scheme ${fault.found}, this is ${fault.wanted}: not two versions of one scheme. Choose again.`;
        case "byMissing":
          return "Please fill in who made the change.";
        case "whyMissing":
          return "Please fill in the reason for the change.";
      }
    },
    unsound: (errors) => `Nothing was published: ${plural(errors, "error")} to mend. Go back to “To mend”.`,
    log: "Amendments",
    logLine: (version, from, on, by, why) =>
      `${on}, version ${version}${from === undefined ? ", first" : `, from version ${from}`}${by === "" ? "" : ` · ${by}`}${why === "" ? "" : `: ${why}`}`,
  },
};
