import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext, type Context } from "node:vm";
import { describe, expect, it } from "@jest/globals";
import { transformSync } from "@swc/core";

/** Each context of Node's has a language of its own, so that one can be frozen here and the tests go on in another. */
const source = readFileSync(join(__dirname, "../../../../src/adapters/xlsx/read/freezeLanguage.ts"), "utf8");
const { code } = transformSync(source, {
  swcrc: false,
  jsc: { parser: { syntax: "typescript" }, target: "es2022" },
  module: { type: "commonjs" },
});
function fresh(): Context {
  return createContext();
}
function frozen(): Context {
  const context = fresh();
  runInContext(`(exports => { ${code}\nexports.freezeLanguage(); })({})`, context);
  return context;
}
/** What the lines give, or the name of what they throw. */
const outcome = (context: Context, lines: string): unknown =>
  runInContext(
    `(() => { "use strict"; try { ${lines} } catch (error) { return error.constructor.name; } })()`,
    context,
  );

describe("a frozen language", () => {
  const language = frozen();
  it.each([
    "Object.prototype.polluted = 1; return ({}).polluted",
    "({})['__proto__']['polluted'] = 1; return [].polluted",
    "const record = {}; record['constructor']['prototype']['polluted'] = 1; return ''.polluted",
    "Object.prototype.toString = () => 1; return String({})",
    "Object.defineProperty(Object.prototype, 'polluted', { value: 1 }); return ({}).polluted",
    "delete Object.prototype.hasOwnProperty; return typeof ({}).hasOwnProperty",
    "Object.assign = () => 1; return Object.assign({}, {})",
    "Array.prototype.push = () => 1; return [].push(2, 3)",
    "Array.prototype.push.call = () => 1; return [].push.call([], 2, 3)",
    "Array.prototype[3] = 1; return [][3]",
    "Array.prototype[Symbol.iterator] = function* () { yield 1; }; return [...[2, 3]].length",
    "Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true }); return [...[2, 3]].length",
    "Object.getPrototypeOf(new Map().keys()).next = () => ({ done: true }); return [...new Map([[2, 3]])].length",
    "Object.setPrototypeOf(Array.prototype, { polluted: 1 }); return [].polluted",
    "Function.prototype.call = () => 1; return (() => 2).call()",
    "Error.prototype.name = 'polluted'; return new Error().name",
    "TypeError.prototype.message = 'polluted'; return new TypeError().message",
    "Map.prototype.get = () => 1; return new Map().get(1)",
    "Set.prototype.has = () => 1; return new Set().has(1)",
    "String.prototype.trim = () => 1; return ''.trim()",
    "Number.prototype.toFixed = () => 1; return (2).toFixed(2)",
    "Boolean.prototype.valueOf = () => 1; return true.valueOf()",
    "BigInt.prototype.toString = () => 1; return 2n.toString()",
    "Symbol.prototype.polluted = 1; return Symbol().polluted",
    "Date.prototype.getTime = () => 1; return new Date(0).getTime()",
    "RegExp.prototype.exec = () => 1; return /./.exec('')",
    "Promise.prototype.then = () => 1; return typeof Promise.resolve().then()",
    "Object.getPrototypeOf(Uint8Array).prototype.set = () => 1; return new Uint8Array(1).set([2])",
    "DataView.prototype.getInt8 = () => 1; return new DataView(new ArrayBuffer(1)).getInt8(0)",
    "Object.getPrototypeOf(function* () {}).prototype.polluted = 1; return (function* () {})().polluted",
    "Object.getPrototypeOf(async () => {}).polluted = 1; return (async () => {}).polluted",
    "JSON.parse = () => 1; return JSON.parse('2')",
    "Math.round = () => 1; return Math.round(2)",
    "Reflect.ownKeys = () => 1; return Reflect.ownKeys({})",
  ])("takes no part of this: %s", (lines) => {
    const untouched = outcome(fresh(), lines.slice(lines.lastIndexOf("return")));
    expect(outcome(fresh(), lines)).not.toEqual(untouched);
    expect(outcome(language, lines)).toBe("TypeError");
    expect(outcome(language, lines.slice(lines.lastIndexOf("return")))).toEqual(untouched);
  });

  it.each([
    [
      "names an error of its own",
      "const e = new Error('why'); e.name = 'Refusal'; return e.name + e.message",
      "Refusalwhy",
    ],
    [
      "names a kind of errors",
      "class Refusal extends RangeError { constructor() { super(); this.name = 'Refusal'; } } return String(new Refusal())",
      "Refusal",
    ],
    ["has words of its own", "const one = {}; one.toString = () => 'mine'; return `${one}`", "mine"],
    ["lists its own property", "const one = {}; one.constructor = 1; return JSON.stringify(one)", '{"constructor":1}'],
    [
      "inherits by hand",
      "function Own() {} Own.prototype = Object.create(Error.prototype); Own.prototype.constructor = Own; return new Own().constructor.name",
      "Own",
    ],
    ["changes its own property again", "const one = {}; one.valueOf = 1; one.valueOf = 2; return one.valueOf", 2],
    ["may not change what it froze", "const one = Object.freeze({}); one.valueOf = 1; return 0", "TypeError"],
    [
      "fills lists and maps",
      "const list = []; list.push(1); list[3] = 2; return list.length + new Map([[1, 2]]).size",
      5,
    ],
    [
      "is asked what it is made by",
      "return [[].constructor === Array, ({}).toString()].join()",
      "true,[object Object]",
    ],
  ])("lets programs be as they were: one %s", (_, lines, wanted) => {
    expect(outcome(fresh(), lines)).toBe(wanted);
    expect(outcome(language, lines)).toBe(wanted);
  });

  it("is frozen throughout, whatever is named by a global of the language", () => {
    const names = String(outcome(language, "return Object.getOwnPropertyNames(globalThis).join()")).split(",");
    expect(names.length).toBeGreaterThan(60);
    const host = ["globalThis", "console", "WebAssembly"];
    const open = names.filter(
      (name) =>
        !host.includes(name) &&
        outcome(
          language,
          `const one = globalThis['${name}']; return Object.isFrozen(one) && Object.isFrozen(one?.prototype)`,
        ) !== true,
    );
    expect(open).toEqual([]);
  });
});
