import type { Scheme } from "#core";
import { writeDocument } from "#adapters/docx/writeDocument";
import { readLedger, standingSaid } from "#core/followUp/ledgerBook";
import { finalPictures } from "#core/followUp/pictures";
import { readFinalBook } from "#core/followUp/readFinalBook";
import type { FinalRecord } from "#core/followUp/record";
import { standingsOf } from "#core/followUp/standing";
import type { StepInput } from "#core/languages/stepWords";
import type { FinalBookRead } from "#usecases/finalBooks";
import { finaliseFaultSaid, finaliseRound, settledIn, type SettledFault } from "#usecases/finaliseRound";
import { makeDocuments } from "#usecases/makeDocuments";
import { makeLedger } from "#usecases/makeLedger";
import { versionsOf } from "#usecases/versionsOf";
import { shareResults } from "#usecases/shareResults";
import { write } from "../writeBytes";
import { knownVersions } from "./knownVersions";
import type { StepResult } from "./stepResult";
import { refuse, warning, type StepTools } from "./stepTools";

/** 定稿: 核验汇总 → 评估定稿. */
export async function makeFinal(tools: StepTools): Promise<StepResult> {
  const { words, said } = tools;
  const source = await tools.needed("settled");
  const settled = settledIn(source.snapshot);
  if (!settled.ok) return refuse(unsettled(settled.fault, source.name, tools));
  const before = await finalBookIn(tools, "finalBefore");
  const [by, why] = [tools.field("by"), tools.field("why")];
  const finalised = finaliseRound({ ...setting(tools), figures: settled.figures, before, by, why, on: tools.day });
  if (!finalised.ok) return refuse(finaliseFaultSaid(finalised.fault, words, said.refused.indicator));
  const { record, changes, open, outdated, plan } = finalised;
  const { units } = record.figures;
  return {
    file: tools.workbook(said.fileNames.final, plan),
    said: said.done.finalised({
      units: units.length,
      verified: units.length - open.length,
      version: record.version,
      hash: record.hash,
    }),
    notes: [
      ...(open.length > 0 ? [warning(said.note.unranked(open))] : []),
      ...(changes.length > 0 ? [warning(said.note.changes(changes.length))] : []),
      ...(outdated > 0 ? [warning(said.note.outdated(outdated))] : []),
    ],
    pictures: picturesIn(record, tools),
  };
}

/** Word files, and 评估定稿 with them in its list. */
export async function writeDocuments(tools: StepTools): Promise<StepResult> {
  const { said } = tools;
  const book = await finalBook(tools);
  const units = tools.namedUnits(book.record.figures.units)?.map(({ code }) => code);
  const made = makeDocuments({ ...setting(tools), book, on: tools.day, units });
  if (!made.printed) return refuse(said.note.noFeedback(made.without));
  const { printed } = made;
  const files = [
    ...made.documents.map(({ fileName, make }) => ({ fileName, bytes: () => writeDocument(make()) })),
    { fileName: printed.fileName, bytes: () => write(printed.plan()) },
    { fileName: `${said.fileNames.final}.xlsx`, bytes: () => write(made.bookPlan()) },
  ];
  const file = await tools.packed(said.fileNames.documents, files.length, files);
  return {
    file,
    said: said.done.documents(made.reports, made.feedbacks),
    notes: made.without.length > 0 ? [warning(said.note.noFeedback(made.without))] : [],
  };
}

export async function makeLedgerBook(tools: StepTools): Promise<StepResult> {
  const { words, said } = tools;
  const book = await finalBook(tools);
  const bookBefore = await finalBookIn(tools, "lastFinal");
  const { plan, counts, faulty } = makeLedger({
    ...setting(tools),
    book,
    on: tools.day,
    bookBefore,
    current: await ledgerIn(tools, "ledgerNow"),
    before: await ledgerIn(tools, "ledgerBefore"),
    schemesBefore: bookBefore && (await schemesThen(bookBefore.record, tools)),
  });
  return {
    file: tools.workbook(said.fileNames.ledger, plan),
    said: said.done.ledger(counts),
    notes: faulty.map(({ row, ...line }) =>
      warning(said.note.ledgerFault(row.name, row.indicator, standingSaid(words.ledger, line))),
    ),
  };
}

export async function shareBooks(tools: StepTools): Promise<StepResult> {
  const { said } = tools;
  const shared = shareResults({ ...setting(tools), book: await finalBook(tools) });
  const file = await tools.plans(said.fileNames.share, shared.length, shared);
  return { file, said: said.done.shared(shared.length), notes: [] };
}

/** Nothing is made: the results of 评估定稿, to look at. */
export async function showResults(tools: StepTools): Promise<StepResult> {
  const pictures = picturesIn((await finalBook(tools)).record, tools);
  const units = pictures.reduce((sum, one) => sum + one.units.length, 0);
  return { file: undefined, said: tools.said.done.pictures(units), notes: [], pictures };
}

/** The versions that the last round was scored by; without one of them its shares can't be worked out. */
async function schemesThen({ figures }: FinalRecord, tools: StepTools): Promise<ReadonlyMap<string, Scheme>> {
  const then = versionsOf(figures, await knownVersions(tools));
  return then.ok ? then.schemes : refuse(tools.said.refused.versionBefore(then.missing.id, then.missing.version));
}

const picturesIn = ({ figures }: FinalRecord, { schemes }: StepTools) =>
  standingsOf(figures, schemes).map(finalPictures);

const setting = ({ words, schemes, order: { language } }: StepTools) => ({ words, schemes, language });

async function finalBook(tools: StepTools): Promise<FinalBookRead> {
  const book = await finalBookIn(tools, "final");
  if (!book) throw new Error(`${tools.order.step} was ordered without final scores`);
  return book;
}

async function finalBookIn(tools: StepTools, key: StepInput): Promise<FinalBookRead | undefined> {
  const book = await tools.snapshot(key);
  if (!book) return undefined;
  const reading = readFinalBook(book.snapshot);
  if (reading.ok) return reading;
  const { notFinal, changed, otherVersion: other } = tools.said.refused;
  return refuse({ notFinal, changed, other }[reading.fault](book.name));
}

export async function ledgerIn(tools: StepTools, key: StepInput) {
  const book = await tools.snapshot(key);
  if (!book) return undefined;
  return readLedger(book.snapshot) ?? refuse(tools.said.refused.notLedger(book.name));
}

function unsettled(fault: SettledFault, name: string, { said }: StepTools): string {
  const { notSettled, changed, otherVersion, decisionsNotTaken } = said.refused;
  switch (fault.kind) {
    case "notSettled":
      return notSettled(name);
    case "changed":
      return changed(name);
    case "other":
      return otherVersion(name);
    case "decisionsNotTaken":
      return decisionsNotTaken(fault.count);
  }
}
