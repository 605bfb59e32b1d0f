import { createRequire } from "node:module";
import { TestEnvironment } from "jest-environment-node";

/**
 * Node as Jest gives it, and Node's own loader besides: what is loaded through it lives outside the sandbox, once for all
 * test files of a worker. Univer needs it, because its CommonJS requires ES modules, which Jest's loader can't.
 */
export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.nodeRequire = createRequire(import.meta.url);
  }
}
