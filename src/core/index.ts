/** The front door of the core: what use cases, adapters and the roots ask for. */
export { given, blank, notApplicable, unreadable } from "./answers/answer";
export type { Answer, Answers, Annexes, AnnexRow, FieldId } from "./answers/answer";
export { kindOf } from "./answers/kinds";
export { inLanguage, type Bilingual, type Language } from "./answers/text";
export { isIsoDate, type IsoDate } from "./calendar/civilDate";
export { evaluate } from "./evaluate/evaluate";
export type { Evaluation, IndicatorResult, Submitted } from "./evaluate/evaluation";
export type { Scheme } from "./scheme/scheme";
export { indicatorsOf, reasonId, schemeIndex } from "./scheme/schemeIndex";
export { formTemplate } from "./form/template";
export { templateFingerprint, type FormIdentity } from "./form/identity";
export { formSheets, readForm, type FormReading, type FormSheets, type StructureFault } from "./form/readForm";
export { findTampering } from "./form/findTampering";
export { scoresThatDiffer, shownScores, type ShownScores } from "./form/shownScores";
export type { TamperFinding } from "./form/tamper";
export { cellName } from "./form/address";
export type { Issue, Severity } from "./validation/issue";
export type * from "./form/workbook";
