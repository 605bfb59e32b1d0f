import { inLanguage, trimmed, type Bilingual, type Language } from "../../answers/text";

/** Something that conditions and formulas may name: a field, an annex, a column of one. */
export interface Nameable {
  readonly id: string;
  /** Indicator or annex it belongs to; "" for an annex itself. */
  readonly owner: string;
  /** How the owner is put before a title from elsewhere: “D2.2 ”, “内设机构明细表·”. */
  readonly prefix: Bilingual;
  readonly title: Bilingual;
  readonly options: readonly Bilingual[];
}

export type NameRead =
  | { readonly id: string }
  | { readonly fault: "unknownName"; readonly name: string }
  | { readonly fault: "ambiguousName"; readonly name: string; readonly meant: readonly string[] };

/** How things are called in the cells of one owner. What `write` says, `read` takes back to the same id. */
export interface WrittenNames {
  write(id: string, language: Language): string;
  read(text: string): NameRead;
  knows(id: string): boolean;
  writeTier(field: string, tier: string, language: Language): string;
  /** The option's Chinese word, which is its id; a word that is no option stays as it is, for the proof to tell. */
  readTier(field: string, text: string): string;
}

/** An id's own form; what looks like one is left for the proof to look up. */
const ID = /^(?:[A-Z]\d+\.\d+\.[a-zA-Z][a-zA-Z0-9]*|[a-zA-Z][a-zA-Z0-9]*\.[a-zA-Z][a-zA-Z0-9]*)$/;

const said = ({ zh, en }: Bilingual): readonly string[] => (zh === en ? [zh] : [zh, en]);

/** Names by which things can be called, so that a long list is looked through only once. */
export function nameBook(things: readonly Nameable[]): (owner: string) => WrittenNames {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const byTitle = new Map<string, Nameable[]>();
  const listed = (text: string, thing: Nameable): void => {
    const same = byTitle.get(text);
    if (!same) byTitle.set(text, [thing]);
    else if (!same.includes(thing)) same.push(thing);
  };
  for (const thing of things) {
    for (const title of said(thing.title)) {
      listed(title, thing);
      for (const prefix of said(thing.prefix)) listed(prefix + title, thing);
    }
  }

  return (owner) => {
    const read = (given: string): NameRead => {
      const name = trimmed(given);
      if (byId.has(name)) return { id: name };
      const all = byTitle.get(name) ?? [];
      const own = all.filter((thing) => thing.owner === owner);
      const meant = own.length > 0 ? own : all;
      const [only, ...others] = meant;
      if (only && others.length === 0) return { id: only.id };
      if (only) return { fault: "ambiguousName", name, meant: meant.map(({ id }) => id) };
      return ID.test(name) ? { id: name } : { fault: "unknownName", name };
    };
    const fits = (text: string, id: string): boolean => {
      const back = read(text);
      return !/[\]】\n]/.test(text) && "id" in back && back.id === id;
    };
    return {
      read,
      knows: (id) => byId.has(id),
      write(id, language) {
        const thing = byId.get(id);
        if (!thing) return id;
        const title = inLanguage(thing.title, language);
        const elsewhere = inLanguage(thing.prefix, language) + title;
        const forms = thing.owner === owner ? [title, elsewhere] : [elsewhere];
        return forms.find((form) => fits(form, id)) ?? id;
      },
      writeTier(field, tier, language) {
        const options = byId.get(field)?.options ?? [];
        const option = options.find(({ zh }) => zh === tier);
        const word = option ? inLanguage(option, language) : tier;
        return tierNamed(options, word) === tier ? word : tier;
      },
      readTier: (field, text) => tierNamed(byId.get(field)?.options ?? [], text),
    };
  };
}

const tierNamed = (options: readonly Bilingual[], text: string): string =>
  (options.find(({ zh }) => zh === text) ?? options.find(({ en }) => en.toLowerCase() === text.toLowerCase()))?.zh ??
  text;
