import { useId } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { extraNote, sumLabel } from "#core/form/extraCells";
import type { ExtraWords } from "#core/languages/extraWords";
import { extraKinds, extraKindsOf } from "#core/scheme/extras";
import type { Indicator } from "#core/scheme/scheme";
import { extrasAdded } from "#core/scoring/aggregate";
import { shown } from "#core/scoring/show";
import type { FormNow } from "#usecases/liveForm";
import { useLooks } from "../look/styles";
import { useServices } from "../services";

const useStyles = makeStyles({ sums: { padding: "12px 8px 0" }, note: { margin: "4px 0 0" } });

/** What all 加分项 add and all 扣分项 take, within their limits, and how the total comes about. */
export function ExtraSums({ form: { scheme, evaluation } }: { form: FormNow }) {
  const looks = useLooks();
  const styles = useStyles();
  const words = useServices().words.form.extra;
  const note = useId();
  return (
    <section className={styles.sums}>
      <ul className={looks.plainList} aria-labelledby={note}>
        {extraKindsOf(scheme).map((kind) => (
          <li key={kind} className={looks.row}>
            <span className={mergeClasses(looks.grow, looks.wrap)}>{sumLabel(scheme, kind, words)}</span>
            <span className={looks.number}>{words.points(kind, shown(evaluation.total[kind] ?? 0))}</span>
          </li>
        ))}
      </ul>
      <p id={note} className={mergeClasses(styles.note, looks.small, looks.muted)}>
        {extraNote(scheme, words)}
      </p>
    </section>
  );
}

/** What some indicators add and take so far, before the limits over all: 加3.00 扣1.00. */
export const extrasIn = ({ evaluation }: FormNow, indicators: readonly Indicator[], words: ExtraWords): string =>
  extraKinds
    .flatMap((kind) => {
      const own = indicators.filter(({ extra }) => extra === kind);
      if (own.length === 0) return [];
      const results = own.flatMap(({ id }) => evaluation.indicators.get(id) ?? []);
      return [words.points(kind, shown(extrasAdded(results, Infinity)))];
    })
    .join(" ");
