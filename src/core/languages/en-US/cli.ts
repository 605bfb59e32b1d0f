import type { CliWords } from "../cliWords";
import { plural } from "./plural";

const schemeOption = ["--scheme ID|FILE", "scheme: departments, banners, or the file of one you published"] as const;
const ownSchemeOption = ["--scheme FILE", "the file of a scheme of your own, where one is used"] as const;
const acceptOption = ["--accept ID|FILE", "older versions whose forms are taken too, separated by commas"] as const;
const rosterOption = ["--roster FILE", "the roster of units"] as const;
const headcountOption = ["--headcount FILE", "the locked headcount check, whose numbers count"] as const;

export const cli: CliWords = {
  usage: "Usage: pinghui COMMAND [options]    --help after a command tells more",
  usageTitle: "Usage: ",
  commandsTitle: "Commands",
  optionsTitle: "Options",
  common: [
    ["--lang zh|en", "language of output and files; Chinese if nothing is said"],
    ["--help", "show help"],
  ],
  commands: {
    roster: {
      does: "write a blank roster (units, sampling, due dates, the office's numbers)",
      usage: "pinghui roster --scheme departments,banners --out roster.xlsx",
      options: [schemeOption, ["--round 2015", "round"], ["--out FILE", "where to write"]],
    },
    issue: {
      does: "write one form for each unit of the roster",
      usage: "pinghui issue --scheme departments --roster roster.xlsx --round 2015 --out forms/",
      options: [
        schemeOption,
        rosterOption,
        ["--round 2015", "round, as in the roster"],
        ["--out FOLDER", "where to write"],
        ["--replace", "forms that exist may be overwritten"],
      ],
    },
    check: {
      does: "check returned forms, one verdict each",
      usage: "pinghui check FILES|FOLDERS… [--roster roster.xlsx] [--json] [--lift FOLDER]",
      options: [
        ["--roster FILE", "hold units, round and office numbers to the roster"],
        headcountOption,
        ownSchemeOption,
        acceptOption,
        ["--json", "output as data"],
        ["--answers", "with --json: what was read of each field"],
        ["--lift FOLDER", "write clean forms with the values lifted over"],
        ["--replace", "forms that exist may be overwritten"],
        ["--all", "list every issue (10 a file if nothing is said)"],
      ],
    },
    return: {
      does: "take filled forms of an older version over into the new one (migrate), losing no entry",
      usage: "pinghui return migrate FILES|FOLDERS… [--scheme new.json] --out FOLDER",
      options: [
        ["migrate", "what surely means the same is filled in; the rest is listed on a sheet of the new form"],
        ["--scheme ID|FILE", "the new version; the scheme that comes with the program if nothing is said"],
        ["--accept ID|FILE", "the older version, where its file does not lie beside the new one"],
        ["--out FOLDER", "where to write; the forms given stay as they are"],
        ["--replace", "forms that exist may be overwritten"],
        ["--json", "output as data"],
      ],
    },
    consolidate: {
      does: "consolidate returned forms into one round workbook",
      usage: "pinghui consolidate FILES|FOLDERS… --roster roster.xlsx --out round.xlsx",
      options: [
        ...[rosterOption, headcountOption, ownSchemeOption, acceptOption],
        ...([
          ["--out FILE", "where to write"],
          ["--json", "output as data"],
        ] as const),
      ],
    },
    headcount: {
      does: "settle the leadership headcount before scoring, and lock it as the basis",
      usage: "pinghui headcount FILES… --roster roster.xlsx --by NAME --out headcount.xlsx",
      options: [
        ["FILES", "forms whose headcount check is filled in; the rest may still be blank"],
        rosterOption,
        ["--by NAME", "who locks it"],
        ["--on DATE", "when, e.g. 2015-07-20; today if left out"],
        ["--why REASON", "why a locked unit is changed; without it none is"],
        ownSchemeOption,
        ["--out FILE", "where to write; what is locked there stays, new units join"],
      ],
    },
    sample: {
      does: "make sample data: a roster and filled returns",
      usage: "pinghui sample --out FOLDER --seed 7 [--departments 41] [--banners 14] [--odd 6]",
      options: [
        ["--out FOLDER", "where to write"],
        ["--seed N", "the same number gives the same data; 7 if nothing is said"],
        ["--departments N", "how many departments (41)"],
        ["--banners N", "how many banners (14)"],
        ["--odd N", "how many odd returns among them (6)"],
      ],
    },
    demo: {
      does: "run the main job on sample data",
      usage: "pinghui demo [--out FOLDER]",
      options: [["--out FOLDER", "where to write; out/demo"]],
    },
    score: {
      does: "for programs: score answers, JSON out",
      usage: "pinghui score --json FILE",
      options: [["--json FILE", "answers; “-” is standard input"], ownSchemeOption],
    },
    inspect: {
      does: "for programs: what the reader sees in any workbook",
      usage: "pinghui inspect --json FILE",
      options: [["--json FILE", "workbook"]],
    },
    scheme: {
      does: "a scheme of your own: export it, check it, try it, publish it (import), see its history (log) and its rules",
      usage:
        "pinghui scheme export departments --out scheme.xlsx\n" +
        "       pinghui scheme check scheme.xlsx\n" +
        "       pinghui scheme try scheme.xlsx [--lowest]\n" +
        "       pinghui scheme import scheme.xlsx --out scheme.json [--after departments --by NAME --why REASON]\n" +
        "       pinghui scheme log scheme.json\n" +
        "       pinghui scheme rules departments",
      options: [
        ["export SCHEME", "write a scheme as a workbook to be changed"],
        ["check FILE", "prove a scheme (.xlsx or .json); each fault with its cell and the remedy"],
        ["try SCHEME", "try it out: the most and the fewest points, and how they arise (--lowest shows the fewest)"],
        ["import FILE", "publish: what is sound is frozen into a file for --scheme"],
        ["  --after SCHEME", "the version it was made from: an id, or a published file"],
        ["  --by NAME", "who changed it"],
        ["  --why REASON", "why it was changed"],
        ["log SCHEME", "how a scheme came to be: when, by whom, why, and what changed; an id, or a published file"],
        ["rules SCHEME", "its validation rules, their severity and indicators, for a guide of your own"],
        ["--out FILE", "where to write"],
      ],
    },
    verify: {
      does: "verification: make the assessors' forms (issue), take them back and score (collect), make the workbook of outside parties (parties)",
      usage:
        "pinghui verify issue --scheme departments --roster roster.xlsx --returns returns/ --assessor NAME --out forms/\n" +
        "       pinghui verify issue --field --roster roster.xlsx --out field/\n" +
        "       pinghui verify collect forms/ --roster roster.xlsx --out verified.xlsx\n" +
        "       pinghui verify parties --roster roster.xlsx --out parties.xlsx",
      options: [
        ["issue", "forms for one assessor, from accepted returns"],
        ["  --scheme ID", "scheme: departments or banners"],
        ["  --headcount FILE", "the locked headcount check, whose numbers count"],
        ["  --returns PLACE", "returned self-assessments, files or a folder"],
        ["  --assessor NAME", "the assessor"],
        ["  --assessor-unit UNIT", "the assessor's own unit; may also be entered on the cover"],
        ["  --units A,B", "only these units, by code or name; all accepted ones if nothing is said"],
        ["  --accept ID|FILE", "older versions whose forms are taken too"],
        ["  --replace", "forms that exist may be overwritten"],
        [
          "  --field",
          "instead, field and interview records for the sampled units; with --returns, divisions are listed",
        ],
        ["collect", "take forms and field records back, set assessors side by side, work out final scores"],
        [
          "  --survey FILE",
          "hold questionnaires against it (evidence); --survey-weight 10 weighs them 10%, at most 30; without it the scheme’s weight, if any, counts",
        ],
        [
          "  --headcount FILE",
          "leadership posts count as locked; other values of assessors are differences to be decided",
        ],
        ["  --parties FILE", "count outside parties in, as weighted in that workbook"],
        ["  --json", "output as data"],
        ["parties", "a workbook for seven kinds of outside parties, all off"],
        rosterOption,
        ["--out PLACE", "folder (issue) or file (collect, parties) to write"],
      ],
    },
    questionnaire: {
      does: "questionnaires: make them (form), count what came back (count)",
      usage:
        "pinghui questionnaire form --roster roster.xlsx --out questionnaires/\n" +
        "       pinghui questionnaire count questionnaires/ [--csv export.csv] --roster roster.xlsx --out counted.xlsx",
      options: [
        ["form", "a workbook for each sampled unit: to print, to enter sheets or counts, statistics"],
        ["  --units A,B", "only these units, by code or name; --all for every unit"],
        ["  --scheme ID", "only units of this class: departments or banners"],
        ["  --replace", "workbooks that exist may be overwritten"],
        ["count", "count filled workbooks, and CSV exports of survey tools"],
        ["  --csv FILE", "single answers exported by a survey tool (UTF-8 or GB18030)"],
        ["  --unit UNIT", "whom the export is about, where no column says so"],
        ["  --json", "output as data"],
        ownSchemeOption,
        rosterOption,
        ["--out PLACE", "folder (form) or file (count) to write"],
      ],
    },
    finalise: {
      does: "lock the final scores of a verification result; run again, it takes over what changed and writes it down",
      usage: "pinghui finalise verification.xlsx --by NAME --out final.xlsx [--why REASON]",
      options: [
        ["--by NAME", "who makes the scores final, or changes them"],
        ["--on DATE", "when, as 2015-09-30; today if left out"],
        ["--why REASON", "needed when figures changed after they were final; settled objections bring their own"],
        ["--out FILE", "where to; entries and records of the one that is there are kept"],
      ],
    },
    documents: {
      does: "write documents from final scores: the report, and written feedback for every unit with receipt and objection slip; and one workbook of them to print or save as PDF",
      usage: "pinghui documents final.xlsx --out documents/",
      options: [
        ["--on DATE", "the day printed, as 2015-10-08; today if left out"],
        ["--units UNIT,UNIT", "feedback for these only, and no report"],
        ["--replace", "overwrite documents that are there"],
        ["--out FOLDER", "where to"],
      ],
    },
    ledger: {
      does: "write the rectification ledger from final scores, with overdue list, comparison of rounds and adjustment advice",
      usage: "pinghui ledger final.xlsx --out ledger.xlsx",
      options: [
        ["--on DATE", "the day up to which rows are overdue, as 2015-12-31; today if left out"],
        ["--before FILE", "the last round's ledger: what is open goes on"],
        ["--before-final FILE", "the last round's final workbook, to compare with"],
        ownSchemeOption,
        ["--accept ID|FILE", "the version the last round was scored by, where it was another one"],
        ["--out FILE", "where to; entries of the one that is there are kept"],
      ],
    },
    share: {
      does: "write results for organisation, personnel, legal affairs and finance, each only what it needs",
      usage: "pinghui share final.xlsx --out sharing/",
      options: [["--out FOLDER", "where to"]],
    },
    round: {
      does: "begin the next round (new): a roster from the last round workbook, with units, numbers to confirm, last entries and open problems",
      usage: "pinghui round new --from round2015.xlsx [--ledger ledger.xlsx] --round 2016 --roster-out roster2016.xlsx",
      options: [
        ["--from FILE", "the last round workbook"],
        ["--ledger FILE", "the last rectification ledger; open problems stand beside their indicators in the forms"],
        ["--on DATE", "open on this day, like 2016-03-01; today if nothing is said"],
        ["--round 2016", "the new round"],
        schemeOption,
        ["--roster-out FILE", "where to write the roster"],
      ],
    },
    plan: {
      does: "the plan of a round: make its workbook (new), look it over (check), write it as a document",
      usage:
        "pinghui plan new [--roster roster.xlsx] --out plan.xlsx\n" +
        "       pinghui plan check plan.xlsx [--roster roster.xlsx] [--json]\n" +
        "       pinghui plan document plan.xlsx --out plan.docx [--on DATE] [--scheme SCHEMES] [--replace]",
      options: [
        ["new", "settings, team, sampled units, progress, training, questions"],
        ["check", "required entries, dates, head of the team, recusal, reasons, training, answers"],
        ["  --json", "the plan and what is wrong with it as data"],
        ["document", "a plan without errors as a Word file, the indicator tables as its annexes"],
        ["  --on DATE", "date on the document, e.g. 2015-07-01; today if left out"],
        ["  --scheme SCHEMES", "whose tables are annexed; all there are if left out"],
        ["  --replace", "replace a file that is there"],
        rosterOption,
        ["--out FILE", "file to write"],
      ],
    },
  },
  refusals: {
    commandWanted: "It isn't said what to do. Choose a command from above, for example: pinghui demo",
    languageWanted: (given) =>
      `After --lang comes zh (Chinese) or en (English)${given === "" ? "." : `, not “${given}”.`}`,
    unknownCommand: (name, meant) =>
      `There is no command “${name}”${meant === undefined ? "" : ` (${meant}, perhaps?)`}; see pinghui --help.`,
    verbWanted: (command, verb, known) =>
      verb === ""
        ? `pinghui ${command} needs to be told what to do: ${known.join(", ")}.`
        : `There is no command “${command} ${verb}”; there are: ${known.join(", ")}.`,
    unknownOption: (text) => `Unknown option “${text}”; see --help.`,
    optionValueMissing: (option) => `Nothing is said after option ${option}; see --help.`,
    optionTakesNone: (option) => `Option ${option} takes no value; leave out the equals sign and what follows it.`,
    optionMissing: (option) => `Option ${option} is missing; see --help.`,
    argumentMissing: {
      file: "It isn't said which file; see --help.",
      files: "It isn't said which files or folders; see --help.",
      scheme: "It isn't said which scheme; see --help.",
    },
    oneTooMany: (argument) => `“${argument}” is one too many; put names with spaces in quotes, or see --help.`,
    unknownScheme: (name, known) => `There is no scheme “${name}”; there are: ${known.join(", ")}.`,
    notFound: (file) => `“${file}” can't be found; please check the name and folder.`,
    closedFolder: (folder) =>
      `“${folder}” may not be opened, so what is in it can't be seen; please check the permissions.`,
    cannotRead: (file) => `“${file}” cannot be opened: no permission, or no ordinary file. Please check.`,
    emptyFolder: (given) => `There are no files in “${given.join(", ")}”; please check the folder.`,
    rosterUnreadable: (file, why) => `The roster “${file}” can't be used: ${why}`,
    rosterFaults: (file, count, first, listed) =>
      listed
        ? `The roster “${file}” needs ${count} corrections, listed above; please mend them and try again.`
        : `The roster “${file}” needs ${plural(count, "correction")}: ${first}`,
    noUnits: (file, scheme) => `The roster “${file}” holds no unit of ${scheme}; please fill it in first.`,
    openElsewhere: (file) => `“${file}” is open elsewhere; please close it and try again.`,
    noPermission: (file) => `“${file}” may not be written; please choose another folder.`,
    noSpace: (file) => `The disk is full; “${file}” was not written.`,
    noFolder: (file) => `The folder of “${file}” can't be used; please choose another place.`,
    failed: (file) => `“${file}” could not be written; what was there is unchanged. Please try another place.`,
    outputIsInput: (file) => `The output “${file}” is one of the inputs; please choose another name.`,
    outputIsFolder: (file) => `“${file}” is a folder; please give a file name after --out, like round.xlsx.`,
    workbookWanted: (file) => `“${file}” is to be a workbook; please let its name end in .xlsx.`,
    wouldOverwriteFilled: (file) =>
      `“${file}” exists and may be filled in by now; please choose another name or move it away.`,
    wouldOverwrite: (file) =>
      `“${file}” exists and was not made by this tool for this purpose; please choose another name or move it away.`,
    wouldOverwriteForm: (file) =>
      `“${file}” exists and may be filled in by now; add --replace if it is to be made anew.`,
    folderInUse: (folder) => `There are files in “${folder}” already; please write sample data to an empty folder.`,
    notJson: (file) => `“${file}” is not valid JSON.`,
    answersShape: (file) => `“${file}” should hold {"scheme":"…","answers":{…}} or an array of them.`,
    unknownField: (key) => `The scheme has no entry “${key}”.`,
    inObject: (place, sentence) => `Object ${place}: ${sentence}`,
    notRows: (key) => `“${key}” has the wrong form: an annex is an array with one {"column":value,…} a row.`,
    notACount: (key) => `“${key}” is computed; what is stated for it should be a whole number from 0 on.`,
    otherRound: (given, roster) => `--round ${given} is not the roster's round ${roster}; please check.`,
    numberWanted: (option) => `${option} wants a whole number from 0 on.`,
    unexpected: (reference) =>
      `Something went wrong inside the program (reference ${reference}); please tell the maintainers, with the files used.`,
  },
  verdicts: {
    head: ["File", "Unit", "Verdict", "Why"],
    accepted: "accepted",
    acceptedWithWarnings: "accepted, with warnings",
    rejected: "rejected",
    counts: (errors, warnings, hints) =>
      [
        errors > 0 ? plural(errors, "error") : "",
        warnings > 0 ? plural(warnings, "warning") : "",
        hints > 0 ? plural(hints, "hint") : "",
      ]
        .filter(Boolean)
        .join(", "),
    changes: (count) => `${plural(count, "change")} to the form`,
    summary: (accepted, warned, rejected) =>
      `${plural(accepted + warned + rejected, "file")}: ${accepted + warned} accepted (${warned} with warnings), ${rejected} rejected.`,
    severity: { error: "error", warning: "warning", hint: "hint" },
    more: (count) => `${count} more; --all lists every one`,
    reason: (text) => ` (reason given: ${text})`,
    noReason: " (no reason given)",
  },
  done: {
    rosterName: "名录.xlsx",
    workbookName: "评估工作簿.xlsx",
    roster: (file) => `Blank roster written to ${file}; fill it in, then make forms with pinghui issue.`,
    issued: (count, folder) => `${plural(count, "form")} written to ${folder}`,
    lifted: (file) => `Values lifted into ${file}`,
    consolidated: (file, counted, due) => `${counted} of ${plural(due, "unit")} consolidated into ${file}`,
    board: ({ due, counted, missing, rejected, superseded }) =>
      `due ${due}   counted ${counted}   missing ${missing}   rejected files ${rejected}   superseded files ${superseded}`,
    sample: (roster, count, folder) =>
      `Sample roster ${roster} and ${plural(count, "return")} in ${folder} (sample data, not real)`,
    schemeVoices: (voices, office) =>
      `Parties and weights: ${voices.map(([name, weight]) => `${name} ${weight}%`).join(", ")}; the office ${office}%.`,
    schemeSound: (title, majors, indicators, total) =>
      `${title}: ${majors} majors, ${indicators} indicators, ${total} points. Sound.`,
    schemeFaults: (count) => `${plural(count, "fault")}:`,
    numbersMissing: (count) =>
      `${plural(count, "office number is", "office numbers are")} blank in the roster; the forms say “Office to fill” there.`,
  },
  schemes: {
    exported: (file) => `The scheme is in ${file}; once changed, check it with pinghui scheme check.`,
    published: (file, id, version, hash) => `Published: scheme ${id}, version ${version} (content ${hash}), in ${file}`,
    alreadyPublished: (file) => `Nothing has changed: ${file} is this version.`,
    nothingPublished: "Nothing has been published; please mend it first.",
    warnings: (count) => `${plural(count, "remark that doesn't", "remarks that don't")} stand in the way:`,
    reach: (highest, lowest, total) =>
      `On trial: at most ${highest ?? "—"} and at least ${lowest ?? "—"} of ${total} points were reached.`,
    example: (lowest) =>
      lowest
        ? "Answers that bring the fewest points:"
        : "Answers that bring the most points (--lowest for the fewest):",
    entry: (title, value, unit) => `${title}: ${value}${unit === "" ? "" : ` ${unit}`}`,
    logTitle: (id, version, hash) => `How version ${version} of ${id} (content ${hash}) came to be:`,
    logEmpty: "Nothing was written down.",
    logLine: ({ version, from, at, by, why, added, removed, changed }) =>
      `${at}  version ${version}${from === undefined ? " (first)" : `, from version ${from}`}${by === "" ? "" : `  ${by}`}${why === "" ? "" : `: ${why}`}` +
      [
        added.length > 0 ? `\n  added: ${added.join(", ")}` : "",
        removed.length > 0 ? `\n  removed: ${removed.join(", ")}` : "",
        changed.length > 0 ? `\n  changed: ${changed.join(", ")}` : "",
      ].join(""),
    notPublished: (file) =>
      `“${file}” is a scheme workbook and not published yet; please publish it with pinghui scheme import and give the file made by that.`,
    changedAfter: (file) =>
      `“${file}” was changed after it had been published and can't be used; please use the original, or publish another version from the workbook.`,
    unsound: (file, count, first) => `Scheme “${file}” has ${plural(count, "fault")}: ${first}`,
    unreadable: (file, why) => `The scheme workbook “${file}” can't be used: ${why}`,
    sameId: (one, other, id) => `“${one}” and “${other}” are both scheme ${id}; please give one of them.`,
    versionExists: (id, version) =>
      `Version ${version} of scheme ${id} has been published with other content; please put a new version on the first sheet.`,
    notOffered: (ids) =>
      `The evidence annex does not offer ${ids.join(", ")}: units with points for it could never hand in, so nothing was published. Please add it to the options on the sheet “Annex columns” and publish again.`,
    placesGone: (places, version) =>
      `Version ${version} says something in ${places.join(", ")}, which this workbook no longer has. It would be lost, so nothing was published. To keep it, please copy it back from the workbook exported from that version; if it is not wanted any more, copy it back and clear what it says.`,
    afterMissing: (id, versions) =>
      `Scheme ${id} already has version ${versions.join(", ")}; please say with --after which one this was made from (an id or a published file), and with --by and --why who changed it and why.`,
    otherScheme: (after, found, wanted) =>
      `“${after}” is scheme ${found} and this is scheme ${wanted}: they are no versions of one scheme. Please check.`,
  },
  migrate: {
    head: ["File", "Unit", "Outcome"],
    unknownVersion: (version) =>
      `Version ${version} of the scheme was not found, so nothing was taken over. Give its published file after --accept.`,
    current: "is of the new version already",
    moved: (placed, unplaced, out) =>
      `${plural(placed, "entry", "entries")} filled in${unplaced > 0 ? `, ${unplaced} without a place (listed in the new form)` : ""}; written to ${out}`,
    summary: (moved, current, refused) =>
      `Taken over: ${moved}${current > 0 ? `; of the new version already: ${current}` : ""}${refused > 0 ? `; not taken over: ${refused}` : ""}.`,
  },
  round: {
    notARound: (file) =>
      `“${file}” is no round workbook, or lacks its board or details. Give the file that pinghui consolidate wrote.`,
    noUnits: (file) => `“${file}” has no units of the schemes given. Check --scheme.`,
    sameRound: (round) => `The last round is ${round} already. Give another one.`,
    made: (file, units, numbers, open) =>
      `The roster was written to ${file}: ${plural(units, "unit")}, ${plural(numbers, "number")} carried over, each to be confirmed on “Numbers to confirm”${open > 0 ? `; ${plural(open, "open problem")}` : ""}.`,
    strangers: (units) => `Left out, because their scheme is not known: ${units.join(", ")}.`,
  },
  verify: {
    issued: (count, folder) => `${count} verification ${count === 1 ? "form is" : "forms are"} in ${folder}`,
    without: (units) => `No accepted return, and so no form, for: ${units.join(", ")}.`,
    unknownUnit: (given) => `There is no unit “${given}”; please check the code or name.`,
    collected: (file, forms, rejected) =>
      `${plural(forms, "form")} taken, ${rejected} sent back; the result is in ${file}`,
    board: ({ due, verified, open, disputed }) =>
      `${plural(due, "unit")} to verify: ${verified} verified, ${open} unfinished, ${disputed} with differences to settle`,
    superseded: (file, by) => `${file} is replaced by the same assessor's later ${by}`,
    settlements: (taken, outdated) =>
      `${plural(taken, "earlier decision")} kept${outdated > 0 ? `; ${plural(outdated, "rests on values that have changed, or is incomplete, and has", "rest on values that have changed, or are incomplete, and have")} to be made again` : ""}`,
  },
  followUp: {
    notSettled: (file) =>
      `“${file}” is no verification result, or one of an older version. Collect the forms again with pinghui verify collect.`,
    notFinal: (file) =>
      `“${file}” holds no final scores; documents, ledger and results to share are made from final ones only. Use pinghui finalise first.`,
    changed: (file) => `The data kept in “${file}” was changed and can't be used. Take the original, or make it again.`,
    otherVersion: (file) => `“${file}” was made by another version. Make it again with this one.`,
    decisionsNotTaken: (count) =>
      `${plural(count, "entry on the sheet “Differences” doesn't", "entries on the sheet “Differences” don't")} count yet. Run pinghui verify collect again first.`,
    dateWanted: (option) => `${option} has to be a date such as 2015-09-30.`,
    finalised: (file, { verified, units, version, hash }) =>
      `Final (version ${version}, check code ${hash}): ${plural(units, "unit")}, ${verified} of them verified and ranked; written to ${file}`,
    unranked: (units) => `Not verified to the end, and not ranked: ${units.join(", ")}.`,
    changes: (count) =>
      `${plural(count, "change since the scores were final is", "changes since the scores were final are")} written down on the sheet “Changes”.`,
    outdated: (count) =>
      `${plural(count, "document rests on older figures and is", "documents rest on older figures and are")} marked out of date. Make ${count === 1 ? "it" : "them"} again.`,
    indicator: (id) => `indicator ${id}`,
    versionBefore: (id, version) =>
      `The last round was scored by version ${version} of ${id}, which is not here, so its shares can't be worked out. Give its published file after --accept.`,
    notLedger: (file) => `“${file}” is no ledger, or its data was changed. Take the original.`,
    ledger: (file, { rows, closed, overdue, carried }) =>
      `Ledger written to ${file}: ${plural(rows, "row")} (${carried} carried over), ${closed} closed, ${overdue} overdue`,
    ledgerFault: (unit, indicator, fault) => `${unit}, ${indicator}: ${fault}`,
    shared: (folder, count) => `${plural(count, "workbook to share is", "workbooks to share are")} in ${folder}`,
    documents: (folder, reports, feedbacks, printed) =>
      `${reports > 0 ? "The report and " : ""}${plural(feedbacks, "feedback document")} ${reports === 0 && feedbacks === 1 ? "is" : "are"} in ${folder}, and on the sheet “Documents” of the final workbook.` +
      (printed === undefined ? "" : `\nTo print, or to save as PDF: ${printed}, a sheet for each document.`),
    noFeedback: (units) => `Not verified to the end, and without feedback: ${units.join(", ")}.`,
    wouldOverwriteDocument: (file) =>
      `“${file}” is there already, and somebody may have worked on it. Add --replace to make it again.`,
  },
  headcount: {
    notOurs: (file) => `“${file}” is no locked headcount check; make one with pinghui headcount.`,
    changed: (file) =>
      `What is locked in “${file}” was changed by hand and can't be used; take the original, or lock it again with pinghui headcount.`,
    otherRound: (file, found, wanted) => `“${file}” is of round ${found}, but this is round ${wanted}; please check.`,
    locked: (units) =>
      `${units.join(", ")}: locked already, and this form says something else; to change it, give the reason with --why.`,
    blank: "The headcount check is not filled in; please fill it in.",
    refused: (what, why) => `${what}  not locked: ${why}`,
    done: (file, units, added, changed) =>
      `The headcount check is in ${file}: ${plural(units, "unit")} locked, ${added} of them new, ${changed} changed.`,
    without: (units) => `Not locked yet: ${units.join(", ")}.`,
  },
  questionnaire: {
    issued: (count, folder) => `${count} questionnaire ${count === 1 ? "workbook is" : "workbooks are"} in ${folder}`,
    counted: (file, units, few) =>
      `Questionnaires of ${plural(units, "unit")} are counted in ${file}${few > 0 ? `; ${few} of them ${few === 1 ? "has" : "have"} fewer than 10 valid sheets and ${few === 1 ? "is" : "are"} for reference only` : ""}`,
    nothing: "There was nothing to count, and nothing was written.",
    line: (valid, entered, total, tooFew) =>
      `${entered} entered, ${valid} valid, score ${total}${tooFew ? " (too few, for reference only)" : ""}`,
  },
  fieldwork: {
    nobodySampled: "The roster has no sampled units; please mark them there, or name units with --units.",
    issued: (count, folder) => `Field records for ${plural(count, "sampled unit")} are in ${folder}`,
    reasonMissing: (units) => `Sampled without a reason: ${units.join(", ")}; please give one in the roster.`,
    taken: (records, problems) => `${plural(records, "field record")} taken, with ${plural(problems, "problem")} found`,
    planned: (file) => `The plan workbook is in ${file}; fill it in and run pinghui plan check.`,
    planChecked: (errors, warnings) =>
      errors + warnings === 0 ? "The plan is in order." : `Errors: ${errors}, warnings: ${warnings}.`,
    planHasErrors: (count, first) =>
      `The plan still has errors (${count}) and can't be issued: ${first} See them all with pinghui plan check.`,
    planWritten: (file, annexes) =>
      `The plan is in ${file}, with ${annexes === 1 ? "an indicator table as its annex" : `${annexes} indicator tables as annexes`}.`,
    cannotUse: (file, why) => `“${file}” can't be used: ${why}`,
    parties: (file) =>
      `The workbook of outside parties is in ${file}; all are off. Fill it in and use verify collect --parties.`,
  },
  demo: {
    steps: { sample: "1. Sample data", check: "2. Checking the returns", consolidate: "3. Consolidating" },
    startedName: "half-filled form.xlsx",
    end: ({ roster, returns, workbook, form, started }) =>
      `Done. Have a look:\n  roster          ${roster}\n  returned forms  ${returns}\n  issued forms    ${form}\n  half filled in  ${started}\n  round workbook  ${workbook}`,
  },
};
