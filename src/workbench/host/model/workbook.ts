import type { Book } from "../book";
import { accessDenied, HostError, itemNotFound } from "../hostError";
import type { Served } from "../served";
import { worksheetsOf } from "./worksheet";

/** The root of every object path. */
export function workbookOf(book: Book): Served {
  const worksheets = worksheetsOf(book);
  return {
    type: "Workbook",
    open: {
      Worksheets: () => worksheets,
      Names: () => namesOf(book),
      Properties: () => propertiesOf(book),
      Protection: () => structureOf(book),
      Settings: () => settingsOf(book),
      Application: () => ({
        type: "Application",
        call: {
          SuspendApiCalculationUntilNextSync: () => undefined,
          SuspendScreenUpdatingUntilNextSync: () => undefined,
        },
      }),
      _Runtime: () => ({
        type: "Runtime",
        set: {
          EnableEvents: (on: boolean) => {
            book.enableEvents = on;
          },
        },
      }),
    },
  };
}

function namesOf(book: Book): Served {
  const { engine } = book;
  const served = (name: string): Served => ({
    type: "NamedItem",
    id: () => name,
    get: { Name: () => name, Formula: () => engine.names().get(name) },
    set: {
      Formula: (formula: string) => {
        engine.setName(name, formula);
      },
    },
    call: {
      Delete: () => {
        engine.deleteName(name);
      },
    },
  });
  const find = (name: string): string | undefined =>
    [...engine.names().keys()].find((known) => known.toLowerCase() === name.toLowerCase());
  return {
    type: "NamedItemCollection",
    items: () => [...engine.names().keys()].map(served),
    call: {
      GetItem: (name: string) => {
        const found = find(name);
        if (found === undefined) throw itemNotFound(`name "${name}"`);
        return served(found);
      },
      Add: (name: string, formula: string) => {
        if (find(name) !== undefined) throw new HostError("ItemAlreadyExists", `a name "${name}" exists`);
        if (!formula.startsWith("=")) throw new HostError("InvalidArgument", "a name refers to a formula");
        engine.setName(name, formula);
        return served(name);
      },
    },
  };
}

function settingsOf({ settings }: Book): Served {
  const served = (key: string): Served => ({
    type: "Setting",
    id: () => key,
    get: { Key: () => key, Value: () => settings.get(key), _Id: () => key },
    call: {
      Delete: () => {
        settings.delete(key);
      },
    },
  });
  return {
    type: "SettingCollection",
    items: () => [...settings.keys()].map(served),
    call: {
      // docs, SettingCollection.add: "Sets or adds the specified setting to the workbook."
      Add: (key: string, value: unknown) => {
        settings.set(key, value);
        return served(key);
      },
      GetItem: (key: string) => {
        if (!settings.has(key)) throw itemNotFound(`setting "${key}"`);
        return served(key);
      },
    },
  };
}

function propertiesOf(book: Book): Served {
  const served = (key: string): Served => ({
    type: "CustomProperty",
    id: () => key,
    get: { Key: () => key, Value: () => book.properties.get(key) },
    call: {
      Delete: () => {
        book.properties.delete(key);
      },
    },
  });
  return {
    type: "DocumentProperties",
    get: { Title: () => book.title },
    set: {
      Title: (title: string) => {
        book.title = title;
      },
    },
    open: {
      Custom: () => ({
        type: "CustomPropertyCollection",
        items: () => [...book.properties.keys()].map(served),
        call: {
          // docs, CustomPropertyCollection.add: "Creates a new or sets an existing custom property."
          Add: (key: string, value: unknown) => {
            if (key.length > 255 || String(value).length > 255) throw new HostError("InvalidArgument", "too long");
            book.properties.set(key, value);
            return served(key);
          },
          GetItem: (key: string) => {
            if (!book.properties.has(key)) throw itemNotFound(`property "${key}"`);
            return served(key);
          },
        },
      }),
    },
  };
}

function structureOf(book: Book): Served {
  return {
    type: "WorkbookProtection",
    get: { Protected: () => book.structureLocked },
    call: {
      Protect: () => {
        if (book.structureLocked) throw accessDenied("the structure, already,");
        book.structureLocked = true;
      },
      Unprotect: () => {
        if (book.structurePassword) throw accessDenied("the structure, with a password,");
        if (!book.structureLocked) throw new HostError("AccessDenied", "the structure is not protected");
        book.structureLocked = false;
      },
    },
  };
}
