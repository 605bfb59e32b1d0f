// The manifest for an address: manifest.xml with another base, id and version, and nothing else changed.
import { createHash } from "node:crypto";

/** Where manifest.xml in the repository points: `npm run excel` serves there. */
export const devBase = "https://localhost:3000";

/** The name space of our ids (RFC 9562 §5.5). Never change it: every address would get a new id and show up twice in Excel. */
const nameSpace = "0e6f3a52-54a1-4b0e-9a3e-3d3a6d0f7c11";

/**
 * One id for one address, the same on every machine and in every release: a version 5 UUID of the base address.
 * @param {string} baseUrl
 * @returns {string}
 */
export function idFor(baseUrl) {
  const hash = createHash("sha1")
    .update(Buffer.from(nameSpace.replaceAll("-", ""), "hex"))
    .update(baseUrl)
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** @param {string} text */
export const escapeXml = (text) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/**
 * @param {string} source manifest.xml of the repository
 * @param {{ baseUrl: string, id: string, version: string }} target version in four parts
 * @returns {string}
 */
export function manifestFor(source, { baseUrl, id, version }) {
  const replaceOnce = (/** @type {string} */ text, /** @type {RegExp} */ pattern, /** @type {string} */ by) => {
    if (!pattern.test(text)) throw new Error(`manifest.xml has no ${String(pattern)}`);
    return text.replace(pattern, () => by);
  };
  let text = replaceOnce(source, /<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`);
  text = replaceOnce(text, /<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`);
  // The note at the top is about the source.
  text = replaceOnce(text, /<!--[\s\S]*?-->\n/, "");
  return text.replaceAll(`"${devBase}/`, () => `"${escapeXml(baseUrl)}/`);
}
