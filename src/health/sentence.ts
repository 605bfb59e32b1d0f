/** One sentence in both languages; the page shows one of them. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What was found. `bad` keeps colleagues from working, `note` is worth knowing, `waiting` isn't known yet. */
export interface Finding {
  readonly state: "good" | "note" | "bad" | "waiting";
  readonly what: Sentence;
  readonly says: Sentence;
}

/** A name that is the same in both languages: a path, a header. */
export const plain = (text: string): Sentence => ({ zh: text, en: text });
