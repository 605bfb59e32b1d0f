// The walls between the rooms. If one stands in your way, its comment tries to say why, and where the door is.
import { readdirSync } from "node:fs";

/**
 * The storeys of the core, lowest first: a room may import from any storey below its own, never from one above or from
 * its neighbour on the same storey. A name is a folder or a file directly under src/core. To relax the order, move a name.
 */
const storeys = [
  ["numbers", "oncePer"],
  ["calendar"],
  ["answers"],
  ["expressions"],
  ["scoring", "validation"],
  ["scheme"],
  ["evaluate"],
  ["form"],
  ["roster", "schemeBook", "migration"],
  ["consolidation"],
  ["verification", "nextRound"],
  ["survey", "fieldwork", "plan", "parties"],
  ["finalScores"],
  ["followUp", "headcount"],
  ["report"],
];

/** Every language may be opened from above; index.ts is the door for guests. */
const outsideTheOrder = ["languages", "index"];
const unplaced = readdirSync(new URL("src/core", import.meta.url))
  .map((name) => name.replace(/\.ts$/, ""))
  .filter((name) => ![...storeys.flat(), ...outsideTheOrder].includes(name));
if (unplaced.length > 0) throw new Error(`On which storey of the core is ${unplaced.join(", ")}? Please list it.`);

/** Rooms that may speak to a person, and so may open a language. */
const speakers = [
  "form",
  "roster",
  "schemeBook",
  "consolidation",
  "verification",
  "survey",
  "fieldwork",
  "plan",
  "headcount",
  "finalScores",
  "report",
];

const room = (...names) => `^src/core/(?:${names.join("|")})(?:/|\\.ts$)`;

/** @type {import("dependency-cruiser").IForbiddenRuleType[]} */
const order = storeys.flatMap((names, height) =>
  names.map((name) => {
    const outOfReach = [...names.filter((other) => other !== name), ...storeys.slice(height + 1).flat()];
    return {
      name: `core-order-${name}`,
      comment:
        `Inside the core things are read from the ground up, and ${name} stands below (or beside) what it asks for here. ` +
        `Perhaps the piece you need belongs further down, or can be handed in as an argument? ` +
        `If the order itself is wrong, it is one list at the top of this file.`,
      severity: "error",
      from: { path: room(name) },
      to: { path: outOfReach.length > 0 ? room(...outOfReach) : "^$" },
    };
  }),
);

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "core-stands-alone",
      comment:
        "The core is values in, values out: it may use its own rooms and zod, and nothing else. " +
        "What it needs from the world comes in as an argument; whoever calls it has it at hand.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", "^node_modules/zod/"] },
    },
    {
      name: "core-uses-its-rooms-not-its-front-door",
      comment:
        "src/core/index.ts is the door for guests. From inside, please go straight to the room you want; " +
        "otherwise every room ends up depending on every other.",
      severity: "error",
      from: { path: "^src/core/", pathNot: "^src/core/index\\.ts$" },
      to: { path: "^src/core/index\\.ts$" },
    },
    ...order,
    {
      name: "languages-know-only-the-facts",
      comment:
        "A language file is sentences about facts. It needs to know what the facts look like (import type), " +
        "but not how they come about.",
      severity: "error",
      // The list of languages joins the base sentences, which stand beside their rules, with the other languages' own.
      from: { path: "^src/core/languages/", pathNot: "^src/core/languages/index" },
      to: { pathNot: "^src/core/languages/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "languages-are-for-those-who-speak",
      comment:
        "Issue first, sentence last: a judgement is finished before it is put into words. " +
        "Return the facts, and let form, consolidation, report or the composition root say them.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: [room(...speakers, "languages", "index"), "^src/(cli|taskpane)/"],
      },
      to: { path: "^src/core/languages/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "usecases-only-ask-the-core",
      comment:
        "A use case is the order of things, and only that. It knows the core and its ports; " +
        "which adapter stands behind a port is chosen in cli or taskpane and handed in.",
      severity: "error",
      from: { path: "^src/usecases/" },
      to: { pathNot: "^src/(usecases|core)/" },
    },
    {
      name: "adapters-serve-the-core",
      comment:
        "An adapter carries between one host and the core. It doesn't know the use cases, the composition roots or the " +
        "other adapters; what two adapters share is probably a thought for the core.",
      severity: "error",
      from: { path: "^src/adapters/([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/core/", "^src/adapters/$1/"] },
    },
    {
      name: "only-roots-choose-adapters",
      comment: "Adapters are chosen once, in the composition roots (cli, taskpane). Please ask for the port instead.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(adapters|cli|taskpane|workbench)/" },
      to: { path: "^src/adapters/" },
    },
    {
      name: "zip-and-spreadsheetml-live-in-xlsx",
      comment:
        "Only adapters/xlsx knows ZIP and SpreadsheetML, so that a library can be changed in one place. " +
        "Everyone else gets plain data through the port. (A Word file is a ZIP too; adapters/docx puts one date on its parts.)",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/adapters/(xlsx|docx)/" },
      to: { path: ["^node_modules/fflate/", "^(node:)?zlib$"] },
    },
    {
      name: "word-lives-in-docx",
      comment:
        "Only adapters/docx knows Word files, so that the library can be changed in one place. " +
        "Everyone else says what is said in which part (core/report/document.ts).",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/adapters/docx/" },
      to: { path: "^node_modules/docx/" },
    },
    {
      name: "excel-lives-in-officejs",
      comment:
        "Only adapters/officejs says Excel or Office, so that another host is another folder. " +
        "Everyone else asks through the port (core/form/workbook.ts).",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(adapters/officejs|workbench)/" },
      to: { path: "^node_modules/(@microsoft/office-js|@microsoft/office-js-helpers|@types/office-js)/" },
    },
    {
      name: "univer-lives-in-the-workbench",
      comment: "Univer (11 MB) is the workbench's spreadsheet. It must never find its way into what we ship.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { path: "^node_modules/(@univerjs|rxjs)/" },
    },
    {
      name: "node-stays-where-node-is",
      comment:
        "The xlsx adapter and the workbench also run in a browser. What only Node can do lives in cli, adapters/node and the folders named node.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: ["^src/(adapters/node|adapters/xlsx/node|cli)/", "^src/(adapters/xlsx|workbench)/.+/node/"],
      },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "nobody-depends-on-a-root",
      comment:
        "cli and taskpane are where everything comes together. Nothing may lean on them; move the shared piece inwards.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/(cli|taskpane)/", pathNot: "^src/$1/" },
    },
    {
      name: "workbench-keeps-to-itself",
      comment:
        "The workbench plays Excel from outside. Its host knows nobody in here, or it would be testing itself. Around the host, " +
        "files are opened and saved with our own reader and writer, in the port's words; and that is all.",
      severity: "error",
      from: { path: "^src/workbench/", pathNot: "^src/workbench/(files|page)/" },
      to: { path: "^src/", pathNot: "^src/workbench/" },
    },
    {
      name: "workbench-opens-and-saves",
      comment:
        "Around its host the workbench opens and saves files in the port's words. Anything else of ours runs in the pane.",
      severity: "error",
      from: { path: "^src/workbench/(files|page)/" },
      to: {
        path: "^src/",
        pathNot: ["^src/workbench/", "^src/adapters/xlsx/", "^src/core/form/(workbook|address)\\.ts$"],
      },
    },
    {
      name: "nobody-knows-the-workbench",
      comment: "The workbench is for people without Excel at hand; the product must not notice that it exists.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { path: "^src/workbench/" },
    },
    {
      name: "no-circles",
      comment:
        "These files wait for each other. Usually a small type or constant wants a file of its own below both. " +
        "(Circles through a language are fine: it imports only types.)",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { pathNot: "^src/core/languages/" } },
    },
    {
      name: "no-orphans",
      comment: "Nobody asks for this file and it asks for nobody. Please list it where it belongs, or let it go.",
      severity: "error",
      from: {
        orphan: true,
        path: "^src/",
        pathNot: [
          "\\.d\\.ts$",
          "^src/cli/main\\.ts$",
          "^src/taskpane/index\\.tsx$",
          "^src/workbench/page/bridge\\.js$",
          "^src/taskpane/worker/index\\.ts$",
          "^src/taskpane/gate\\.js$",
        ],
      },
      to: {},
    },
    {
      name: "everything-resolves",
      comment: "This import leads nowhere. A typing slip, or a package that package.json doesn't list yet?",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "products-use-dependencies-only",
      comment:
        "This package is for development (or not listed at all) and will be missing where Pinghui is installed. " +
        "Should it move to dependencies?",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], dependencyTypesNot: ["type-only"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".json"],
    },
  },
};
