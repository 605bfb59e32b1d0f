import { blank, given, RowEntries, type Answer, type AnnexRow } from "../answers/answer";
import { entrySaid } from "../answers/entrySaid";
import type { EntrySpec } from "../answers/field";
import type { Bilingual, Language } from "../answers/text";
import { cellName } from "../form/address";
import { headKeys, type HeadKey } from "../form/keys";
import { shownFields } from "../form/layout";
import { Places, type PlacesData } from "../form/places";
import type { FormReading } from "../form/readForm";
import type { Annex, AnnexColumn, Field, Scheme } from "../scheme/scheme";
import { indicatorsOf, reasonId, schemeIndex } from "../scheme/schemeIndex";
import type { Migration, Unplaced } from "./migration";
import { otherMeaning, sameTitle, type Why } from "./sameMeaning";

/**
 * A return on an older version of a scheme, read by that version, as the newer one sees it. An entry goes where its
 * meaning is surely the same: same id, title, kind, unit, options and hand. Every other one is listed; none is lost and
 * none is guessed. `words` say what stands for 不适用.
 */
export function migrateReading(
  before: Scheme,
  after: Scheme,
  reading: FormReading,
  { language, notApplicable }: { readonly language: Language; readonly notApplicable: string },
): Migration {
  const answers = new Map<string, Answer>();
  const issued = new Map<string, Answer>();
  const annexes = new Map<string, readonly AnnexRow[]>();
  const head: Partial<Record<HeadKey, Answer>> = {};
  const unplaced: Unplaced[] = [];
  const single: PlacesData["single"] = new Map();
  const rows: PlacesData["annexes"] = new Map();
  const now = schemeIndex(after);
  let placed = 0;

  const saidOf = (answer: Answer, spec: Pick<EntrySpec, "kind" | "options"> | undefined): string =>
    entrySaid(answer, spec, language, notApplicable);
  const leave = (id: string, said: string, why: Why, about: { under?: Bilingual; title?: Bilingual } = {}): void => {
    const at = reading.places.get(id);
    unplaced.push({ id, ...about, said, why, ...(at && { at, cell: cellName(at.row, at.column) }) });
  };
  const keepPlace = (id: string): void => {
    const at = reading.places.get(id);
    if (at) single.set(id, at);
  };

  for (const key of headKeys) {
    keepPlace(key);
    const answer = reading.head[key] ?? blank;
    // The cell of a day takes nothing else; texts take every text.
    if (key === "head.filledOn" && (answer.state === "unreadable" || answer.state === "notApplicable")) {
      leave(key, saidOf(answer, undefined), { kind: "unreadable" });
    } else {
      head[key] = asText(answer, notApplicable);
      if (answer.state !== "blank") placed++;
    }
  }

  for (const indicator of indicatorsOf(before)) {
    const under = indicator.title;
    for (const field of shownFields(indicator.fields)) {
      if (field.computed !== undefined) continue;
      const answer = reading.answers.get(field.id) ?? blank;
      const same = now.fields.get(field.id);
      const why = otherHand(field, same) ?? otherMeaning(field, same);
      const about = { under, title: field.title };
      if (field.filledBy === "office") {
        const office = reading.issued.get(field.id) ?? blank;
        if (!why && office.state !== "blank") issued.set(field.id, office);
        if (saidOf(answer, field) !== saidOf(office, field)) {
          if (answer.state !== "blank") leave(field.id, saidOf(answer, field), { kind: "officeNumber" }, about);
        }
        if (why && office.state !== "blank") leave(field.id, saidOf(office, field), why, about);
        // What was typed over counts as what stands there, so that V54 still sees it.
        if (!why) answers.set(field.id, answer);
      } else if (!why) {
        answers.set(field.id, answer);
        if (answer.state !== "blank") placed++;
      } else if (answer.state !== "blank") leave(field.id, saidOf(answer, field), why, about);
      if (!why) keepPlace(field.id);
    }
    reason(indicator);
  }
  for (const annex of before.annexes) annexRows(annex);

  return {
    from: before.version,
    unplaced,
    placed,
    reading: {
      answers: new Map([...emptyAnswers(after), ...answers]),
      annexes: new Map(after.annexes.map(({ key }) => [key, annexes.get(key) ?? []])),
      head,
      issued,
      places: Places.from({ single, annexes: rows }),
      formulaEntries: reading.formulaEntries,
      faults: reading.faults,
    },
  };

  function reason({ id, title }: { readonly id: string; readonly title: Bilingual }): void {
    const key = reasonId(id);
    const answer = reading.answers.get(key) ?? blank;
    const same = now.indicators.get(id);
    if (same && sameTitle(title, same.title)) {
      answers.set(key, asText(answer, notApplicable));
      keepPlace(key);
      if (answer.state !== "blank") placed++;
    } else if (answer.state !== "blank") {
      const why: Why = same ? { kind: "retitled", was: title, now: same.title } : { kind: "gone" };
      leave(key, saidOf(answer, undefined), why, { under: title });
    }
  }

  function annexRows(annex: Annex): void {
    const same = now.annexes.get(annex.key);
    const sure = same !== undefined && sameTitle(annex.title, same.title);
    const whole: Why | undefined = same
      ? sure
        ? undefined
        : { kind: "retitled", was: annex.title, now: same.title }
      : { kind: "gone" };
    const columns = annex.columns.filter(({ computed }) => computed === undefined);
    const why = new Map(
      columns.map((column) => {
        const other = same?.columns.find(({ key }) => key === column.key);
        return [column.key, whole ?? otherColumn(column, other) ?? otherMeaning(column, other)] as const;
      }),
    );
    const kept: AnnexRow[] = [];
    const keptRows: number[] = [];
    const old = reading.places.data().annexes.get(annex.key);
    const keys = same?.columns.map(({ key }) => key) ?? [];
    for (const { number, entries } of reading.annexes.get(annex.key) ?? []) {
      const noRoom: Why | undefined = same && kept.length >= same.rows ? { kind: "noRoom" } : undefined;
      const carried = new Map<string, Answer>();
      for (const column of columns) {
        const answer = entries.get(column.key) ?? blank;
        if (answer.state === "blank") continue;
        const reasonNot = why.get(column.key) ?? noRoom;
        if (!reasonNot) carried.set(column.key, answer);
        else
          leave(`${annex.key}#${number}.${column.key}`, saidOf(answer, column), reasonNot, {
            under: annex.title,
            title: column.title,
          });
      }
      if (carried.size === 0) continue;
      placed += carried.size;
      kept.push({
        annex: annex.key,
        number: kept.length + 1,
        entries: new RowEntries(
          keys,
          keys.map((key) => carried.get(key)),
        ),
      });
      keptRows.push(old?.rows[number - 1] ?? 0);
    }
    if (!sure) return;
    annexes.set(annex.key, kept);
    keepPlace(annex.key);
    if (old) rows.set(annex.key, { ...old, rows: keptRows });
  }
}

/** Whoever filled it in has to be who fills it in now. */
const otherHand = (was: Field, now: Field | undefined): Why | undefined =>
  now && (was.filledBy !== now.filledBy || now.computed !== undefined) ? { kind: "otherHand" } : undefined;

const otherColumn = (_: AnnexColumn, now: AnnexColumn | undefined): Why | undefined =>
  now?.computed === undefined ? undefined : { kind: "otherHand" };

/** In a cell of free text, 不适用 is a text like any other. */
function asText(answer: Answer, notApplicable: string): Answer {
  if (answer.state === "notApplicable") return given(notApplicable);
  if (answer.state === "unreadable") return answer.text === "" ? blank : given(answer.text);
  return answer;
}

/** Everything that the newer version asks, unanswered, in the order of its form. */
function emptyAnswers(scheme: Scheme): Map<string, Answer> {
  const asked = new Map<string, Answer>();
  for (const { id, fields } of indicatorsOf(scheme)) {
    for (const field of shownFields(fields)) if (field.computed === undefined) asked.set(field.id, blank);
    asked.set(reasonId(id), blank);
  }
  return asked;
}
