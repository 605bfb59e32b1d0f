import type { Scheme } from "#core";
import type { Amendment } from "#core/scheme/published";
import type { FindScheme } from "#usecases/recogniseWorkbook";

/** A scheme of the office's own, published here or chosen as a file. */
export interface OwnScheme {
  readonly scheme: Scheme;
  readonly log: readonly Amendment[];
  /** SHA-256 of its content, hexadecimal. */
  readonly hash: string;
  /** Name of its file. */
  readonly from: string;
}

/** What those who work away from the page have to know beside the shipped schemes; it can be cloned. */
export interface OwnSet {
  /** One of each id; it stands before a shipped one of the same id. */
  readonly inForce: readonly Scheme[];
  /** Versions on which returns are accepted all the same. */
  readonly earlier: readonly Scheme[];
  /** Every version that was chosen or published: what an older form or an earlier round can be understood by. */
  readonly known: readonly Scheme[];
}

export const nothingOwn: OwnSet = { inForce: [], earlier: [], known: [] };

interface Shelf {
  readonly own: readonly OwnScheme[];
  readonly set: OwnSet;
}

/** The office's own schemes while the pane is open; the one of an id that came last is in force. */
export interface SchemeShelf {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Shelf;
  add(own: OwnScheme): void;
  remove(scheme: Scheme): void;
  accept(scheme: Scheme, yes: boolean): void;
  readonly find: FindScheme;
}

export const sameVersion = (one: Scheme, other: Scheme): boolean =>
  one.id === other.id && one.version === other.version;

export function schemeShelf(shipped: (id: string) => Promise<Scheme | undefined>): SchemeShelf {
  let own: readonly OwnScheme[] = [];
  let accepted: readonly Scheme[] = [];
  let shelf: Shelf = { own, set: nothingOwn };
  const listeners = new Set<() => void>();
  const publish = (): void => {
    const inForce = [...new Map(own.map(({ scheme }) => [scheme.id, scheme])).values()];
    const earlier = accepted.filter((one) => !inForce.some((other) => sameVersion(one, other)));
    shelf = { own, set: { inForce, earlier, known: own.map(({ scheme }) => scheme) } };
    listeners.forEach((tell) => {
      tell();
    });
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => shelf,
    add(added) {
      own = [...own.filter(({ scheme }) => !sameVersion(scheme, added.scheme)), added];
      publish();
    },
    remove(scheme) {
      own = own.filter((one) => !sameVersion(one.scheme, scheme));
      accepted = accepted.filter((one) => !sameVersion(one, scheme));
      publish();
    },
    accept(scheme, yes) {
      accepted = [...accepted.filter((one) => !sameVersion(one, scheme)), ...(yes ? [scheme] : [])];
      publish();
    },
    async find(id, version) {
      const mine = own.filter(({ scheme }) => scheme.id === id).map(({ scheme }) => scheme);
      const exact = mine.find((scheme) => scheme.version === version);
      if (exact) return exact;
      const known = await shipped(id);
      return known?.version === version ? known : (mine.at(-1) ?? known);
    },
  };
}

/** Every scheme in force by its id, shipped ones first. */
export const withOwn = (shipped: ReadonlyMap<string, Scheme>, { inForce }: OwnSet): ReadonlyMap<string, Scheme> =>
  new Map([...shipped, ...inForce.map((scheme) => [scheme.id, scheme] as const)]);
