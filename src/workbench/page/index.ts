import { Book } from "../host/book";
import { ExcelHost } from "../host/excelHost";
import { Person } from "../host/person";
import { UniverSpreadsheet } from "../host/univer/univerSpreadsheet";
import { mirror } from "./mirror";
import { openUniver } from "./openUniver";
import { Painter } from "./painter";
import { languageOf, words } from "./words";

/** An Excel of volume licence 2021, the oldest that the pane runs in: what it claims to have is what the host is asked for. */
const VERSION = "16.0.14332.20800";
const SETS = { ExcelApi: "1.14", SharedRuntime: "1.1", AddinCommands: "1.1", OpenBrowserWindowApi: "1.1" };
const PANE = "/pane/taskpane.html";

function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no place "${id}"`);
  return found;
}

function start(): void {
  const asked = new URLSearchParams(location.search);
  const language = languageOf(asked.get("language"), navigator.language);
  const said = words[language];
  document.documentElement.lang = language;
  document.title = said.title;
  place("title").textContent = said.title;
  place("about").textContent = said.about;

  const { api, workbook } = openUniver(place("sheet"), language, said.firstSheet);
  const engine = new UniverSpreadsheet(api, workbook, () => {
    book.onEvent("calculated", { worksheetId: book.active });
  });
  const book = new Book(engine);
  const host = new ExcelHost(book);
  const painter = new Painter(api, workbook, book);
  host.afterTrip = ({ writes }) => {
    if (writes) painter.paint();
  };
  const notice = place("notice");
  mirror({
    api,
    workbook,
    engine,
    host,
    onLocked: () => {
      notice.textContent = said.locked;
    },
  });

  // For the script in the pane's frame, and for whoever tests this page.
  Object.assign(window, {
    pinghuiWorkbench: {
      language,
      version: VERSION,
      sets: SETS,
      documentUrl: `${said.firstSheet}.xlsx`,
      bridge: host.bridge,
      host,
      person: new Person(book),
    },
  });
  const pane = document.createElement("iframe");
  pane.title = said.pane;
  pane.src = `${PANE}?_host_Info=Excel$Win32$16.01$${language}$$$$0`;
  place("pane").append(pane);
}

start();
