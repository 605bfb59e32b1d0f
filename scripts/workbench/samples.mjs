// Sample workbooks for the workbench: a whole round, made by our own command line, as a newcomer would with `npm run demo`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
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

  /**
   * The folder of a language's round; made anew when the command line is.
   * @param {Language} language
   * @returns {Promise<string>}
   */
  function folder(language) {
    const place = path.join(out, language);
    const round = path.join(place, NAMES[language].round);
    if (existsSync(round) && statSync(round).mtimeMs > statSync(cli).mtimeMs) return Promise.resolve(place);
    let made = making.get(language);
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
      let said = "";
      run.stderr.on("data", (piece) => (said += String(piece)));
      run.once("error", reject);
      run.once("exit", (code) => {
        if (code === 0) resolve(place);
        else reject(new Error(`the sample round was not made:\n${said}`));
      });
    });
  }

  return {
    folder,
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
