import { useCallback, useEffect, useRef, useState } from "react";

/** At most one announcement in this time; of several, the last one counts. */
const QUIET = 1500;

export function useAnnouncements(): { readonly said: string; readonly announce: (text: string) => void } {
  const [said, setSaid] = useState("");
  const next = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const rest = useCallback(() => {
    timer.current = setTimeout(function again() {
      timer.current = undefined;
      if (next.current === undefined) return;
      setSaid(next.current);
      next.current = undefined;
      timer.current = setTimeout(again, QUIET);
    }, QUIET);
  }, []);

  const announce = useCallback(
    (text: string) => {
      if (timer.current === undefined) {
        setSaid(text);
        rest();
      } else next.current = text;
    },
    [rest],
  );
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return { said, announce };
}
