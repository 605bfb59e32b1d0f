import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMemo, useState } from "react";
import type { Severity } from "#core";
import type { FormNow } from "#usecases/liveForm";
import { countOf, issueLines, SEVERITIES } from "../issueLines";
import { useLooks } from "../look/styles";
import { useLive, useServices, useSpoken } from "../services";
import { IssueList } from "./IssueList";
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

/** What is wrong and what to do, by severity if wished. */
export function Issues({ form }: { form: FormNow }) {
  const styles = useStyles();
  const looks = useLooks();
  const { language, words, live } = useServices();
  const { looking } = useLive();
  const { announce } = useSpoken();
  const { issues: said } = words.pane.unit;
  const [only, setOnly] = useState<Severity>();
  const { issues } = form.evaluation;
  const lines = useMemo(
    () =>
      issueLines(
        form,
        only === undefined
          ? form.evaluation.issues
          : form.evaluation.issues.filter(({ severity }) => severity === only),
        { language, sentence: words.issueSentence(form.scheme), wholeForm: said.wholeForm },
      ),
    [form, only, language, words, said],
  );
  const checkAll = async (): Promise<void> => {
    await live.checkAll();
    const found = live.current().form?.evaluation.issues ?? [];
    const [errors = 0, warnings = 0, hints = 0] = SEVERITIES.map((severity) => countOf(found, severity));
    announce(said.checked(errors, warnings, hints));
  };
  return (
    <>
      <div className={styles.tools} role="group" aria-label={said.filter}>
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
            {said.count(words.pane.severity[severity], countOf(issues, severity))}
          </Button>
        ))}
        <Button
          className={styles.end}
          size="small"
          appearance="subtle"
          disabledFocusable={looking}
          onClick={() => void checkAll()}
        >
          {said.checkAll}
        </Button>
      </div>
      {lines.length > 0 ? (
        <IssueList label={said.list} lines={lines} />
      ) : issues.length > 0 ? (
        <p className={mergeClasses(styles.none, looks.muted)}>{said.noneOfKind}</p>
      ) : (
        <div className={styles.none}>
          <CheckmarkCircle24Regular className={styles.good} aria-hidden />
          <p className={looks.strong}>{said.none}</p>
          <p className={mergeClasses(looks.small, looks.muted)}>{said.noneNote}</p>
        </div>
      )}
    </>
  );
}
