import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  // In high contrast the track needs an edge of its own.
  bar: { "@media (forced-colors: active)": { outline: `1px solid ${tokens.colorNeutralForeground1}` } },
});

/** A share of a whole; the numbers themselves stand beside it as text. */
export function Bar({ value, max, label }: { value: number; max: number; label: string }) {
  const styles = useStyles();
  return (
    <ProgressBar
      className={styles.bar}
      thickness="large"
      shape="rounded"
      value={max > 0 ? Math.min(1, value / max) : 0}
      max={1}
      aria-label={label}
    />
  );
}
