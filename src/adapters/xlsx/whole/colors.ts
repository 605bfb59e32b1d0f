import type { XmlScanner } from "../read/xml";

/** The order in which a colour counts a theme's colours (ECMA-376 part 1 §18.8.3): light and dark change places. */
const ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

/** The theme's colours, six hex digits each (§20.1.6.2); undefined where the theme does not say. */
export function readThemeColors(xml: XmlScanner): readonly (string | undefined)[] {
  const named = new Map<string, string>();
  const scheme = (): void => {
    while (xml.child()) {
      const name = ORDER.find((one) => xml.is(one));
      while (xml.child()) {
        const rgb = xml.is("sysClr") ? xml.attribute("lastClr") : xml.attribute("val");
        if (name !== undefined && rgb !== undefined) named.set(name, rgb);
        xml.skip();
      }
    }
  };
  xml.root();
  while (xml.child()) {
    if (!xml.is("themeElements")) {
      xml.skip();
      continue;
    }
    while (xml.child()) {
      if (xml.is("clrScheme")) scheme();
      else xml.skip();
    }
  }
  return ORDER.map((name) => named.get(name));
}

/** A colour element (§18.8.19) as six hex digits; undefined = automatic, or of the old palette, which nobody should miss. */
export function readColor(xml: XmlScanner, theme: readonly (string | undefined)[]): string | undefined {
  const rgb = xml.attribute("rgb");
  if (rgb !== undefined && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb)) return rgb.slice(-6).toUpperCase();
  const number = xml.attribute("theme");
  const color = number === undefined ? undefined : theme[Number(number)];
  return color && tinted(color, Number(xml.attribute("tint") ?? 0));
}

/** Lighter (tint > 0) or darker, each channel alike: near enough to §18.8.19, which does it in HLS. */
function tinted(color: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, moved)))
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}
