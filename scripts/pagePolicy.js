/**
 * What a page of ours may do: only scripts and requests of our own; no inline and no evaluated script. Fluent's styles
 * are rules put into empty `<style>` elements: the hash is that of no text at all, so that a style element with anything
 * in it is refused.
 * @param {string} [origin] where else scripts may come from, with a blank before it
 */
const pagePolicy = (origin = "") =>
  [
    "default-src 'none'",
    `script-src 'self'${origin}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

module.exports = { pagePolicy };
