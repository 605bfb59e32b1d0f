import { reasonId } from "../schemeIndex";
import type { Proof } from "../underProof";
import type { Path } from "../faultPlace";
import type { SchemeFault } from "../faults";

type What = "major" | "indicator" | "field" | "annex" | "column" | "grade" | "option" | "holiday" | "voice";

/** Ids are met once, and say to whom they belong. */
export const ids: Proof = ({ scheme, survey, fault }) => {
  const faults: SchemeFault[] = [];
  const once = (what: What, things: readonly { readonly id: string; readonly path: Path }[]): void => {
    const seen = new Set<string>();
    for (const { id, path } of things) {
      if (seen.has(id)) faults.push(fault("duplicateId", path, { what, id }));
      seen.add(id);
    }
  };

  once(
    "major",
    survey.majors.map(({ it, path }) => ({ id: it.id, path })),
  );
  once(
    "indicator",
    survey.indicators.map(({ it, path }) => ({ id: it.id, path })),
  );
  once(
    "field",
    survey.fields.map(({ it, path }) => ({ id: it.id, path })),
  );
  once(
    "annex",
    survey.annexes.map(({ it, path }) => ({ id: it.key, path })),
  );
  once(
    "grade",
    scheme.bands.map(({ grade }, at) => ({ id: grade.zh, path: ["bands", at] })),
  );
  once(
    "holiday",
    scheme.calendar.holidays.map((id, at) => ({ id, path: ["calendar", "holidays", at] })),
  );
  once(
    "voice",
    (scheme.voices ?? []).map(({ voice: id }, at) => ({ id, path: ["voices", at] })),
  );
  for (const { it: annex, path } of survey.annexes) {
    once(
      "column",
      annex.columns.map(({ key }, at) => ({ id: key, path: [...path, "columns", at] })),
    );
  }
  for (const { it, path } of [...survey.fields, ...survey.columns]) {
    once(
      "option",
      (it.options ?? []).map(({ zh }, at) => ({ id: zh, path: [...path, "options", at] })),
    );
  }

  for (const { it, path, major } of survey.indicators) {
    if (!it.id.startsWith(`${major.id}.`)) faults.push(fault("foreignId", path, { id: it.id, owner: major.id }));
  }
  for (const { it, path, indicator } of survey.fields) {
    if (!it.id.startsWith(`${indicator.id}.`))
      faults.push(fault("foreignId", path, { id: it.id, owner: indicator.id }));
    if (it.id === reasonId(indicator.id)) faults.push(fault("reservedKey", path, { id: it.id }));
  }
  return faults;
};
