import JsdomEnvironment from "jest-environment-jsdom";

/** jsdom, with what browsers have and it lacks. */
export default class PageEnvironment extends (JsdomEnvironment.TestEnvironment ?? JsdomEnvironment) {
  constructor(...args) {
    super(...args);
    Object.assign(this.global, { structuredClone, TextEncoder, TextDecoder, Uint8Array, ArrayBuffer });
    // Layout is none of jsdom's business: every element is there, and large enough.
    this.global.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    this.global.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  }
}
