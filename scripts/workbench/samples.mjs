// Sample workbooks for the workbench: a whole round, made by our own command line, as a newcomer would with `npm run demo`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";

/** What the command line calls the files it writes. */
const NAMES = {
  "zh-CN": { lang: "zh", started: "填到一半的自评表.xlsx", round: "评估工作簿.xlsx" },
  "en-US": { lang: "en", started: "half-filled form.xlsx", round: "评估工作簿.xlsx" },
};
/** A department of the sample: the forms of banners begin with their division code. */
const DEPARTMENT = /^BM/;

/** @typedef {keyof typeof NAMES} Language */

/**
 * @param {string} root of the repository; dist/cli is built
 * @param {string} [out] where the rounds lie, one folder a language
 */
export function samplesIn(root, out = path.join(root, "out/workbench")) {
  const cli = path.join(root, "dist/cli/pinghui.js");
  /** @type {Map<Language, Promise<string>>} */
  const making = new Map();
  /** @type {Set<import("node:child_process").ChildProcess>} */
  const runs = new Set();

  /**
   * The folder of a language's round; made anew when the command line is.
   * @param {Language} language
   * @returns {Promise<string>}
   */
  function folder(language) {
    const place = path.join(out, language);
    const round = path.join(place, NAMES[language].round);
    let made = making.get(language);
    // First of all: a round that is being written is there before it is whole.
    if (!made && existsSync(round) && statSync(round).mtimeMs > statSync(cli).mtimeMs) return Promise.resolve(place);
    if (!made) {
      made = make(place, NAMES[language].lang).finally(() => making.delete(language));
      making.set(language, made);
    }
    return made;
  }

  /**
   * @param {string} place
   * @param {string} lang
   * @returns {Promise<string>}
   */
  function make(place, lang) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    return new Promise((resolve, reject) => {
      const run = spawn(process.execPath, [cli, "demo", "--out", place, "--lang", lang], {
        stdio: ["ignore", "ignore", "pipe"],
      });
      runs.add(run);
      let said = "";
      run.stderr.on("data", (piece) => (said += String(piece)));
      run.once("error", reject);
      run.once("exit", (code) => {
        runs.delete(run);
        if (code === 0) resolve(place);
        else reject(new Error(`the sample round was not made:\n${said}`));
      });
    });
  }

  return {
    folder,
    /**
     * The same while others work: whoever asks for it meanwhile waits for this one, and nobody is slowed down.
     * @param {Language} language
     */
    async ahead(language) {
      const made = folder(language);
      for (const { pid } of runs) if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
      // Whoever asks for a sample is told; here it was nobody's wish yet.
      await made.catch(() => undefined);
    },
    /** Calls off what is being made; it is made anew when it is asked for. */
    stop() {
      for (const run of runs) run.kill();
    },
    /**
     * @param {string} language
     * @param {string} name "blank", "started" or "round"
     * @returns {Promise<string | undefined>} the file; undefined = there is no such sample
     */
    async file(language, name) {
      if (language !== "zh-CN" && language !== "en-US") return undefined;
      if (name !== "blank" && name !== "started" && name !== "round") return undefined;
      const place = await folder(language);
      if (name !== "blank") return path.join(place, NAMES[language][name]);
      const form = readdirSync(path.join(place, "forms")).find((file) => DEPARTMENT.test(file));
      return form && path.join(place, "forms", form);
    },
  };
}
