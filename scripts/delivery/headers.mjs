// What the web server has to say with every file: one list, for web.config, nginx.conf and our own https server.

/** Where Excel on the web frames the pane; a server of one's own (Office Online Server) is added by --frame-host. */
const webHosts = [
  "https://*.officeapps.live.com",
  "https://*.sharepoint.com",
  "https://excel.cloud.microsoft",
  "https://*.office.com",
  "https://onedrive.live.com",
];

/**
 * The content security policy. Styles may stand inline because Fluent UI writes its rules into style elements; scripts never.
 * @param {readonly string[]} frameHosts origins that may frame the pane besides Microsoft's
 */
export const contentSecurityPolicy = (frameHosts = []) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    ["frame-ancestors 'self'", ...webHosts, ...frameHosts].join(" "),
  ].join("; ");

/**
 * Headers of every file. No X-Frame-Options: it can't name several hosts, and frame-ancestors says it better.
 * @param {readonly string[]} frameHosts
 * @returns {Record<string, string>}
 */
export const commonHeaders = (frameHosts = []) => ({
  "Content-Security-Policy": contentSecurityPolicy(frameHosts),
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
