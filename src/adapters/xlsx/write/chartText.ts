import { DEFAULT_FONT } from "./styleTable";
import { element, escapePlain } from "./xml";

/** Hundredths of a point. */
const SIZES = { title: 1400, axis: 1000, label: 900 } as const;

const BLACK = "404040";

export const solidFill = (rgb: string): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: rgb.toUpperCase() }));

/** A line of one colour; `width` in EMU, 12,700 a point. */
export const lineFill = (rgb: string, width: number): string =>
  element("a:ln", { w: width }, solidFill(rgb), element("a:round"));

/** Both faces named: without a theme there is no other way to say which font Chinese text has. */
const faces = (): string =>
  element("a:latin", { typeface: DEFAULT_FONT.name }) + element("a:ea", { typeface: DEFAULT_FONT.name });

/** `<c:tx>` with a title's words (ECMA-376 part 1 §21.2.2.214). */
export function richText(text: string, size: "title" | "axis", turned = false): string {
  const looks = { lang: "zh-CN", sz: SIZES[size], b: size === "title" };
  return element(
    "c:tx",
    {},
    element(
      "c:rich",
      {},
      element("a:bodyPr", turned ? { rot: -5_400_000, vert: "horz" } : {}),
      element(
        "a:p",
        {},
        element("a:r", {}, element("a:rPr", looks, solidFill(BLACK), faces()), `<a:t>${escapePlain(text)}</a:t>`),
      ),
    ),
  );
}

/** `<c:txPr>` (§21.2.2.216): how everything else on the chart is written. */
export const textProperties = (): string =>
  element(
    "c:txPr",
    {},
    element("a:bodyPr"),
    element(
      "a:p",
      {},
      element("a:pPr", {}, element("a:defRPr", { sz: SIZES.label }, solidFill(BLACK), faces())),
      element("a:endParaRPr", { lang: "zh-CN" }),
    ),
  );
