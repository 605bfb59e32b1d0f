import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMemo, useState } from "react";
import { IssueList } from "../../components/IssueList";
import { SeverityMark } from "../../components/SeverityMark";
import { useLooks } from "../../look/styles";
import { bookLines } from "../../schemeDesk/bookLines";
import type { BookLine, CheckedBook } from "../../schemeDesk/schemeOrder";
import { useLive, useServices } from "../../services";
import { useOfficeWords } from "../../words/officeWords";

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
  toggle: { minWidth: 0, gap: "4px", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular },
  end: { marginInlineStart: "auto", minWidth: 0, fontWeight: tokens.fontWeightRegular },
  none: { textAlign: "center", padding: "32px 12px" },
  good: { color: tokens.colorPaletteGreenForeground1 },
});

const SEVERITIES = ["error", "warning"] as const;

/** Everything that was noticed, sheet by sheet; a line leads to its cell. */
export function BookFaults({ checked, checking }: { checked: CheckedBook | undefined; checking: boolean }) {
  const styles = useStyles();
  const looks = useLooks();
  const { live } = useServices();
  const { looking } = useLive();
  const { desk } = useOfficeWords().schemeDesk;
  const { faults: said } = desk;
  const [only, setOnly] = useState<BookLine["severity"]>();
  const lines = useMemo(
    () =>
      bookLines(
        (checked?.lines ?? []).filter(({ severity }) => !only || severity === only),
        said.whole,
      ),
    [checked, only, said.whole],
  );
  const count = (severity: BookLine["severity"]): number =>
    checked?.lines.filter((line) => line.severity === severity).length ?? 0;
  return (
    <>
      <div className={styles.tools}>
        {SEVERITIES.map((severity) => (
          <Button
            key={severity}
            className={styles.toggle}
            size="small"
            appearance={only === severity ? "outline" : "subtle"}
            aria-pressed={only === severity}
            icon={<SeverityMark severity={severity} silent />}
            onClick={() => {
              setOnly(only === severity ? undefined : severity);
            }}
          >
            {(severity === "error" ? said.errors : said.warnings)(count(severity))}
          </Button>
        ))}
        <Button
          className={styles.end}
          size="small"
          appearance="subtle"
          disabledFocusable={looking || checking}
          onClick={() => void live.checkAll()}
        >
          {said.checkAll}
        </Button>
      </div>
      {!checked ? (
        <p className={mergeClasses(styles.none, looks.muted)}>{desk.checking}</p>
      ) : lines.length > 0 ? (
        <IssueList label={said.list} lines={lines} />
      ) : (
        checked.lines.length === 0 && (
          <div className={styles.none}>
            <CheckmarkCircle24Regular className={styles.good} aria-hidden />
            <p className={looks.strong}>{said.none}</p>
            <p className={mergeClasses(looks.small, looks.muted)}>{said.noneNote}</p>
          </div>
        )
      )}
    </>
  );
}
