import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

export type Brightness = "light" | "dark";

// Chinese first: the faces that Windows, macOS and Linux draw it with, behind the Latin one.
const fontFamilyBase =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export const themes: Readonly<Record<Brightness, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
};
