import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "#core";
import { usePaneWords } from "../services";

const useStyles = makeStyles({
  icon: { flexShrink: 0, marginTop: "2px" },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

const icons = { error: ErrorCircle16Filled, warning: Warning16Filled, hint: Info16Regular } as const;

/** A severity's shape, in its colour; the word stands beside it, or is given to those who hear. */
export function SeverityMark({ severity, silent = false }: { severity: Severity; silent?: boolean }) {
  const styles = useStyles();
  const words = usePaneWords();
  const Icon = icons[severity];
  const className = mergeClasses(styles.icon, styles[severity]);
  return silent ? (
    <Icon className={className} aria-hidden />
  ) : (
    <Icon className={className} role="img" aria-label={words.severity[severity]} />
  );
}
