import { existsSync, readFileSync } from "node:fs";

/** A mutant, whichever run made it. */
const keyOf = ({ fileName, location: { start, end }, mutatorName, replacement }) =>
  JSON.stringify([fileName, start.line, start.column, end.line, end.column, mutatorName, replacement]);

/**
 * What a report of Stryker's holds of these files, as far as they still are what they were then: those that changed since are
 * tried as a whole. `mutate` names what is to be tried again, in Stryker's words: what nobody noticed, and whole files.
 */
export function earlier(report, code) {
  const known = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")).files : {};
  const unchanged = code.filter((file) => known[file]?.source === readFileSync(file, "utf8"));
  const before = unchanged.flatMap((file) =>
    known[file].mutants.map((mutant) => ({ ...mutant, fileName: file, replacement: mutant.replacement ?? "" })),
  );
  const open = before.filter(({ status }) => status === "Survived" || status === "NoCoverage");
  // Stryker counts columns from 1 in its reports and from 0 where it is told what to mutate.
  const places = open.map(
    ({ fileName, location: { start, end } }) =>
      `${fileName}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`,
  );
  return { before, mutate: [...new Set([...places, ...code.filter((file) => !unchanged.includes(file))])] };
}

/** All mutants, with what became of each where it was tried last. */
export function joined(before, now) {
  const all = new Map(before.map((mutant) => [keyOf(mutant), mutant]));
  for (const mutant of now) all.set(keyOf(mutant), mutant);
  return [...all.values()];
}
