import { indicatorsOf, type CellRef, type Plan } from "#core";
import type { Verdict } from "#core/consolidation/submission";
import { reasonId } from "#core/scheme/schemeIndex";
import { NEEDLE, payloads, poisoned, type Poison } from "./poison";
import { consolidated, sampleRound, verdictOn } from "./sampleRound";

/** Where a return has texts: answers, reasons, head, and the first rows of its annexes. */
function textPlaces({ submission }: Verdict): { key: string; at: CellRef }[] {
  if (!submission) throw new Error("the sample's returns are accepted");
  const { scheme, reading } = submission;
  const keys = [
    ...indicatorsOf(scheme).flatMap(({ id, fields }) => [
      ...fields.filter(({ kind, computed }) => kind === "text" && computed === undefined).map((field) => field.id),
      reasonId(id),
    ]),
    "head.preparer",
    "head.reviewer",
    "head.phone",
    ...scheme.annexes.flatMap(({ key, columns }) =>
      [1, 2, 3].flatMap((row) =>
        columns
          .filter(({ kind, computed }) => kind === "text" && computed === undefined)
          .map((column) => `${key}#${row}.${column.key}`),
      ),
    ),
  ];
  return keys.flatMap((key) => {
    const at = reading.places.get(key);
    return at ? [{ key, at }] : [];
  });
}

/** Four returns with each of their texts poisoned, and what was made of them; so are names of files, of a sheet, of a unit. */
export function poisonedRound(): { readonly verdicts: Verdict[]; readonly workbook: Plan } {
  const { sample, files, verdicts: clean } = sampleRound({ departments: 3, banners: 1, odd: 0 });
  let next = 0;
  const payload = (): string => payloads[next++ % payloads.length]!;
  const units = sample.roster.units.map((unit, index) => (index === 0 ? { ...unit, name: payloads[0]! } : unit));
  const roster = { ...sample.roster, units };
  const verdicts = files.map(({ name, bytes }, index) => {
    const places = textPlaces(clean[index]!);
    const poisons: Poison[] = places.map(({ at }, place) => ({ at, text: payload(), formula: place % 7 === 6 }));
    // A wrong unit on the cover, a changed label, and formulas where numbers belong: each is told with its text.
    const label = { sheet: "填报数据", row: places[0]!.at.row, column: 4 };
    if (index === 1) poisons.push({ at: label, text: payload() });
    const renamed = index === 2 ? { from: "填报数据", to: `=1+1&"${NEEDLE}"`.slice(0, 31) } : undefined;
    const file = `${["=", "+", "-", "@"][index % 4]}cmd|'${NEEDLE}'!A0 ${name}`;
    return verdictOn(file, poisoned(bytes, poisons, renamed), roster);
  });
  return { verdicts, workbook: consolidated(verdicts, roster).workbook };
}
