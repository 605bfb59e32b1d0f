import { choice } from "./choice";
import { date } from "./date";
import { integer } from "./integer";
import type { Kind } from "./kind";
import { text } from "./text";
import { yesNo } from "./yesNo";

/** Every kind of answer, by the name a scheme uses. */
export const kinds = { integer, yesNo, choice, date, text } as const satisfies Record<string, Kind>;
export type KindName = keyof typeof kinds;
export const kindOf = (name: KindName): Kind => kinds[name];
