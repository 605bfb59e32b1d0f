import { Blob, File } from "node:buffer";
import JsdomEnvironment from "jest-environment-jsdom";

/** jsdom, with what browsers have and it lacks. */
export default class PageEnvironment extends (JsdomEnvironment.TestEnvironment ?? JsdomEnvironment) {
  constructor(...args) {
    super(...args);
    Object.assign(this.global, { structuredClone, TextEncoder, TextDecoder, Uint8Array, ArrayBuffer, Blob, File });
    Object.defineProperty(this.global, "crypto", { configurable: true, value: crypto });
    // Layout is none of jsdom's business; lists that draw what is in view believe in lines of this size.
    const { prototype } = this.global.HTMLElement;
    Object.defineProperty(prototype, "offsetHeight", { configurable: true, get: () => 40 });
    Object.defineProperty(prototype, "offsetWidth", { configurable: true, get: () => 320 });
    this.global.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
    this.global.matchMedia ??= () => ({ matches: false, addEventListener() {}, removeEventListener() {} });
  }
}
