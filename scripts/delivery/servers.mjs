// Settings for the web server, written out for the files of this package.
import { cacheRule, cacheRules, commonHeaders, hashedName, iconFolder } from "./headers.mjs";
import { escapeXml } from "./manifest.mjs";

/**
 * IIS: web.config for the site's own folder. A hashed file gets a location of its own, since IIS has no patterns here.
 * @param {readonly string[]} paths the files of the site
 * @param {string} policy the content security policy
 */
export function webConfig(paths, policy) {
  const add = (/** @type {string} */ name, /** @type {string} */ value) =>
    `<add name="${escapeXml(name)}" value="${escapeXml(value)}" />`;
  const location = (/** @type {string} */ path, /** @type {string} */ cache) => [
    `  <location path="${escapeXml(path)}">`,
    `    <system.webServer><httpProtocol><customHeaders>`,
    `      <remove name="Cache-Control" />${add("Cache-Control", cache)}`,
    `    </customHeaders></httpProtocol></system.webServer>`,
    `  </location>`,
  ];
  const types = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
  };
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<!-- 评汇：IIS 设置，已在网站文件夹里，不用改。Pinghui: settings for IIS, in place already. -->`,
    `<configuration>`,
    `  <system.webServer>`,
    `    <httpProtocol><customHeaders>`,
    `      <remove name="X-Powered-By" />`,
    `      <remove name="X-Frame-Options" />`,
    ...Object.entries({ ...commonHeaders(policy), "Cache-Control": cacheRules.other }).map(
      ([name, value]) => `      <remove name="${name}" />${add(name, value)}`,
    ),
    `    </customHeaders></httpProtocol>`,
    `    <staticContent>`,
    ...Object.entries(types).map(
      ([ending, type]) =>
        `      <remove fileExtension="${ending}" /><mimeMap fileExtension="${ending}" mimeType="${type}" />`,
    ),
    `    </staticContent>`,
    `    <urlCompression doStaticCompression="true" />`,
    `    <directoryBrowse enabled="false" />`,
    `  </system.webServer>`,
    ...location(iconFolder, cacheRules.icon),
    ...paths.filter((path) => cacheRule(path) === "hashed").flatMap((path) => location(path, cacheRules.hashed)),
    `</configuration>`,
    ``,
  ].join("\r\n");
}

/**
 * nginx: a file for conf.d. The files lie in /srv/pinghui; certificate and key are the administrator's.
 * @param {string} baseUrl
 * @param {string} policy the content security policy
 */
export function nginxConf(baseUrl, policy) {
  const { hostname, port, pathname } = new URL(`${baseUrl}/`);
  const at = pathname.replaceAll(".", "\\.");
  return [
    `# 评汇：nginx 设置。把 web 文件夹里的文件放到 /srv/pinghui，证书路径改成本单位的。`,
    `# Pinghui: settings for nginx. Put the files of the folder web into /srv/pinghui; set the paths of your certificate.`,
    `map $uri $pinghui_cache {`,
    `    "~^${at}office-js/" "${cacheRules.other}";`,
    `    "~^${at}${iconFolder}/" "${cacheRules.icon}";`,
    `    "~^${at}.*${hashedName.source}" "${cacheRules.hashed}";`,
    `    default "${cacheRules.other}";`,
    `}`,
    `server {`,
    `    listen ${port || "443"} ssl;`,
    `    server_name ${hostname};`,
    `    ssl_certificate     /etc/nginx/tls/pinghui.crt;`,
    `    ssl_certificate_key /etc/nginx/tls/pinghui.key;`,
    `    ssl_protocols TLSv1.2 TLSv1.3;`,
    `    server_tokens off;`,
    `    charset utf-8;`,
    `    gzip on;`,
    `    gzip_vary on;`,
    `    gzip_min_length 1024;`,
    `    gzip_types text/css text/javascript application/javascript application/json image/svg+xml;`,
    ``,
    `    location ${pathname} {`,
    `        alias /srv/pinghui/;`,
    ...Object.entries(commonHeaders(policy)).map(([name, value]) => `        add_header ${name} "${value}" always;`),
    `        add_header Cache-Control $pinghui_cache always;`,
    `    }`,
    `    # IIS 的设置不对外。Settings for IIS are nobody's business.`,
    `    location = ${pathname}web.config { return 404; }`,
    `}`,
    ``,
  ].join("\n");
}
