/** Something the person can put right. Shown as it is, Chinese first; the exit code is 2. */
export class Refusal extends Error {}

/**
 * Runs a script's main and says what went wrong: a refusal in its own words, anything else as the bug it is.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    await main();
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    console.error(trouble.message);
    process.exitCode = 2;
  }
}
