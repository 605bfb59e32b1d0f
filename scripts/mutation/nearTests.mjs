import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { limited, wasEnded } from "./limited.mjs";
import { INSTRUMENTER_CONSTANTS } from "@stryker-mutator/api/core";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { expect } from "expect";
import { loader } from "./loader.mjs";
import { filesOf, roomOf } from "./rooms.mjs";
import { suite } from "./suite.mjs";

/** Milliseconds of the processor after which a test will not end any more, on top of three times what it takes. */
const ENDLESS = 1_000;
/** How much of the processor each test took without a mutant, kept for a process that takes over. */
const TAKEN = "taken.json";

/**
 * Runs the near tests of a room within Stryker's own process. Code and tests stay loaded from one mutant to the next, except for
 * what is made at loading: there everything is loaded anew with the mutant in it. A test that fails is tried again without the
 * mutant, so that nothing an earlier one left behind makes a later one look noticed.
 */
class NearTests {
  static inject = [];

  constructor() {
    this.state = globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {};
    this.suite = suite();
    this.quickFirst = /** @type {string[]} */ ([]);
    Object.assign(globalThis, { expect, ...this.suite.words });
    this.loader = loader(process.cwd(), { "@jest/globals": { expect, ...this.suite.words } });
    // The same cases for each mutant; and a failure is enough, nobody reads the smallest one.
    this.loader.node("fast-check").configureGlobal({ seed: 1, endOnFailure: true });
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.taken = existsSync(TAKEN) ? JSON.parse(readFileSync(TAKEN, "utf8")) : {};
    this.files = filesOf(roomOf(process.env.MUTATED_ROOM).tests, ".test.ts");
    this.sortFiles();
  }

  testsOf(files, load = this.loader.fresh()) {
    return files.flatMap((file) =>
      this.suite
        .listen(() => load(path.resolve(file)))
        .map((test, at) => ({ ...test, id: `${file}#${at}`, fileName: path.resolve(file) })),
    );
  }

  /** The quick ones first: where everything is loaded anew, most mutants fall before the slow ones are even loaded. */
  sortFiles() {
    const took = (file) =>
      Object.entries(this.taken).reduce((sum, [id, time]) => (id.startsWith(`${file}#`) ? sum + time : sum), 0);
    const times = new Map(this.files.map((file) => [file, took(file)]));
    this.quickFirst = [...this.files].sort((one, other) => times.get(one) - times.get(other));
  }

  /**
   * Every file loaded anew and its tests run, one after the other, until one fails.
   * @returns {Promise<import("@stryker-mutator/api/test-runner").DryRunResult>}
   */
  async runAnew(bail) {
    const load = this.loader.fresh();
    const tests = [];
    for (const file of this.quickFirst) {
      const result = await this.run(this.testsOf([file], load), bail);
      if (result.status !== DryRunStatus.Complete) return result;
      tests.push(...result.tests);
      if (bail && result.tests.some(({ status }) => status === TestStatus.Failed)) break;
    }
    return { status: DryRunStatus.Complete, tests };
  }

  /** @returns {Promise<import("@stryker-mutator/api/test-runner").DryRunResult>} */
  async run(tests, bail) {
    const results = [];
    for (const { id, name, fileName, body } of tests) {
      this.state.currentTestId = id;
      const started = process.cpuUsage();
      let failure;
      try {
        await limited(body, ENDLESS + 3 * (this.taken[id] ?? 10 * ENDLESS));
      } catch (error) {
        if (wasEnded(error)) return { status: DryRunStatus.Timeout, reason: name };
        failure = error instanceof Error ? error.message : String(error);
      }
      this.state.currentTestId = undefined;
      const told = { id, name, fileName, timeSpentMs: process.cpuUsage(started).user / 1000 };
      if (failure === undefined) results.push({ ...told, status: /** @type {const} */ (TestStatus.Success) });
      else results.push({ ...told, status: /** @type {const} */ (TestStatus.Failed), failureMessage: failure });
      if (failure !== undefined && bail) break;
    }
    return { status: DryRunStatus.Complete, tests: results };
  }

  async dryRun() {
    Object.assign(this.state, { activeMutant: undefined, mutantCoverage: undefined, hitCount: undefined });
    const result = await this.run(this.testsOf(this.files), false);
    if (result.status !== DryRunStatus.Complete) return result;
    this.taken = Object.fromEntries(result.tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]));
    this.sortFiles();
    writeFileSync(TAKEN, JSON.stringify(this.taken));
    return { ...result, mutantCoverage: this.state.mutantCoverage };
  }

  /** @param {import("@stryker-mutator/api/test-runner").MutantRunOptions} options */
  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail, reloadEnvironment }) {
    const wanted = (tests) => {
      const own = testFilter ? tests.filter(({ id }) => testFilter.includes(id)) : [...tests];
      // The quick ones first: most mutants fall at once.
      return own.sort((one, other) => this.taken[one.id] - this.taken[other.id]);
    };
    /** @returns {Promise<import("@stryker-mutator/api/test-runner").DryRunResult>} */
    const tried = async (run) => {
      Object.assign(this.state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      try {
        const result = await run();
        return determineHitLimitReached(this.state.hitCount, hitLimit) ?? result;
      } catch (error) {
        return { status: DryRunStatus.Complete, tests: [notLoaded(error)] };
      } finally {
        this.state.activeMutant = undefined;
      }
    };

    if (reloadEnvironment) {
      this.kept = undefined;
      return toMutantRunResult(await tried(() => this.runAnew(!disableBail)));
    }
    for (;;) {
      const old = this.kept !== undefined;
      this.kept ??= this.testsOf(this.files);
      const result = await tried(() => this.run(wanted(this.kept), !disableBail));
      if (result.status !== DryRunStatus.Complete) this.kept = undefined;
      else if (!(await this.unspoilt(result.tests))) {
        this.kept = undefined;
        // What an earlier mutant left behind may have failed, not this one: once more, with everything new.
        if (old) continue;
      }
      return toMutantRunResult(result);
    }
  }

  /** Whether the tests that failed pass without a mutant. */
  async unspoilt(results) {
    const failed = results.filter(({ status }) => status === TestStatus.Failed).map(({ id }) => id);
    const again = await this.run(
      this.kept.filter(({ id }) => failed.includes(id)),
      true,
    );
    return again.status === DryRunStatus.Complete && again.tests.every(({ status }) => status === TestStatus.Success);
  }
}

/** The tests could not even be loaded: none would have passed. */
const notLoaded = (error) => ({
  id: "loading",
  name: "loading",
  timeSpentMs: 0,
  status: /** @type {const} */ (TestStatus.Failed),
  failureMessage: String(error),
});

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "nearTests", NearTests)];
