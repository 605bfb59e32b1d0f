import { fingerprint } from "../numbers/fingerprint";
import { unitHash } from "./changes";
import { ofOneUnit, type Finding } from "./findings";
import type { FinalRecord, MadeDocument } from "./record";

/** Of all that a document says: the figures, and the findings in the office's words. */
export function sourceHash(
  { kind, unit }: Pick<MadeDocument, "kind" | "unit">,
  { figures, hash }: FinalRecord,
  findings: readonly Finding[],
): string {
  const about = kind === "report" ? findings : ofOneUnit(findings, unit);
  const said = JSON.stringify(about.map(({ key, lost, shown, noAction }) => ({ key, lost, ...shown, noAction })));
  const own = figures.units.find(({ code }) => code === unit);
  return fingerprint(`${kind === "report" ? hash : own ? unitHash(own) : ""}\n${said}`);
}

export const isCurrent = (made: MadeDocument, record: FinalRecord, findings: readonly Finding[]): boolean =>
  made.source === sourceHash(made, record, findings);

/** The list with the new ones in it; a document made again stands in its old place. */
export function withDocuments(record: FinalRecord, made: readonly MadeDocument[]): FinalRecord {
  const keyOf = ({ kind, unit }: MadeDocument): string => `${kind}|${unit}`;
  const fresh = new Map(made.map((one) => [keyOf(one), one] as const));
  const kept = record.documents.map((one) => {
    const again = fresh.get(keyOf(one));
    fresh.delete(keyOf(one));
    return again ?? one;
  });
  return { ...record, documents: [...kept, ...fresh.values()] };
}
