import { ALTERNATIVES } from "./typography";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escaped = (text: string): string =>
  text
    // What XML 1.0 has no way to say (2.2).
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");

/** docProps/core.xml, with the document's own moment and not the clock's. */
export const coreProperties = (title: string, stamp: string): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>Pinghui</dc:creator><cp:lastModifiedBy>Pinghui</cp:lastModifiedBy>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`;

/** word/fontTable.xml: which font to take where one of ours is missing. */
export const fontTable =
  `${DECLARATION}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
  ALTERNATIVES.map(
    ([name, alternative]) => `<w:font w:name="${name}"><w:altName w:val="${alternative}"/></w:font>`,
  ).join("") +
  "</w:fonts>";
