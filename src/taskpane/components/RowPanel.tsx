import { withBrackets } from "#core/answers/joining";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { inLanguage, schemeIndex } from "#core";
import { explain } from "#core/evaluate/explain";
import { issueHome } from "#core/evaluate/issueHome";
import { criteriaOf } from "#core/scheme/criteria";
import { findRow, type FormRow } from "#usecases/findRow";
import type { FormNow } from "#usecases/liveForm";
import { issueLines } from "../issueLines";
import { useLooks } from "../look/styles";
import { useLive, usePaneWords, useServices } from "../services";
import { IssueList } from "./IssueList";
import { scoreText } from "./Scores";

const useStyles = makeStyles({
  empty: { padding: "24px 8px", textAlign: "center" },
  section: { padding: "8px 0" },
  heading: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, paddingInlineStart: "20px" },
  title: { display: "flex", gap: "8px", alignItems: "baseline", paddingTop: "8px" },
});

/** What the selected row asks for; follows the selection without taking the focus. */
export function RowPanel({ form }: { form: FormNow }) {
  const { selected } = useLive();
  const styles = useStyles();
  const looks = useLooks();
  const { row } = usePaneWords().unit;
  const about = selected && findRow(form, selected);
  if (!about) return <p className={mergeClasses(styles.empty, looks.muted)}>{row.empty}</p>;
  return about.of === "annex" ? (
    <AnnexRows form={form} annex={about.annex} />
  ) : (
    <IndicatorRow form={form} about={about} />
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  const looks = useLooks();
  return (
    <section className={mergeClasses(styles.section, looks.wrap)}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

function IndicatorRow({ form, about }: { form: FormNow; about: Extract<FormRow, { of: "indicator" }> }) {
  const styles = useStyles();
  const looks = useLooks();
  const { language, words } = useServices();
  const { row, scores } = words.pane.unit;
  const { scheme, evaluation } = form;
  const indicator = schemeIndex(scheme).indicators.get(about.indicator);
  if (!indicator) return null;
  const field = about.field === undefined ? undefined : schemeIndex(scheme).fields.get(about.field);
  const own = evaluation.issues.filter((issue) => issueHome(scheme, issue) === indicator.id);
  const hints = [
    ...(field?.filledBy === "office" ? [row.officeNumber] : field?.computed ? [row.computed] : []),
    ...(field?.hint ? [inLanguage(field.hint, language)] : []),
  ];
  return (
    <>
      <h2 className={mergeClasses(looks.plainHeading, styles.title)}>
        <span className={mergeClasses(looks.grow, looks.wrap)}>
          {indicator.id} {inLanguage(indicator.title, language)}
        </span>
        <span className={looks.number}>
          {scoreText(evaluation.indicators.get(indicator.id), indicator.points, scores.state)}
        </span>
      </h2>
      {about.field !== undefined && (
        <Section title={row.entry}>
          <div className={looks.strong}>
            {field ? inLanguage(field.title, language) : row.reasonRow}
            {field?.unit && (
              <span className={mergeClasses(looks.small, looks.muted)}>
                {withBrackets("", inLanguage(field.unit, language), language)}
              </span>
            )}
          </div>
          {hints.map((hint) => (
            <div key={hint} className={mergeClasses(looks.small, looks.muted)}>
              {hint}
            </div>
          ))}
        </Section>
      )}
      <Section title={row.criteria}>{criteriaOf(indicator, scheme, words.scoring)}</Section>
      <Section title={row.evidence}>
        {indicator.evidence.length === 0 ? (
          row.noEvidence
        ) : (
          <ul className={styles.list}>
            {indicator.evidence.map((piece) => (
              <li key={piece.zh}>{inLanguage(piece, language)}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={row.how}>{explain(scheme, evaluation, indicator.id, words)}</Section>
      <Section title={row.issues}>
        <OwnIssues form={form} issues={own} />
      </Section>
    </>
  );
}

function AnnexRows({ form, annex: key }: { form: FormNow; annex: string }) {
  const looks = useLooks();
  const styles = useStyles();
  const { language, words } = useServices();
  const annex = schemeIndex(form.scheme).annexes.get(key);
  if (!annex) return null;
  const own = form.evaluation.issues.filter(({ at }) =>
    at.some((place) => place === key || place.startsWith(`${key}#`)),
  );
  return (
    <>
      <h2 className={mergeClasses(looks.plainHeading, styles.title)}>{inLanguage(annex.title, language)}</h2>
      {annex.note && <Section title={words.pane.unit.row.hint}>{inLanguage(annex.note, language)}</Section>}
      <Section title={words.pane.unit.row.issues}>
        <OwnIssues form={form} issues={own} />
      </Section>
    </>
  );
}

function OwnIssues({ form, issues }: { form: FormNow; issues: FormNow["evaluation"]["issues"] }) {
  const { language, words } = useServices();
  const { row, issues: said } = words.pane.unit;
  if (issues.length === 0) return <>{row.noIssues}</>;
  const lines = issueLines(form, issues, {
    language,
    sentence: words.issueSentence(form.scheme),
    wholeForm: said.wholeForm,
  });
  return <IssueList label={row.issues} lines={lines.filter(({ kind }) => kind !== "heading")} />;
}
