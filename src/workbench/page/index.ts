import type { Plan } from "#core/form/workbook";
import type { Desk } from "./desk";
import { faultsIn } from "./faults";
import { f6 } from "./f6";
import { onDrop } from "./onDrop";
import { Pane } from "./pane";
import { startCard } from "./startCard";
import { toolbar } from "./toolbar";
import { tour } from "./tour";
import { loadWorkshop } from "./loadWorkshop";
import { languageOf, roleOf, words, type Role, type SampleName } from "./words";

function place<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no place "${id}"`);
  return found as Kind;
}

function start(): void {
  const asked = new URLSearchParams(location.search);
  const language = languageOf(asked.get("language"), navigator.language);
  const said = words[language];
  const theme = asked.get("theme");
  const dark = theme === null ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark";
  const width = Number(asked.get("pane"));
  document.documentElement.lang = language;
  document.documentElement.classList.toggle("dark", dark);
  document.title = said.title;
  place("title").textContent = said.title;
  place("about").textContent = said.about;
  place("sheet").setAttribute("aria-label", said.sheet);
  place("drop").textContent = said.dropHere;
  if (width >= 200 && width <= 800) place("desk").style.setProperty("--pane", `${width}px`);
  const tell = (text: string): void => {
    place("notice").textContent = text;
  };

  const onKey = f6([
    {
      holds: () => place("tools").contains(document.activeElement),
      enter: () => {
        place("tools").querySelector("button")?.focus();
      },
    },
    {
      holds: () => place("sheet").contains(document.activeElement) || document.activeElement === document.body,
      enter: () => {
        desk?.enterSheet();
      },
    },
    {
      holds: () => place("pane").contains(document.activeElement),
      enter: () => {
        pane.enter();
      },
    },
  ]);
  window.addEventListener("keydown", onKey, true);

  const faults = faultsIn(asked.get("faults"));
  const pane = new Pane({ place: place("pane"), title: said.pane, language, dark, faults, onKey });
  const guide = tour({
    language,
    said,
    faults,
    spots: { sheet: place("sheet"), pane: place("pane"), tools: place("tools") },
    card: place("tour"),
  });

  let desk: Desk | undefined;
  const workshop = loadWorkshop().then((room) => {
    const opened = room.openDesk({
      container: place("univer"),
      language,
      dark,
      pane,
      faults,
      onHeld: (what) => {
        tell(said.held[what]);
      },
    });
    desk = opened;
    return { ...room, desk: opened };
  });
  workshop.catch(() => {
    tell(said.notLoaded);
  });
  type Workshop = Awaited<typeof workshop>;

  // Workbooks come and are saved one after the other: whatever was asked for last is what stands there in the end.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (work: (shop: Workshop) => Promise<unknown>): Promise<unknown> => {
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
  const blankName = `${said.firstSheet}.xlsx`;
  const openBlank = (shop: Workshop): boolean => replace(shop, shop.blankPlan(said.firstSheet), blankName);
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
  const sampleFile = (name: SampleName): string => `${said.sample[name]}.xlsx`;
  const openSample = async (shop: Workshop, name: SampleName | "empty"): Promise<boolean> => {
    if (name === "empty") {
      tell("");
      return openBlank(shop);
    }
    tell(said.opening(said.sample[name]));
    const response = await fetch(`/samples/${language}/${name}.xlsx`);
    if (response.ok) return openFile(shop, new File([await response.blob()], sampleFile(name)));
    tell(said.noSample);
    return false;
  };
  const save = async ({ desk, giveFile }: Workshop): Promise<void> => {
    tell(said.saving);
    giveFile(await desk.plan(new Date().toISOString()), desk.name);
    desk.noteSaved();
    tell(said.saved(desk.name));
  };
  /** Each role begins where its day begins. */
  const begin = async (shop: Workshop, role: Role | undefined): Promise<void> => {
    const begun = role === "unit" ? await openSample(shop, "started") : openBlank(shop);
    if (role && begun) guide.start(role);
  };

  const openOther = (file: File): void => {
    void inTurn((shop) => openFile(shop, file));
  };

  toolbar({
    place: place("tools"),
    said,
    language,
    faults,
    onFile: openOther,
    onSample: (name) => {
      void inTurn((shop) => openSample(shop, name));
    },
    onSave: () => void inTurn(save),
    onTour: () => {
      startCard(place<HTMLDialogElement>("start"), said, (role) => {
        if (role) void inTurn((shop) => begin(shop, role));
      });
    },
  });
  onDrop(place("sheet"), place("drop"), openOther);

  const role = roleOf(asked.get("role"));
  pane.expect(role === "unit" ? sampleFile("started") : blankName);
  void inTurn((shop) => begin(shop, role)).finally(() => {
    pane.withdraw();
  });
  if (!role && !asked.has("role"))
    startCard(place<HTMLDialogElement>("start"), said, (chosen) => {
      if (chosen) void inTurn((shop) => begin(shop, chosen));
    });
  window.addEventListener("beforeunload", (event) => {
    // The browser asks in words of its own.
    if (desk?.isUnsaved) event.preventDefault();
  });
}

start();
