import { blank, given, RowEntries, type Answer, type AnnexRow } from "../answers/answer";
import { entrySaid } from "../answers/entrySaid";
import type { EntrySpec } from "../answers/field";
import type { Bilingual, Language } from "../answers/text";
import { cellName } from "../form/address";
import type { HeadKey } from "../form/keys";
import { shownFields } from "../form/layout";
import { Places, type PlacesData } from "../form/places";
import type { FormReading } from "../form/readForm";
import type { Annex, Field, Indicator, Scheme } from "../scheme/scheme";
import { indicatorsOf, reasonId, type SchemeIndex } from "../scheme/schemeIndex";
import type { Unplaced } from "./migration";
import { otherMeaning, sameTitle, type Why } from "./sameMeaning";

/** How an entry is quoted; `notApplicable` is what stands for 不适用. */
export interface QuotingWords {
  readonly language: Language;
  readonly notApplicable: string;
}

/** Entries of an older form on their way to the newer one: each finds its place or is listed. */
export class Move {
  /** Entries that found their place. */
  placed = 0;
  readonly unplaced: Unplaced[] = [];
  readonly #answers = new Map<string, Answer>();
  readonly #issued = new Map<string, Answer>();
  readonly #annexes = new Map<string, readonly AnnexRow[]>();
  readonly #head: Partial<Record<HeadKey, Answer>> = {};
  readonly #places: PlacesData = { single: new Map(), annexes: new Map() };
  readonly #reading: FormReading;
  readonly #now: SchemeIndex;
  readonly #words: QuotingWords;

  constructor(reading: FormReading, now: SchemeIndex, words: QuotingWords) {
    this.#reading = reading;
    this.#now = now;
    this.#words = words;
  }

  head(key: HeadKey): void {
    this.#keepPlace(key);
    const answer = this.#reading.head[key] ?? blank;
    // The cell of a day takes nothing else; texts take every text.
    if (key === "head.filledOn" && (answer.state === "unreadable" || answer.state === "notApplicable")) {
      this.#leave(key, this.#said(answer), { kind: "unreadable" });
      return;
    }
    this.#head[key] = this.#asText(answer);
    this.#count(answer);
  }

  field({ title }: Indicator, field: Field): void {
    const answer = this.#answerTo(field.id);
    const why = this.#whyNot(field);
    if (!why) {
      this.#answers.set(field.id, answer);
      this.#keepPlace(field.id);
      this.#count(answer);
    } else if (answer.state !== "blank") {
      this.#leave(field.id, this.#said(answer, field), why, { under: title, title: field.title });
    }
  }

  /** What stands in a cell of the office's, and what the office had put there. */
  officeNumber({ title }: Indicator, field: Field): void {
    const answer = this.#answerTo(field.id);
    const office = this.#reading.issued.get(field.id) ?? blank;
    const why = this.#whyNot(field);
    const about = { under: title, title: field.title };
    const [stands, stood] = [this.#said(answer, field), this.#said(office, field)];
    if (stands !== stood && answer.state !== "blank") this.#leave(field.id, stands, { kind: "officeNumber" }, about);
    if (why) {
      if (office.state !== "blank") this.#leave(field.id, stood, why, about);
      return;
    }
    if (office.state !== "blank") this.#issued.set(field.id, office);
    // What was typed over counts as what stands there, so that V54 still sees it.
    this.#answers.set(field.id, answer);
    this.#keepPlace(field.id);
  }

  reason({ id, title }: Indicator): void {
    const key = reasonId(id);
    const answer = this.#answerTo(key);
    const why = otherTitle(title, this.#now.indicators.get(id));
    if (!why) {
      this.#answers.set(key, this.#asText(answer));
      this.#keepPlace(key);
      this.#count(answer);
    } else if (answer.state !== "blank") {
      this.#leave(key, this.#said(answer), why, { under: title });
    }
  }

  annex(annex: Annex): void {
    const same = this.#now.annexes.get(annex.key);
    const otherAnnex = otherTitle(annex.title, same);
    const whyNot = new Map(
      annex.columns.map((column) => {
        const other = same?.columns.find(({ key }) => key === column.key);
        const otherHand: Why | undefined = other?.computed === undefined ? undefined : { kind: "otherHand" };
        return [column.key, otherAnnex ?? otherHand ?? otherMeaning(column, other)] as const;
      }),
    );
    const kept: AnnexRow[] = [];
    const keptRows: number[] = [];
    const keys = same?.columns.map(({ key }) => key) ?? [];
    const old = this.#reading.places.data().annexes.get(annex.key);
    for (const row of this.#reading.annexes.get(annex.key) ?? []) {
      const noRoom: Why | undefined = same && kept.length >= same.rows ? { kind: "noRoom" } : undefined;
      const carried = this.#rowEntries(annex, row, (column) => whyNot.get(column) ?? noRoom);
      if (carried.size === 0) continue;
      this.placed += carried.size;
      const entries = new RowEntries(
        keys,
        keys.map((key) => carried.get(key)),
      );
      kept.push({ annex: annex.key, number: kept.length + 1, entries });
      keptRows.push(old?.rows[row.number - 1] ?? 0);
    }
    if (otherAnnex) return;
    this.#annexes.set(annex.key, kept);
    this.#keepPlace(annex.key);
    if (old) this.#places.annexes.set(annex.key, { ...old, rows: keptRows });
  }

  /** All of it, as a form of the newer version would be read. */
  reading(after: Scheme): FormReading {
    const { formulaEntries, faults } = this.#reading;
    return {
      answers: new Map([...emptyAnswers(after), ...this.#answers]),
      annexes: new Map(after.annexes.map(({ key }) => [key, this.#annexes.get(key) ?? []])),
      head: this.#head,
      issued: this.#issued,
      places: Places.from(this.#places),
      formulaEntries,
      faults,
    };
  }

  /** Entries of a row that go with it, by column. */
  #rowEntries(
    { key, title, columns }: Annex,
    { number, entries }: AnnexRow,
    whyNot: (column: string) => Why | undefined,
  ): ReadonlyMap<string, Answer> {
    const carried = new Map<string, Answer>();
    for (const column of columns) {
      const answer = entries.get(column.key) ?? blank;
      if (column.computed !== undefined || answer.state === "blank") continue;
      const why = whyNot(column.key);
      const about = { under: title, title: column.title };
      if (why) this.#leave(`${key}#${number}.${column.key}`, this.#said(answer, column), why, about);
      else carried.set(column.key, answer);
    }
    return carried;
  }

  /** Whoever filled it in has to be who fills it in now, and mean the same by it. */
  #whyNot(was: Field): Why | undefined {
    const now = this.#now.fields.get(was.id);
    if (now && (was.filledBy !== now.filledBy || now.computed !== undefined)) return { kind: "otherHand" };
    return otherMeaning(was, now);
  }

  #answerTo(id: string): Answer {
    return this.#reading.answers.get(id) ?? blank;
  }

  #said(answer: Answer, spec?: Pick<EntrySpec, "kind" | "options">): string {
    return entrySaid(answer, spec, this.#words.language, this.#words.notApplicable);
  }

  /** In a cell of free text, 不适用 is a text like any other. */
  #asText(answer: Answer): Answer {
    if (answer.state === "notApplicable") return given(this.#words.notApplicable);
    if (answer.state === "unreadable") return answer.text === "" ? blank : given(answer.text);
    return answer;
  }

  #count(answer: Answer): void {
    if (answer.state !== "blank") this.placed++;
  }

  #keepPlace(id: string): void {
    const at = this.#reading.places.get(id);
    if (at) this.#places.single.set(id, at);
  }

  #leave(id: string, said: string, why: Why, about: { under?: Bilingual; title?: Bilingual } = {}): void {
    const at = this.#reading.places.get(id);
    this.unplaced.push({ id, ...about, said, why, ...(at && { at, cell: cellName(at.row, at.column) }) });
  }
}

/** Why what stands under a title has no sure place under that of the newer version; undefined where it has. */
function otherTitle(was: Bilingual, now: { readonly title: Bilingual } | undefined): Why | undefined {
  if (!now) return { kind: "gone" };
  return sameTitle(was, now.title) ? undefined : { kind: "retitled", was, now: now.title };
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
