import { hasFloor } from "./capabilities";

/** Where the page finds itself, before any workbook is touched. */
export interface OfficeHost {
  readonly place: "excel" | "olderExcel" | "elsewhere";
  /** Language of Office's own interface, "zh-CN". */
  readonly language: string;
  /** Asked again whenever it matters: Excel has no event for a changed theme. */
  readonly isDark: () => boolean;
}

/** Waits for Office. Never answers where one of its files is blocked (office-js#6040): whoever asks keeps a watch. */
export async function officeHost(): Promise<OfficeHost> {
  const { host } = await Office.onReady();
  // In a plain browser the library answers too, with no host at all.
  if (host !== Office.HostType.Excel) return { place: "elsewhere", language: "", isDark: () => false };
  return {
    place: hasFloor() ? "excel" : "olderExcel",
    language: Office.context.displayLanguage,
    isDark,
  };
}

/** The library throws instead of answering where the host knows no themes. */
function themeOf(): Partial<Office.OfficeTheme> | undefined {
  try {
    return Office.context.officeTheme;
  } catch {
    return undefined;
  }
}

/** Volume-licence builds may lack the theme; then it is light. */
function isDark(): boolean {
  const theme = themeOf();
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const [, red = "ff", green = "ff", blue = "ff"] =
    /^#?(\w\w)(\w\w)(\w\w)/.exec(theme?.bodyBackgroundColor ?? "") ?? [];
  const [r = 255, g = 255, b = 255] = [red, green, blue].map((part) => Number.parseInt(part, 16));
  // Perceived brightness (ITU-R BT.601), 0 to 255.
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}
