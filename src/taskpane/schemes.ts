import type { Scheme } from "#core";
import { scheme as spec } from "#core/scheme/scheme";

/** The schemes that come with the program, each loaded on its own; the tests prove them, the page only reads them. */
const shipped = {
  departments: () => import(/* webpackChunkName: "scheme-departments" */ "#assets/schemes/departments-1.json"),
  banners: () => import(/* webpackChunkName: "scheme-banners" */ "#assets/schemes/banners-1.json"),
} as const;

const loaded = new Map<string, Promise<Scheme>>();

function load(id: keyof typeof shipped): Promise<Scheme> {
  let scheme = loaded.get(id);
  if (!scheme) {
    scheme = shipped[id]().then((file) => spec.parse(file.default));
    // A file that could not be had may be there the next time.
    scheme.catch(() => loaded.delete(id));
    loaded.set(id, scheme);
  }
  return scheme;
}

export const shippedScheme = async (id: string): Promise<Scheme | undefined> =>
  id === "departments" || id === "banners" ? load(id) : undefined;

let all: Promise<ReadonlyMap<string, Scheme>> | undefined;

/** Every scheme, in the order in which they are shown. */
export function shippedSchemes(): Promise<ReadonlyMap<string, Scheme>> {
  all ??= Promise.all([load("departments"), load("banners")]).then(
    (schemes) => new Map(schemes.map((scheme) => [scheme.id, scheme])),
  );
  return all;
}
