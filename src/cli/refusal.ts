/** What can't be done, in one plain sentence for the person at the keyboard. Ends the command with exit code 2. */
export class Refusal extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "Refusal";
  }
}

/** 0 done; 1 done, but something was rejected or has errors; 2 refused or could not be done. */
export type ExitCode = 0 | 1 | 2;
