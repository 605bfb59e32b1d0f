import { Script } from "node:vm";

const call = new Script("__limitedBody()");
const ENDED = "ERR_SCRIPT_EXECUTION_TIMEOUT";
const TICK = 100;

/** Whether an error says that a function was ended by `limited`. */
export const wasEnded = (error) => error?.code === ENDED;

/** Gives up a promise after so many milliseconds, counted in ticks that this process has seen: a halted one sees none. */
function awaited(promise, milliseconds) {
  return new Promise((resolve, reject) => {
    let left = Math.ceil(milliseconds / TICK);
    const ticking = setInterval(() => {
      if (--left > 0) return;
      clearInterval(ticking);
      reject(Object.assign(new Error("it waits and waits"), { code: ENDED }));
    }, TICK);
    promise.then(resolve, reject).finally(() => clearInterval(ticking));
  });
}

/**
 * Calls a function, and ends it when it has used up so many milliseconds of the processor. Not of the clock: a machine that does
 * something else meanwhile must not make a mutant look noticed. Ended too early, it is called again with more time; so it must
 * not mind.
 */
export async function limited(body, milliseconds) {
  globalThis.__limitedBody = body;
  for (let clock = Math.ceil(milliseconds); ; clock *= 2) {
    const before = process.cpuUsage();
    let result;
    try {
      result = call.runInThisContext({ timeout: clock });
    } catch (error) {
      if (!wasEnded(error) || process.cpuUsage(before).user / 1000 > milliseconds / 2) throw error;
      continue;
    }
    return result instanceof Promise ? awaited(result, 2 * milliseconds) : result;
  }
}
