import type { ReturnTaking } from "#usecases/intake";
import type { SchemeShelf } from "../schemeShelf";
import type { FileReader, Picked } from "../worker/workers";

/** Whenever the office's own schemes change, those who read are told, and what was read is read again: the scheme decides. */
export function keepInStep(shelf: SchemeShelf, reader: FileReader, returns: ReturnTaking<Picked>): void {
  let told = shelf.current().set;
  reader.useSchemes(told);
  shelf.subscribe(() => {
    const { set } = shelf.current();
    if (set === told) return;
    told = set;
    reader.useSchemes(set);
    returns.again();
  });
}
