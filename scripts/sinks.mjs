// The lint rules against markup and code made from text, tried on what they are to find. Without type information: rules that
// need it are left out here, and found by `npm run lint`.
import { ESLint, Linter } from "eslint";

const found = [
  "element.innerHTML = text;",
  "element.outerHTML = text;",
  'element.insertAdjacentHTML("beforeend", text);',
  "element.setHTMLUnsafe(text);",
  "range.createContextualFragment(text);",
  "Document.parseHTMLUnsafe(text);",
  "frame.srcdoc = text;",
  "document.write(text);",
  "document.writeln(text);",
  "eval(text);",
  "new Function(text);",
  "Function(text)();",
  "const a = <div dangerouslySetInnerHTML={{ __html: text }} />;",
  'createElement("div", { dangerouslySetInnerHTML: { __html: text } });',
  'createElement("div", { "dangerouslySetInnerHTML": { __html: text } });',
];
const fine = ["element.textContent = text;", "const a = <div>{text}</div>;"];

/** The rules that hold for a file of each room, in their order. */
const rooms = ["src/taskpane/x.tsx", "src/core/x.ts", "src/adapters/xlsx/x.ts", "src/cli/x.ts", "src/health/x.ts"];
const names = ["no-restricted-syntax", "no-restricted-properties", "no-eval", "no-new-func"];
const eslint = new ESLint();
const linter = new Linter();
const languageOptions = { parserOptions: { ecmaFeatures: { jsx: true } } };
const faults = [];
for (const room of rooms) {
  const { rules } = await eslint.calculateConfigForFile(room);
  const own = Object.fromEntries(names.map((name) => [name, rules[name]]));
  const complaints = (code) => linter.verify(code, [{ languageOptions, rules: own }]);
  for (const code of found) if (complaints(code).length === 0) faults.push(`${room} may say: ${code}`);
  for (const code of fine)
    for (const { message } of complaints(code)) faults.push(`${room} may not say: ${code} (${message})`);
}
console.log(`${found.length} ways to turn text into markup or code, found in each of ${rooms.length} rooms`);
for (const fault of faults) console.log(`FAULT ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
