// What the web server has to say with every file: one list, for web.config, nginx.conf and our own https server.

import { pagePolicy } from "../pagePolicy.js";

/** Where Excel on the web frames the pane; a server of one's own (Office Online Server) is added by --frame-host. */
const webHosts = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://excel.cloud.microsoft",
  "https://*.office.com",
  "https://onedrive.live.com",
];

/**
 * The content security policy of the site: that of the pane's page, which knows where it loads office.js from, and who may
 * frame it, which a page can't say of itself.
 * @param {string} page the text of taskpane.html
 * @param {readonly string[]} frameHosts origins that may frame the pane besides Microsoft's
 */
export function contentSecurityPolicy(page = "", frameHosts = []) {
  const stated = /<meta\s+http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(page)?.[1] ?? pagePolicy();
  return `${stated}; ${["frame-ancestors 'self'", ...webHosts, ...frameHosts].join(" ")}`;
}

/**
 * Headers of every file. No X-Frame-Options: it can't name several hosts, and frame-ancestors says it better.
 * @param {string} policy
 * @returns {Record<string, string>}
 */
export const commonHeaders = (policy) => ({
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
});

export const cacheRules = {
  /** The name changes with the content. */
  hashed: "public, max-age=31536000, immutable",
  /** Excel keeps them anyway, and refuses icons that must not be stored. */
  icon: "public, max-age=86400",
  /** Everything else is asked for each time; the answer is mostly "304, unchanged". */
  other: "no-cache",
};

/** Parts of a name that webpack makes of a content hash: `.` or `-`, 8 to 32 hexadecimal digits, then the ending. */
export const hashedName = /[.-][0-9a-f]{8,32}\.[a-z0-9]+$/;
/** Where icons lie on the site, and in assets. */
export const iconFolder = "icons";

/**
 * @param {string} path relative, with /
 * @returns {keyof typeof cacheRules}
 */
export function cacheRule(path) {
  // office.js and its companions have fixed names whatever they contain.
  if (path.startsWith("office-js/")) return "other";
  if (path.startsWith(`${iconFolder}/`)) return "icon";
  return hashedName.test(path) ? "hashed" : "other";
}
