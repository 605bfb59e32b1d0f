import type { StepId } from "#core/languages/stepWords";
import type { OpenWorkbook } from "#usecases/recogniseWorkbook";
import { stepList, type InputSpec, type StepSpec } from "./stepList";

/** What is at hand, as far as the pane can know: nothing is kept from one opening to the next. */
export interface AtHand {
  readonly open: OpenWorkbook | undefined;
  readonly roster: boolean;
  /** Returns taken in this pane that weren't rejected. */
  readonly returns: number;
  readonly made: ReadonlySet<StepId>;
}

/** Inputs for which the returns taken in the pane may stand. */
export const TAKEN: ReadonlySet<InputSpec["key"]> = new Set(["returns", "headcountForms", "olderForms"]);

/** Where a workbook leads: the step that is made from it. */
const LEADS = { plan: "roster", settled: "finalise", final: "documents", ledger: "ledger" } as const;

/** The one obvious step: the furthest that the open workbook, the files taken or the steps done lead to. */
export function nextStep({ open, roster, returns, made }: AtHand): StepId {
  const main = stepList.filter((step) => step.main);
  const after = (id: StepId): StepId =>
    main[Math.min(main.findIndex((one) => one.id === id) + 1, main.length - 1)]?.id ?? id;
  const led: StepId[] = ["roster"];
  if (roster || open?.is === "roster") led.push("issue");
  if (returns > 0) led.push("collect");
  if (open?.is === "round") led.push("verifyIssue");
  if (open?.is === "office" && open.book in LEADS) led.push(LEADS[open.book as keyof typeof LEADS]);
  for (const { id } of main) if (made.has(id)) led.push(after(id));
  const place = (id: StepId): number => main.findIndex((one) => one.id === id);
  return led.reduce((furthest, id) => (place(id) > place(furthest) ? id : furthest));
}

/** The open workbook may be this input. */
export const isOpen = ({ open: book }: InputSpec, open: OpenWorkbook | undefined): boolean =>
  book !== undefined && (open?.is === "office" ? open.book : open?.is) === book;

export type Need = "roster" | StepSpec["inputs"][number]["key"];

/** What a step can't do without and isn't at hand; none: it can be done at once. */
export function stillNeeded({ roster: wanted, inputs }: StepSpec, { open, roster, returns }: AtHand): readonly Need[] {
  const here = (input: InputSpec): boolean => isOpen(input, open) || (TAKEN.has(input.key) && returns > 0);
  return [
    ...(wanted === "needed" && !roster ? (["roster"] as const) : []),
    ...inputs.filter((input) => input.needed && !here(input)).map(({ key }) => key),
  ];
}
