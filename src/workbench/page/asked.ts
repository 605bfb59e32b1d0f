import { faultsIn, type FaultKind } from "./faults";
import { languageOf, roleOf, type Language, type Role } from "./words";

/** What the page's address asks for, and what the browser says where it doesn't. */
export interface Asked {
  readonly language: Language;
  readonly dark: boolean;
  /** In CSS pixels; undefined where the page decides. */
  readonly paneWidth: number | undefined;
  readonly faults: readonly FaultKind[];
  readonly role: Role | undefined;
  /** The person is asked for the role. */
  readonly asksRole: boolean;
}

export function askedFor(search: string): Asked {
  const asked = new URLSearchParams(search);
  const theme = asked.get("theme");
  const width = Number(asked.get("pane"));
  const role = roleOf(asked.get("role"));
  return {
    language: languageOf(asked.get("language"), navigator.language),
    dark: theme === null ? matchMedia("(prefers-color-scheme: dark)").matches : theme === "dark",
    paneWidth: width >= 200 && width <= 800 ? width : undefined,
    faults: faultsIn(asked.get("faults")),
    role,
    asksRole: !role && !asked.has("role"),
  };
}
