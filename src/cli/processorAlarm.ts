/** A machine that is busy with others makes any file late: so many times as long is waited while we hardly had the processor. */
const MOST_WAITS = 6;
/** Of the time that was waited, in processor time of ours: less is "hardly". */
const OURS = 0.8;

export interface Alarm {
  /** Begins the wait, anew where one is going on. */
  set(): void;
  stop(): void;
}

/** Rings after so many milliseconds, later where the machine was busy with others meanwhile. */
export function processorAlarm(milliseconds: number, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    clearTimeout(timer);
  };
  return {
    set() {
      stop();
      const before = process.cpuUsage();
      const look = (waits: number): void => {
        const { user, system } = process.cpuUsage(before);
        const ours = (user + system) / 1000;
        if (waits < MOST_WAITS && ours < milliseconds * OURS) timer = setTimeout(look, milliseconds, waits + 1);
        else ring();
      };
      timer = setTimeout(look, milliseconds, 1);
    },
    stop,
  };
}
