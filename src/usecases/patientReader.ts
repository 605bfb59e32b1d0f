import type { FileAnswer, PickedFile, ReturnReader } from "./intake";
import type { After } from "./liveForm";

/** No file of the allowed size takes longer to read than this, in milliseconds; one that does hangs. */
export const HANGING = 20_000;

/** stuck: it took too long. left: nobody waits for it any more. */
export type PatientAnswer = FileAnswer | "stuck" | "left";

export interface PatientReader<File extends PickedFile> {
  read(file: File): Promise<PatientAnswer>;
  /** Ends the reading in progress; whoever waits for it is told "left". */
  interrupt(): void;
}

/** Reads one file at a time, and waits for none forever. `beginAgain` tells a fresh reader what the ended one knew. */
export function patientReader<File extends PickedFile>(
  reader: ReturnReader<File>,
  after: After,
  beginAgain: () => void,
): PatientReader<File> {
  /** Ends the wait for the file that is being read. */
  let giveUp: (() => void) | undefined;

  const startAfresh = (): void => {
    reader.abandon();
    beginAgain();
  };
  return {
    read: (file) =>
      new Promise((resolve, reject) => {
        const end = (answer: PatientAnswer): void => {
          stopWaiting();
          giveUp = undefined;
          resolve(answer);
        };
        const stopWaiting = after(HANGING, () => {
          startAfresh();
          end("stuck");
        });
        giveUp = () => {
          end("left");
        };
        reader.read(file).then(end, (fault: unknown) => {
          stopWaiting();
          reject(fault instanceof Error ? fault : new Error(String(fault)));
        });
      }),
    interrupt() {
      startAfresh();
      giveUp?.();
    },
  };
}
