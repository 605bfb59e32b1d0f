import { inLanguage, type Plan, type Scheme } from "#core";
import { languages } from "#core/languages/index";
import { schemeBook } from "#core/schemeBook/bookPlan";
import { safeName } from "#usecases/safeName";
import type { SchemeAnswers, SchemeKind, SchemeOrder } from "../../schemeDesk/schemeOrder";
import type { MadeFile } from "../../steps/stepOrder";
import { write } from "../writeBytes";
import { bookReader, checkedBook } from "./checkedBook";
import { publishedBook } from "./publishedBook";
import { readSchemeFile } from "./readSchemeFile";
import { triedScheme } from "./triedScheme";

/** One order, one answer. Throws only our own faults. */
export async function answerScheme(
  order: SchemeOrder,
  shipped: ReadonlyMap<string, Scheme>,
): Promise<SchemeAnswers[SchemeKind]> {
  switch (order.kind) {
    case "read":
      return readSchemeFile(order.file, order.language);
    case "check":
      return checkedBook(order.snapshot, order.language);
    case "try":
      return triedScheme(order.scheme, order.language);
    case "plan":
      return bookPlan(order);
    case "book":
      return bookFile(order);
    case "publish":
      return publishedBook(order, shipped);
  }
}

type BookOrder = Extract<SchemeOrder, { readonly scheme: Scheme; readonly stamp: string }>;

const bookPlan = ({ scheme, language, stamp }: BookOrder): Plan =>
  schemeBook({ ...bookReader(language), scheme, stamp });

function bookFile(order: BookOrder): MadeFile {
  const { scheme, language } = order;
  const { start } = languages[language].schemeDesk;
  const bytes = write(bookPlan(order));
  return { name: `${safeName(start.fileName(inLanguage(scheme.title, language)))}.xlsx`, bytes };
}
