import { readFileSync } from "node:fs";

const TASKS = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);

/**
 * The tasks of the thread that draws the page, from a trace of Chromium: milliseconds by the clock and of processor time,
 * and what took most of each. Times in a trace are microseconds.
 */
export function tasksIn(file) {
  const { traceEvents } = JSON.parse(readFileSync(file, "utf8"));
  const main = traceEvents.find(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain");
  const mains = traceEvents
    .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
    .map(({ pid, tid }) => `${pid}:${tid}`);
  if (!main) throw new Error("the trace has no main thread");
  const own = traceEvents.filter(({ pid, tid, ph }) => ph === "X" && mains.includes(`${pid}:${tid}`));
  const tasks = own.filter(({ name }) => TASKS.has(name)).map((task) => ({ task, inside: [] }));
  tasks.sort((a, b) => a.task.ts - b.task.ts);
  const long = tasks.filter(({ task }) => task.dur > 20_000);
  for (const event of own) {
    if (TASKS.has(event.name) || event.dur < 8_000) continue;
    const around = long.find(
      ({ task }) => task.pid === event.pid && event.ts >= task.ts && event.ts < task.ts + task.dur,
    );
    around?.inside.push(event);
  }
  return tasks
    .map(({ task, inside }) => ({
      clock: task.dur / 1000,
      processor: (task.tdur ?? task.dur) / 1000,
      inside: inside.map(
        ({ name, dur, args }) =>
          `${name} ${args?.data?.functionName ?? args?.data?.type ?? ""} ${(dur / 1000).toFixed(0)} ms`,
      ),
    }))
    .sort((a, b) => b.processor - a.processor);
}
