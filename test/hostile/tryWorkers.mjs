// Loaded in front of the built command line (`node --import`), and so in front of its workers: when one ends by itself, whatever it
// has read by then, it tries to change what every object inherits from, and says in the file WORKERS_TRIED how that went.
import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const before = Reflect.ownKeys(Object.prototype).length;
const trials = [
  () => Reflect.set(Object.prototype, "polluted", 1),
  () => Reflect.set({}["__proto__"]["constructor"]["prototype"], "polluted", 1),
  () => Reflect.set(Array.prototype, "push", () => 0),
  () => Reflect.deleteProperty(Map.prototype, "get"),
  () => Reflect.defineProperty(String.prototype, "trim", { value: () => "" }),
];
if (!isMainThread)
  process.on("exit", () => {
    const untouched = Reflect.ownKeys(Object.prototype).length === before;
    const took = trials.filter((trial) => trial()).length;
    const said =
      untouched && took === 0 ? "refused" : `${took} of ${trials.length} took, untouched before: ${untouched}`;
    appendFileSync(process.env.WORKERS_TRIED, `${said}\n`);
  });
