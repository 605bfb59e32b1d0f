import type { Condition } from "../../expressions/condition";
import type { Scheme } from "../scheme";
import { schemeIndex } from "../schemeIndex";
import { boxOf, knowing, knowingSum, type Box } from "./box";
import { between, except, oneOf, type Domain } from "./domain";
import { fieldDomains } from "./fieldDomains";
import { differenceOf } from "./linear";

type Sum = Extract<Condition, { sum: unknown }>;
type Is = Sum["is"];

const opposite: Readonly<Record<Is, Is>> = { "=": "<>", "<>": "=", ">=": "<", "<": ">=", ">": "<=", "<=": ">" };

/** The whole numbers that compare so with a number; undefined for none (“=2.5”). */
function comparing(is: Is, than: number): Domain | undefined {
  switch (is) {
    case "=":
      return Number.isInteger(than) ? between(than, than) : undefined;
    case "<>":
      return except(than);
    case ">=":
      return between(Math.ceil(than), Infinity);
    case ">":
      return between(Math.floor(than) + 1, Infinity);
    case "<=":
      return between(-Infinity, Math.floor(than));
    case "<":
      return between(-Infinity, Math.ceil(than) - 1);
  }
}

/**
 * Whether conditions can come out one way or the other, and together, by what the fields' limits leave (intervals, and what
 * sums of fields say of each other). It only ever claims that something is impossible, never that it is possible.
 */
export interface Reasoning {
  /** Nothing known but the limits. */
  readonly anything: Box;
  /** The same for what is counted: an optional field left blank is none. */
  readonly counted: Box;
  /** What is left where the condition comes out so; undefined where it can't. */
  narrow(test: Condition, box: Box, holds: boolean): Box | undefined;
}

export function reasoning(scheme: Scheme): Reasoning {
  const { fields } = schemeIndex(scheme);

  const all = (tests: readonly Condition[], box: Box, holds: boolean): Box | undefined => {
    let left: Box | undefined = box;
    // Twice, since what stands later may settle a choice that stands earlier.
    for (const test of [...tests, ...tests]) left = left && narrow(test, left, holds);
    return left;
  };
  const any = (tests: readonly Condition[], box: Box, holds: boolean): Box | undefined => {
    const ways = tests.flatMap((test) => narrow(test, box, holds) ?? []);
    return ways.length > 1 ? box : ways[0];
  };
  function narrow(test: Condition, box: Box, holds: boolean): Box | undefined {
    if ("sum" in test) {
      const { than } = test;
      const number = typeof than === "number" ? than : 0;
      const domain = comparing(holds ? test.is : opposite[test.is], number);
      return domain && knowingSum(box, differenceOf(test.sum, typeof than === "number" ? [] : than, fields), domain);
    }
    if ("tier" in test) {
      const options = fields.get(test.tier)?.options;
      if (!options) return box;
      const places = options.flatMap(({ zh }, at) => (test.in.includes(zh) === holds ? [at + 1] : []));
      return places.length === 0 ? undefined : knowing(box, test.tier, oneOf(places));
    }
    // An office that has said nothing of a waiver has not granted it: `unless` can always hold.
    if ("unless" in test) return holds ? box : narrow(test.unless, box, true);
    if ("all" in test) return (holds ? all : any)(test.all, box, holds);
    if ("any" in test) return (holds ? any : all)(test.any, box, holds);
    const [id, value] = "yes" in test ? [test.yes, 1] : "no" in test ? [test.no, 0] : [test.filled, 1];
    const said = holds ? value : 1 - value;
    return knowing(box, id, between(said, said));
  }
  const own = fieldDomains(scheme);
  const counted = (id: string): Domain => {
    const { least, most } = own(id);
    return fields.get(id)?.required === false ? between(Math.min(0, least), Math.max(0, most)) : own(id);
  };
  return { anything: boxOf(own), counted: boxOf(counted), narrow };
}
