/**
 * GB/T 9704-2012 as far as Word can carry it (DOMAIN §7). Lengths are twips (1/20 pt), font sizes half-points.
 * 版心 156 × 225 mm with 22 lines of 28 signs; 天头 37 mm, 订口 28 mm.
 */
const TWIPS_A_MILLIMETRE = 1440 / 25.4;
const millimetres = (length: number): number => Math.round(length * TWIPS_A_MILLIMETRE);

const [WIDTH, HEIGHT] = [210, 297];
const [TOP, LEFT] = [37, 28];
const [TEXT_WIDTH, TEXT_HEIGHT] = [156, 225];
const LINES = 22;
const SIGNS = 28;
const BODY_POINTS = 16;

export const page = {
  width: millimetres(WIDTH),
  height: millimetres(HEIGHT),
  margin: {
    top: millimetres(TOP),
    left: millimetres(LEFT),
    right: millimetres(WIDTH - LEFT - TEXT_WIDTH),
    bottom: millimetres(HEIGHT - TOP - TEXT_HEIGHT),
    header: millimetres(15),
    // 页码 in 四号 stands 7 mm below the text.
    footer: millimetres(HEIGHT - TOP - TEXT_HEIGHT - 7 - 5),
  },
  textWidth: millimetres(TEXT_WIDTH),
} as const;

/** Height of a line of the body. */
export const LINE = Math.floor(millimetres(TEXT_HEIGHT) / LINES);

/**
 * How much nearer to each other signs stand than their size, in twips: 28 of 三号 on 156 mm. Said in the runs, because a
 * grid of signs (`linesAndChars`) is laid out differently by different programs.
 */
export const CHAR_SPACING = Math.round(page.textWidth / SIGNS - BODY_POINTS * 20);

const latin = "Times New Roman";
/** `hint` makes quotation marks and dashes Chinese ones (ECMA-376 part 1, 17.3.2.26). */
const font = (eastAsia: string, chinese: boolean) => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
  ...(chinese ? { hint: "eastAsia" } : {}),
});

export const fontsIn = (chinese: boolean) => ({
  title: font("方正小标宋简体", chinese),
  head: font("黑体", chinese),
  kai: font("楷体_GB2312", chinese),
  body: font("仿宋_GB2312", chinese),
  page: { ...font("宋体", chinese), ascii: "宋体", hAnsi: "宋体" },
});

/** What to show where a font is missing (DOMAIN §7), as `w:altName` (ECMA-376 part 1, 17.8.3.1). */
export const ALTERNATIVES: readonly (readonly [name: string, alternative: string])[] = [
  ["方正小标宋简体", "华文中宋"],
  ["仿宋_GB2312", "仿宋"],
  ["楷体_GB2312", "楷体"],
  ["黑体", "SimHei"],
  ["宋体", "SimSun"],
  [latin, "Times"],
];

/** 二号, 三号, 四号, 小四, 五号. */
export const size = { title: 44, body: 32, page: 28, slip: 24, table: 21 } as const;
