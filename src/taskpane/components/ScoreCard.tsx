import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { inLanguage } from "#core";
import { completeness } from "#core/evaluate/completeness";
import { shown } from "#core/scoring/show";
import { firstBlank } from "../firstBlank";
import type { FormNow } from "#usecases/liveForm";
import { useLooks } from "../look/styles";
import { useGoTo, usePaneWords, useServices } from "../services";
import { Bar } from "./Bar";

const useStyles = makeStyles({
  card: { marginTop: "8px" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "baseline", columnGap: "12px" },
  score: {
    border: "none",
    background: "none",
    padding: 0,
    fontFamily: "inherit",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  end: { marginLeft: "auto" },
  bar: { padding: "4px 0" },
});

interface ScoreCardProps {
  readonly form: FormNow;
  /** Opens how the score came about. */
  readonly onScore: () => void;
}

/** How far am I: points, grade, filled fields. */
export function ScoreCard({ form, onScore }: ScoreCardProps) {
  const styles = useStyles();
  const looks = useLooks();
  const goTo = useGoTo();
  const { language } = useServices();
  const { score } = usePaneWords().unit;
  const { scheme, evaluation } = form;
  const { total, grade } = evaluation;
  const { filled, required } = completeness(scheme, evaluation);
  const band = scheme.bands.find((one) => one.grade.zh === grade?.grade);
  const blank = firstBlank(form);
  const points = total.final ?? total.points;
  const filledText = score.filled(filled, required);
  return (
    <section className={mergeClasses(looks.card, styles.card)} aria-label={score.label}>
      <div className={styles.line}>
        <button type="button" className={styles.score} onClick={onScore}>
          <span className={looks.hiddenText}>{total.final === undefined ? score.soFar : score.label} </span>
          <span className={looks.numeral}>{shown(points)}</span>
          <span className={mergeClasses(looks.small, looks.muted)}>{score.of(scheme.total)}</span>
        </button>
        <span className={band ? looks.strong : mergeClasses(looks.small, looks.muted)}>
          {band ? inLanguage(band.grade, language) : score.pending(total.pending)}
        </span>
        <span className={mergeClasses(looks.small, styles.end)}>
          {blank ? (
            <Link
              as="button"
              className={looks.small}
              title={score.nextBlank}
              onClick={() => {
                goTo(blank);
              }}
            >
              {filledText}
            </Link>
          ) : (
            filledText
          )}
        </span>
      </div>
      <div className={styles.bar}>
        <Bar value={filled} max={required} label={filledText} />
      </div>
      <div className={mergeClasses(styles.line, looks.small, looks.muted)}>
        <span>{band ? "" : score.soFar}</span>
        <span className={styles.end}>{score.applicable(shown(total.applicable))}</span>
      </div>
    </section>
  );
}
