import { askedFor, type Asked } from "./asked";
import type { Desk } from "./desk";
import { f6 } from "./f6";
import { loadWorkshop } from "./loadWorkshop";
import { onDrop } from "./onDrop";
import { firstName, openings, type Openings } from "./openings";
import { Pane } from "./pane";
import { startCard } from "./startCard";
import { toolbar } from "./toolbar";
import { tour } from "./tour";
import { words, type Words } from "./words";

function place<Kind extends HTMLElement = HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no place "${id}"`);
  return found as Kind;
}

const tell = (text: string): void => {
  place("notice").textContent = text;
};

function start(): void {
  const asked = askedFor(location.search);
  const { language, dark, faults, role } = asked;
  const said = words[language];
  dress(asked, said);

  let desk: Desk | undefined;
  const onKey = throughParts({
    enterSheet: () => desk?.enterSheet(),
    enterPane: () => {
      pane.enter();
    },
  });
  const pane = new Pane({ place: place("pane"), title: said.pane, language, dark, faults, onKey });
  const spots = { sheet: place("sheet"), pane: place("pane"), tools: place("tools") };
  const guide = tour({ language, said, faults, spots, card: place("tour") });

  const workshop = loadWorkshop().then((room) => {
    const onHeld = (what: keyof Words["held"]): void => {
      tell(said.held[what]);
    };
    desk = room.openDesk({ container: place("univer"), language, dark, pane, faults, onHeld });
    return { ...room, desk };
  });
  workshop.catch(() => {
    tell(said.notLoaded);
  });

  const opens = openings({ workshop, language, said, guide, tell });
  offer(asked, said, opens);
  pane.expect(firstName(role, said));
  void opens.begin(role).finally(() => {
    pane.withdraw();
  });
  window.addEventListener("beforeunload", (event) => {
    // The browser asks in words of its own.
    if (desk?.isUnsaved) event.preventDefault();
  });
}

/** Language, brightness and the words that stand in the page itself. */
function dress({ language, dark, paneWidth }: Asked, said: Words): void {
  document.documentElement.lang = language;
  document.documentElement.classList.toggle("dark", dark);
  document.title = said.title;
  place("title").textContent = said.title;
  place("about").textContent = said.about;
  place("sheet").setAttribute("aria-label", said.sheet);
  place("drop").textContent = said.dropHere;
  if (paneWidth !== undefined) place("desk").style.setProperty("--pane", `${paneWidth}px`);
}

/** F6 through the parts of the page; what hears the keys, also those of the pane. */
function throughParts({ enterSheet, enterPane }: { enterSheet: () => void; enterPane: () => void }) {
  const holdsFocus = (id: string): boolean => place(id).contains(document.activeElement);
  const enterTools = (): void => place("tools").querySelector("button")?.focus();
  const onKey = f6([
    { holds: () => holdsFocus("tools"), enter: enterTools },
    { holds: () => holdsFocus("sheet") || document.activeElement === document.body, enter: enterSheet },
    { holds: () => holdsFocus("pane"), enter: enterPane },
  ]);
  window.addEventListener("keydown", onKey, true);
  return onKey;
}

/** The ways to open, to save and to begin: buttons, files that are dropped, and the first card. */
function offer({ language, faults, asksRole }: Asked, said: Words, opens: Openings): void {
  const onFile = (file: File): void => void opens.openFile(file);
  const askRole = (): void => {
    startCard(place<HTMLDialogElement>("start"), said, (role) => {
      if (role) void opens.begin(role);
    });
  };
  toolbar({
    place: place("tools"),
    said,
    language,
    faults,
    onFile,
    onSample: (name) => void opens.openSample(name),
    onSave: () => void opens.save(),
    onTour: askRole,
  });
  onDrop(place("sheet"), place("drop"), onFile);
  if (asksRole) askRole();
}

start();
