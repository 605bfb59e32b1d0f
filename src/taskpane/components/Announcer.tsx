import { useLooks } from "../look/styles";

/** Heard, not seen. */
export function Announcer({ text }: { text: string }) {
  const looks = useLooks();
  return (
    <div className={looks.hiddenText} role="status" aria-live="polite">
      {text}
    </div>
  );
}
