import type { PrintSetup } from "#core/form/workbook";
import type { XmlScanner } from "../read/xml";
import { isTrue } from "../read/xmlText";
import type { PrintNames } from "./localNames";

const MM_PER_INCH = 25.4;
const A3 = "8";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Gathers a sheet's print set-up from the elements that hold it (ECMA-376 part 1 §18.3.1.62–63, §18.3.1.46, §18.3.1.73). */
export class PageReader {
  private found: Mutable<PrintSetup> | undefined = undefined;

  /** Takes the element last found, if it is about printing; `true` if it was. */
  take(xml: XmlScanner): boolean {
    if (xml.is("pageMargins")) {
      const side = (name: string): number => Math.round(Number(xml.attribute(name) ?? 0) * MM_PER_INCH * 100) / 100;
      this.setup.margins = {
        top: side("top"),
        bottom: side("bottom"),
        left: side("left"),
        right: side("right"),
        header: side("header"),
        footer: side("footer"),
      };
      xml.skip();
    } else if (xml.is("pageSetup")) {
      if (xml.attribute("paperSize") === A3) this.setup.paper = "A3";
      this.setup.orientation = xml.attribute("orientation") === "landscape" ? "landscape" : "portrait";
      const tall = Number(xml.attribute("fitToHeight") ?? 1);
      if (tall > 0) this.setup.fitToHeight = tall;
      const first = xml.attribute("firstPageNumber");
      if (first !== undefined && isTrue(xml.attribute("useFirstPageNumber"))) this.setup.firstPage = Number(first);
      xml.skip();
    } else if (xml.is("printOptions")) {
      if (isTrue(xml.attribute("horizontalCentered"))) this.setup.centerHorizontally = true;
      xml.skip();
    } else if (xml.is("headerFooter")) {
      const different = isTrue(xml.attribute("differentOddEven"));
      while (xml.child()) {
        if (xml.is("oddHeader")) this.setup.header = xml.content();
        else if (xml.is("oddFooter")) this.setup.footer = xml.content();
        else if (different && xml.is("evenFooter")) this.setup.evenFooter = xml.content();
        else xml.skip();
      }
    } else if (xml.is("rowBreaks")) {
      const breaks: number[] = [];
      while (xml.child()) {
        breaks.push(Number(xml.attribute("id")) + 1);
        xml.skip();
      }
      this.setup.breaksBefore = breaks;
    } else return false;
    return true;
  }

  /** `fitToWidth` stands elsewhere (§18.3.1.65), area, repeated rows and columns among the names. */
  setUp(fitToWidth: boolean, named: PrintNames): PrintSetup | undefined {
    if (!this.found && Object.keys(named).length === 0) return undefined;
    const { fitToHeight, ...setup } = this.setup;
    return {
      ...setup,
      ...named,
      fitToWidth,
      ...(fitToWidth && fitToHeight !== undefined && { fitToHeight }),
    };
  }

  private get setup(): Mutable<PrintSetup> {
    return (this.found ??= {
      orientation: "portrait",
      fitToWidth: false,
      margins: { top: 19.05, bottom: 19.05, left: 17.78, right: 17.78 },
    });
  }
}
