import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import reactHooks from "eslint-plugin-react-hooks";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

// The no-restricted-* rules replace one another from block to block, so the lists are put together here.
const sinks = [
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "setHTMLUnsafe",
  "createContextualFragment",
  "srcdoc",
  "parseHTMLUnsafe",
].map((property) => ({
  property,
  message: "Text from a workbook must never become markup. Use textContent or a component.",
}));
const documentSinks = ["write", "writeln", "execCommand"].map((property) => ({
  object: "document",
  property,
  message: "Text from a workbook must never become markup.",
}));

const namedExports = ["ExportDefaultDeclaration", "ExportSpecifier[exported.name='default']"].map((selector) => ({
  selector,
  message: "One name everywhere: please use a named export.",
}));
const markup = [
  "JSXAttribute[name.name='dangerouslySetInnerHTML']",
  "Property[key.name='dangerouslySetInnerHTML']",
  "Property[key.value='dangerouslySetInnerHTML']",
].map((selector) => ({ selector, message: "Text from a workbook must never become markup." }));

const packed = [
  {
    selector: "ObjectExpression > SpreadElement > ObjectExpression",
    message: "Its properties can stand in the object themselves.",
  },
];

const givenNotTaken = "The core is the same everywhere and every time. Let the caller hand this in.";
const worldGlobals = ["Date", "Intl", "performance", "crypto", "globalThis", "process", "console"].map((name) => ({
  name,
  message: givenNotTaken,
}));
const localeMethods = [
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
  "toLocaleUpperCase",
  "toLocaleLowerCase",
  "localeCompare",
].map((property) => ({ property, message: "This depends on the machine's language. " + givenNotTaken }));

const onlyCarries = "The xlsx adapter gets bytes and gives bytes; fetching and messaging are somebody else's job.";
const worldOfWorkers = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "importScripts",
  "postMessage",
  "self",
  "indexedDB",
  "caches",
  "navigator",
  "location",
].map((name) => ({ name, message: onlyCarries }));

export default defineConfig(
  globalIgnores(["dist", "coverage", "out", ".cache", "test/golden", "test/fixtures"]),
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // An adapter or a fake answers with a promise because its port does, whether or not it has to wait.
      "@typescript-eslint/require-await": "off",
      eqeqeq: "error",
      "no-console": "error",
      // Chinese text has its own spaces; they are meant.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true },
      ],
      // Guards against control characters have to name them.
      "no-control-regex": "off",
      "no-eval": "error",
      "no-new-func": "error",
      "@typescript-eslint/no-implied-eval": "error",
      "no-restricted-syntax": ["error", ...namedExports, ...markup, ...packed],
      "no-restricted-properties": ["error", ...sinks, ...documentSinks],
    },
  },
  {
    files: ["src/core/**"],
    rules: {
      // Parts, rules and kinds are plain objects without a `this` to lose.
      "@typescript-eslint/unbound-method": "off",
      "no-restricted-globals": ["error", ...worldGlobals],
      "no-restricted-properties": [
        "error",
        ...sinks,
        ...documentSinks,
        ...localeMethods,
        { object: "Math", property: "random", message: givenNotTaken },
      ],
    },
  },
  {
    files: ["src/adapters/xlsx/**"],
    ignores: ["src/adapters/xlsx/**/node/**"],
    rules: { "no-restricted-globals": ["error", ...worldOfWorkers] },
  },
  {
    files: ["src/adapters/officejs/**"],
    plugins: { "office-addins": /** @type {import("eslint").ESLint.Plugin} */ (officeAddins) },
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/taskpane/**", "test/taskpane/**"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    // A note for the React compiler, which isn't used here.
    rules: { "react-hooks/incompatible-library": "off" },
  },
  {
    files: [
      "src/cli/**",
      "scripts/**",
      "test/bench/**",
      "test/corpus/**",
      "test/hostile/**",
      "test/kill/**",
      "test/e2e/**",
      "test/trace/*.mjs",
      "test/taskpane/preview/*.mjs",
    ],
    rules: { "no-console": "off" },
  },
  {
    // A test may hold things a little more loosely: half-built values, awaited matchers, methods as values.
    files: ["test/**"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/unbound-method": "off",
    },
  },
  {
    // Plain JavaScript: configuration, scripts, benchmarks. tsc knows which names exist.
    files: ["**/*.js", "**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      "no-undef": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "off",
      "@typescript-eslint/no-implied-eval": "off",
      "@typescript-eslint/no-require-imports": "off",
    },
  },
  {
    files: ["*.config.js", "*.config.mjs", ".*.mjs", "test/nodeEnvironment.mjs", "test/taskpane/pageEnvironment.mjs"],
    rules: { "no-restricted-syntax": "off" },
  },
);
