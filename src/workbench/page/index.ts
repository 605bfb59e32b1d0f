import { Desk } from "./desk";
import { faultsIn } from "./faults";
import { f6 } from "./f6";
import { blankPlan, giveFile, readFile } from "./files";
import { onDrop } from "./onDrop";
import { openUniver } from "./openUniver";
import { startCard } from "./startCard";
import { toolbar } from "./toolbar";
import { tour } from "./tour";
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
        desk.enterSheet();
      },
    },
    {
      holds: () => place("pane").contains(document.activeElement),
      enter: () => {
        desk.enterPane();
      },
    },
  ]);
  window.addEventListener("keydown", onKey, true);

  const faults = faultsIn(asked.get("faults"));
  const desk = new Desk({
    api: openUniver(place("univer"), language, dark),
    pane: place("pane"),
    paneTitle: said.pane,
    language,
    dark,
    faults,
    onLocked: () => {
      tell(said.locked);
    },
    onKey,
  });
  const guide = tour({
    language,
    said,
    faults,
    spots: { sheet: place("sheet"), pane: place("pane"), tools: place("tools") },
    card: place("tour"),
  });

  // Workbooks come and are saved one after the other: whatever was asked for last is what stands there in the end.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const mine = before.then(work);
    // Whoever asked hears of what went wrong; whoever comes next has nothing to do with it.
    before = mine.catch(() => undefined);
    return mine;
  };

  const openBlank = (): void => {
    desk.open(blankPlan(said.firstSheet), `${said.firstSheet}.xlsx`);
  };
  const openFile = async (file: File): Promise<void> => {
    tell(said.opening(file.name));
    const read = await readFile(file);
    if (read === "gone") {
      tell(said.gone(file.name));
      return;
    }
    if (!read.ok) {
      tell(said.problem(file.name, read.problem));
      return;
    }
    desk.open(read.plan, file.name);
    const behind = read.leftBehind.length > 0 ? said.leftBehind(read.leftBehind) : "";
    tell(said.opened(file.name) + behind);
  };
  const openSample = async (name: SampleName | "empty"): Promise<void> => {
    if (name === "empty") {
      openBlank();
      tell("");
      return;
    }
    tell(said.opening(said.sample[name]));
    const response = await fetch(`/samples/${language}/${name}.xlsx`);
    if (response.ok) await openFile(new File([await response.blob()], `${said.sample[name]}.xlsx`));
    else tell(said.noSample);
  };
  const save = async (): Promise<void> => {
    tell(said.saving);
    giveFile(await desk.plan(new Date().toISOString()), desk.name);
    desk.noteSaved();
    tell(said.saved(desk.name));
  };
  /** Each role begins where its day begins. */
  const begin = async (role: Role | undefined): Promise<void> => {
    guide.end();
    if (role === "unit") await openSample("started");
    else openBlank();
    if (role) guide.start(role);
  };

  /** Whoever goes another way is not told any longer about the workbook that was there. */
  const openOther = (file: File): void => {
    guide.end();
    void inTurn(() => openFile(file));
  };

  toolbar({
    place: place("tools"),
    said,
    language,
    faults,
    onFile: openOther,
    onSample: (name) => {
      guide.end();
      void inTurn(() => openSample(name));
    },
    onSave: () => void inTurn(save),
    onTour: () => {
      startCard(place<HTMLDialogElement>("start"), said, (role) => {
        if (role) void inTurn(() => begin(role));
      });
    },
  });
  onDrop(place("sheet"), place("drop"), openOther);

  const role = roleOf(asked.get("role"));
  if (role || asked.has("role")) void inTurn(() => begin(role));
  else {
    openBlank();
    startCard(place<HTMLDialogElement>("start"), said, (chosen) => {
      if (chosen) void inTurn(() => begin(chosen));
    });
  }
  window.addEventListener("beforeunload", (event) => {
    // The browser asks in words of its own.
    if (desk.isUnsaved) event.preventDefault();
  });
}

start();
