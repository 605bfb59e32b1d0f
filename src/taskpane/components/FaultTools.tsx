import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Severity } from "#core";
import { useLooks } from "../look/styles";
import { SeverityMark } from "./SeverityMark";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px",
    padding: "8px 0 4px",
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  toggle: {
    minWidth: 0,
    paddingLeft: "4px",
    paddingRight: "4px",
    gap: "4px",
    "& .fui-Button__icon": { margin: 0 },
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightRegular,
  },
  end: {
    marginInlineStart: "auto",
    minWidth: 0,
    paddingLeft: "4px",
    paddingRight: "4px",
    fontWeight: tokens.fontWeightRegular,
  },
  none: { textAlign: "center", padding: "32px 12px" },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

interface FaultToolsProps<Kind extends Severity> {
  readonly label: string;
  readonly severities: readonly Kind[];
  /** “错误 2”. */
  readonly count: (severity: Kind) => string;
  /** The one kind that is shown; undefined = all. */
  readonly only: Kind | undefined;
  readonly onOnly: (only: Kind | undefined) => void;
  readonly checkAll: string;
  readonly busy: boolean;
  readonly onCheckAll: () => void;
}

/** Above a list of faults: how many of each kind, one kind alone if wished, and the check that waits for no event. */
export function FaultTools<Kind extends Severity>(props: FaultToolsProps<Kind>) {
  const { label, severities, count, only, onOnly, checkAll, busy, onCheckAll } = props;
  const styles = useStyles();
  return (
    <div className={styles.tools} role="group" aria-label={label}>
      {severities.map((severity) => (
        <Button
          key={severity}
          className={styles.toggle}
          size="small"
          appearance={only === severity ? "outline" : "subtle"}
          aria-pressed={only === severity}
          icon={<SeverityMark severity={severity} silent />}
          onClick={() => {
            onOnly(only === severity ? undefined : severity);
          }}
        >
          {count(severity)}
        </Button>
      ))}
      <Button className={styles.end} size="small" appearance="subtle" disabledFocusable={busy} onClick={onCheckAll}>
        {checkAll}
      </Button>
    </div>
  );
}

/** In place of an empty list: nothing of that kind, or not yet. */
export function NoLines({ text }: { readonly text: string }) {
  const styles = useStyles();
  const looks = useLooks();
  return <p className={mergeClasses(styles.none, looks.muted)}>{text}</p>;
}

/** In place of a list of faults where there are none at all. */
export function NoFaults({ title, note }: { readonly title: string; readonly note: string }) {
  const styles = useStyles();
  const looks = useLooks();
  return (
    <div className={styles.none}>
      <CheckmarkCircle24Regular className={styles.good} aria-hidden />
      <p className={looks.strong}>{title}</p>
      <p className={mergeClasses(looks.small, looks.muted)}>{note}</p>
    </div>
  );
}
