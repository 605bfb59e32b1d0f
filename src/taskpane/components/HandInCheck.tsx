import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle24Filled } from "@fluentui/react-icons/svg/error-circle";
import type { Issue } from "#core";
import { checkHandIn } from "#usecases/checkHandIn";
import type { FormNow } from "#usecases/liveForm";
import { issueLines } from "../issueLines";
import { useLooks } from "../look/styles";
import { useServices } from "../services";
import { IssueList } from "./IssueList";

const useStyles = makeStyles({
  verdict: { display: "flex", gap: "12px", alignItems: "center", padding: "12px 8px" },
  good: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  bad: { color: tokens.colorPaletteRedForeground1, flexShrink: 0 },
  text: { margin: 0 },
  heading: { padding: "12px 8px 4px" },
  steps: { margin: "4px 0 0", paddingInlineStart: "28px" },
});

/** A clear yes with what to do now, or the list of what blocks. */
export function HandInCheck({ form }: { form: FormNow }) {
  const styles = useStyles();
  const looks = useLooks();
  const { words } = useServices();
  const { handIn } = words.pane.unit;
  const { ready, faults, errors, unexplained, explained } = checkHandIn(form);
  if (ready)
    return (
      <section aria-label={handIn.title}>
        <div className={styles.verdict}>
          <CheckmarkCircle24Filled className={styles.good} aria-hidden />
          <div>
            <p className={mergeClasses(styles.text, looks.strong)}>{handIn.ready}</p>
            <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{handIn.readyNote(explained.length)}</p>
          </div>
        </div>
        <h2 className={mergeClasses(looks.plainHeading, styles.heading)}>{handIn.stepsTitle}</h2>
        <ol className={styles.steps}>
          {handIn.steps(form.identity.contact ?? "").map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    );
  return (
    <section aria-label={handIn.title}>
      <div className={styles.verdict}>
        <ErrorCircle24Filled className={styles.bad} aria-hidden />
        <p className={mergeClasses(styles.text, looks.strong)}>{handIn.notReady}</p>
      </div>
      {faults.length > 0 && (
        <>
          <h2 className={mergeClasses(looks.plainHeading, styles.heading)}>{handIn.faults}</h2>
          <p className={mergeClasses(styles.heading, styles.text)}>{words.formChanged(faults)}</p>
        </>
      )}
      <Blocking form={form} title={handIn.errors(errors.length)} issues={errors} />
      <Blocking form={form} title={handIn.unexplained(unexplained.length)} issues={unexplained} />
    </section>
  );
}

function Blocking({ form, title, issues }: { form: FormNow; title: string; issues: readonly Issue[] }) {
  const styles = useStyles();
  const looks = useLooks();
  const { language, words } = useServices();
  if (issues.length === 0) return null;
  const lines = issueLines(form, issues, {
    language,
    sentence: words.issueSentence(form.scheme),
    wholeForm: words.pane.unit.issues.wholeForm,
  });
  return (
    <>
      <h2 className={mergeClasses(looks.plainHeading, styles.heading)}>{title}</h2>
      <IssueList label={title} lines={lines.filter(({ kind }) => kind !== "heading")} />
    </>
  );
}
