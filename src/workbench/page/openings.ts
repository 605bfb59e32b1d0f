import type { Plan } from "#core/form/workbook";
import type { Desk } from "./desk";
import type { loadWorkshop } from "./loadWorkshop";
import type { Tour } from "./tour";
import type { Language, Role, SampleName, Words } from "./words";

/** What makes and reads workbooks, with the one that is open. */
export type Workshop = Awaited<ReturnType<typeof loadWorkshop>> & { readonly desk: Desk };

export interface OpeningsOrder {
  readonly workshop: Promise<Workshop>;
  readonly language: Language;
  readonly said: Words;
  readonly guide: Tour;
  readonly tell: (text: string) => void;
}

/** Workbooks come and are saved one after the other: whatever was asked for last is what stands there in the end. */
export interface Openings {
  openFile(file: File): Promise<unknown>;
  openSample(name: SampleName | "empty"): Promise<unknown>;
  save(): Promise<unknown>;
  /** Each role begins where its day begins; nobody's with an empty sheet. */
  begin(role: Role | undefined): Promise<unknown>;
}

/** What the workbook is called with which a role begins. */
export const firstName = (role: Role | undefined, said: Words): string =>
  role === "unit" ? sampleFile("started", said) : blankFile(said);

const sampleFile = (name: SampleName, { sample }: Words): string => `${sample[name]}.xlsx`;
const blankFile = ({ firstSheet }: Words): string => `${firstSheet}.xlsx`;

export function openings({ workshop, language, said, guide, tell }: OpeningsOrder): Openings {
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (work: (shop: Workshop) => unknown): Promise<unknown> => {
    const mine = before.then(() => workshop).then(work);
    // Whoever asked hears of what went wrong; whoever comes next has nothing to do with it.
    before = mine.catch(() => undefined);
    return mine;
  };

  /** Puts another workbook in the place of the one that is open; false where that would lose what somebody wants to keep. */
  const replace = ({ desk }: Workshop, plan: Plan, name: string): boolean => {
    if (desk.isUnsaved && !window.confirm(said.unsaved(desk.name))) {
      tell("");
      return false;
    }
    // Whoever goes another way is not told any longer about the workbook that was there.
    guide.end();
    desk.open(plan, name);
    return true;
  };

  const openBlank = (shop: Workshop): boolean => replace(shop, shop.blankPlan(said.firstSheet), blankFile(said));

  /** Whether it is open now; what hindered it is told. */
  const openFile = async (shop: Workshop, file: File): Promise<boolean> => {
    tell(said.opening(file.name));
    const read = await shop.readFile(file);
    if (read === "gone" || !read.ok) {
      tell(read === "gone" ? said.gone(file.name) : said.problem(file.name, read.problem));
      return false;
    }
    if (!replace(shop, read.plan, file.name)) return false;
    const behind = read.leftBehind.length > 0 ? said.leftBehind(read.leftBehind) : "";
    tell(said.opened(file.name) + behind);
    return true;
  };

  const openSample = async (shop: Workshop, name: SampleName | "empty"): Promise<boolean> => {
    if (name === "empty") {
      tell("");
      return openBlank(shop);
    }
    tell(said.opening(said.sample[name]));
    const response = await fetch(`/samples/${language}/${name}.xlsx`);
    if (response.ok) return openFile(shop, new File([await response.blob()], sampleFile(name, said)));
    tell(said.noSample);
    return false;
  };

  const save = async ({ desk, giveFile }: Workshop): Promise<void> => {
    tell(said.saving);
    giveFile(await desk.plan(new Date().toISOString()), desk.name);
    desk.noteSaved();
    tell(said.saved(desk.name));
  };

  const begin = async (shop: Workshop, role: Role | undefined): Promise<void> => {
    const begun = role === "unit" ? await openSample(shop, "started") : openBlank(shop);
    if (role && begun) guide.start(role);
  };

  return {
    openFile: (file) => inTurn((shop) => openFile(shop, file)),
    openSample: (name) => inTurn((shop) => openSample(shop, name)),
    save: () => inTurn(save),
    begin: (role) => inTurn((shop) => begin(shop, role)),
  };
}
