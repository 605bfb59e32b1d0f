import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { inLanguage, reasonId, type CellRef, type IndicatorResult } from "#core";
import { explain } from "#core/evaluate/explain";
import { extraKindsOf, isAllExtras } from "#core/scheme/extras";
import type { Indicator, Major } from "#core/scheme/scheme";
import { shown } from "#core/scoring/show";
import type { FormNow } from "#usecases/liveForm";
import { useLooks } from "../look/styles";
import { useGoTo, usePaneWords, useServices } from "../services";
import { Bar } from "./Bar";
import { ExtraSums, extrasIn } from "./ExtraSums";
import { Opening } from "./Opening";

const useStyles = makeStyles({
  major: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "8px 0" },
  indicators: { paddingLeft: "8px" },
  how: { padding: "4px 8px 12px 32px", overflowWrap: "anywhere" },
  bar: { padding: "0 8px 4px 32px" },
  note: { padding: "12px 8px 0" },
});

/** Six bars; each opens its indicators, each indicator how its points arose. */
export function Scores({ form }: { form: FormNow }) {
  const looks = useLooks();
  const styles = useStyles();
  const { language } = useServices();
  const { scores } = usePaneWords().unit;
  const { scheme } = form;
  return (
    <>
      <ul className={looks.plainList} aria-label={scores.list}>
        {scheme.majors.map((major) => (
          <li key={major.id} className={styles.major}>
            <MajorScore form={form} major={major} />
          </li>
        ))}
      </ul>
      {extraKindsOf(scheme).length > 0 && <ExtraSums form={form} />}
      {scheme.defaults && (
        <p className={mergeClasses(styles.note, looks.small, looks.muted)}>{inLanguage(scheme.defaults, language)}</p>
      )}
    </>
  );
}

function MajorScore({ form, major }: { form: FormNow; major: Major }) {
  const styles = useStyles();
  const looks = useLooks();
  const { language, words } = useServices();
  const { points = 0, applicable = 0 } = form.evaluation.majors.get(major.id) ?? {};
  const title = inLanguage(major.title, language);
  const own = `${shown(points)}/${shown(applicable)}`;
  return (
    <Opening
      heading={
        <>
          <span className={mergeClasses(looks.grow, looks.strong, looks.wrap)}>
            {major.id} {title}
          </span>
          <span className={looks.number}>
            {isAllExtras(major) ? extrasIn(form, major.indicators, words.form.extra) : own}
          </span>
        </>
      }
      below={
        // There is nothing that extras alone would be a share of.
        isAllExtras(major) ? undefined : (
          <div className={styles.bar}>
            <Bar value={points} max={applicable} label={`${major.id} ${own}`} />
          </div>
        )
      }
    >
      <ul className={mergeClasses(looks.plainList, styles.indicators)} aria-label={title}>
        {major.indicators.map((indicator) => (
          <li key={indicator.id}>
            <IndicatorScore form={form} indicator={indicator} />
          </li>
        ))}
      </ul>
    </Opening>
  );
}

function IndicatorScore({ form, indicator }: { form: FormNow; indicator: Indicator }) {
  const styles = useStyles();
  const looks = useLooks();
  const goTo = useGoTo();
  const { language, words } = useServices();
  const { scores } = words.pane.unit;
  const result = form.evaluation.indicators.get(indicator.id);
  const cell = entryCell(form, indicator);
  return (
    <Opening
      heading={
        <>
          <span className={mergeClasses(looks.grow, looks.wrap)}>
            {indicator.id} {inLanguage(indicator.title, language)}
          </span>
          <span className={looks.number}>
            {indicator.extra !== undefined && result?.state === "scored"
              ? words.form.extra.points(indicator.extra, shown(result.points))
              : scoreText(result, indicator.points, scores.state)}
          </span>
        </>
      }
    >
      <div className={mergeClasses(styles.how, looks.small)}>
        <div className={looks.muted}>{scores.how}</div>
        <div>{explain(form.scheme, form.evaluation, indicator.id, words)}</div>
        {cell && (
          <Link
            as="button"
            className={looks.small}
            onClick={() => {
              goTo(cell);
            }}
          >
            {scores.goToEntry}
          </Link>
        )}
      </div>
    </Opening>
  );
}

export function scoreText(
  result: IndicatorResult | undefined,
  points: number,
  state: Readonly<Record<"pending" | "notApplicable", string>>,
): string {
  return result?.state === "scored" ? `${shown(result.points)}/${points}` : state[result?.state ?? "pending"];
}

const entryCell = ({ reading: { places } }: FormNow, { id, fields }: Indicator): CellRef | undefined =>
  [...fields.map((field) => field.id), reasonId(id)].map((place) => places.get(place)).find((cell) => cell);
