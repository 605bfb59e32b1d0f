import { fonts, latin, margins, paper, points, textArea } from "#core/report/typography";

/** GB/T 9704-2012 in Word's units: lengths are twips (1/20 pt), font sizes half-points. */
const TWIPS_A_MILLIMETRE = 1440 / 25.4;
const millimetres = (length: number): number => Math.round(length * TWIPS_A_MILLIMETRE);

export const page = {
  width: millimetres(paper.width),
  height: millimetres(paper.height),
  margin: {
    top: millimetres(margins.top),
    left: millimetres(margins.left),
    right: millimetres(margins.right),
    bottom: millimetres(margins.bottom),
    header: millimetres(margins.header),
    footer: millimetres(margins.footer),
  },
  textWidth: millimetres(textArea.width),
} as const;

/** Height of a line of the body. */
export const LINE = Math.floor(millimetres(textArea.height) / textArea.lines);

/**
 * How much nearer to each other signs stand than their size, in twips: 28 of 三号 on 156 mm. Said in the runs, because a
 * grid of signs (`linesAndChars`) is laid out differently by different programs.
 */
export const CHAR_SPACING = Math.round(page.textWidth / textArea.signs - points.body * 20);

/** `hint` makes quotation marks and dashes Chinese ones (ECMA-376 part 1, 17.3.2.26). */
const font = (eastAsia: string, chinese: boolean) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  ...(chinese ? { hint: "eastAsia" } : {}),
});

export const fontsIn = (chinese: boolean) => ({
  title: font(fonts.title, chinese),
  head: font(fonts.head, chinese),
  kai: font(fonts.kai, chinese),
  body: font(fonts.body, chinese),
  page: { ...font(fonts.page, chinese), ascii: fonts.page, hAnsi: fonts.page },
});

/** What to show where a font is missing (DOMAIN §7), as `w:altName` (ECMA-376 part 1, 17.8.3.1). */
export const ALTERNATIVES: readonly (readonly [name: string, alternative: string])[] = [
  [fonts.title, "华文中宋"],
  [fonts.body, "仿宋"],
  [fonts.kai, "楷体"],
  [fonts.head, "SimHei"],
  [fonts.page, "SimSun"],
  [latin, "Times"],
];

export const size = {
  title: points.title * 2,
  body: points.body * 2,
  page: points.page * 2,
  slip: points.slip * 2,
  table: points.table * 2,
} as const;
