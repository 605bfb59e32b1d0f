/** What every program in the language starts with (ECMA-262 §19.1 to §19.4), and Intl. One that the host lacks is passed over. */
const GLOBALS = [
  ...["Object", "Function", "Array", "String", "Number", "Boolean", "Symbol", "BigInt", "Date", "RegExp", "Promise"],
  ...["Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry", "Proxy", "Iterator"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"],
  ...["ArrayBuffer", "SharedArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array"],
  ...["Uint16Array", "Int32Array", "Uint32Array", "Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array"],
  ...["JSON", "Math", "Reflect", "Atomics", "Intl", "parseFloat", "parseInt", "isNaN", "isFinite"],
  ...["eval", "decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent", "escape", "unescape"],
];

/** Their prototypes have no global name: what loops, generators and asynchronous functions are made of. */
const nameless = (): readonly object[] => [
  [][Symbol.iterator](),
  ""[Symbol.iterator](),
  new Map()[Symbol.iterator](),
  new Set()[Symbol.iterator](),
  "".matchAll(/./g),
  function* () {},
  async () => {},
  async function* () {},
];

/**
 * From here on nothing that runs in this thread can change what the language itself means: its constructors, prototypes
 * and functions are frozen, with all that is reached from them. Workers call it when our modules are loaded, before they
 * are handed the first file. No file's words become the name of a property; this holds if ever they should.
 */
export function freezeLanguage(): void {
  const named = GLOBALS.map((name): unknown => Reflect.get(globalThis, name));
  const all = reachedFrom([...named, ...nameless()]);
  for (const one of all)
    if (one === Object.prototype || one === Error.prototype || one instanceof Error) letBeCovered(one);
  for (const one of all) Object.freeze(one);
}

const propertiesOf = (one: object): readonly (readonly [PropertyKey, PropertyDescriptor])[] =>
  Reflect.ownKeys(one).flatMap((key) => {
    const property = Reflect.getOwnPropertyDescriptor(one, key);
    return property ? [[key, property] as const] : [];
  });

function reachedFrom(roots: readonly unknown[]): ReadonlySet<object> {
  const reached = new Set<object>();
  const ahead = [...roots];
  while (ahead.length > 0) {
    const one = ahead.pop();
    if ((typeof one !== "object" && typeof one !== "function") || one === null || reached.has(one)) continue;
    reached.add(one);
    ahead.push(Reflect.getPrototypeOf(one));
    for (const [, property] of propertiesOf(one)) {
      const parts: readonly unknown[] = Object.values(property);
      ahead.push(...parts);
    }
  }
  return reached;
}

/**
 * Assigning to an object what a frozen prototype has by the same name would throw, a rule of the language that hardly any
 * library knows (`error.name = …`). Read and assigned through functions, such a property makes way for one of the object's
 * own, as ever. Not for lists and the like: V8 makes them a third slower once their `constructor` is a function's.
 */
function letBeCovered(prototype: object): void {
  for (const [key, { value, writable, configurable }] of propertiesOf(prototype)) {
    if (writable !== true || configurable !== true) continue;
    Object.defineProperty(prototype, key, {
      get: (): unknown => value,
      set(this: object, next: unknown) {
        if (this === prototype) throw new TypeError(`${String(key)} belongs to the language`);
        Object.defineProperty(this, key, { value: next, writable: true, enumerable: true, configurable: true });
      },
    });
  }
}
