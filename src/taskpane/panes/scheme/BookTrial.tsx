import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useEffect, useEffectEvent, useState } from "react";
import type { Scheme } from "#core";
import { Opening } from "../../components/Opening";
import { reportFault } from "../../faults";
import { useLooks } from "../../look/styles";
import type { TriedIndicator, TriedScheme } from "../../schemeDesk/schemeOrder";
import { useServices, useSpoken } from "../../services";
import { useOfficeTools } from "../../useOfficeTools";
import { useOfficeWords } from "../../words/officeWords";

const useStyles = makeStyles({
  text: { margin: "8px 0 4px" },
  major: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 0" },
  indicator: { padding: "6px 8px 6px 32px" },
  line: { margin: 0, overflowWrap: "anywhere" },
  entries: { margin: "2px 0" },
});

interface BookTrialProps {
  readonly scheme: Scheme | undefined;
  readonly errors: number;
}

/** How far the points reach, and how each would arise; tried anew whenever the scheme has changed. */
export function BookTrial({ scheme, errors }: BookTrialProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { trial: said } = useOfficeWords().schemeDesk;
  const [which, setWhich] = useState<"highest" | "lowest">("highest");
  const tried = useTrial(scheme);
  if (!scheme) return <p className={mergeClasses(styles.text, looks.muted)}>{said.unsound(errors)}</p>;
  if (!tried) return <p className={mergeClasses(styles.text, looks.muted)}>{said.running}</p>;
  return (
    <>
      <p className={mergeClasses(styles.text, looks.strong)}>
        {said.reach(tried.highest.total, tried.lowest.total, tried.total)}
      </p>
      <p className={mergeClasses(styles.line, looks.small, looks.muted)}>{said.note}</p>
      <RadioGroup
        layout="horizontal"
        aria-label={said.which}
        value={which}
        onChange={(_, { value }) => {
          setWhich(value === "lowest" ? "lowest" : "highest");
        }}
      >
        <Radio value="highest" label={said.highest} />
        <Radio value="lowest" label={said.lowest} />
      </RadioGroup>
      <ul className={looks.plainList} aria-label={said.list}>
        {tried[which].majors.map(({ id, title, points, indicators }) => (
          <li key={id} className={styles.major}>
            <Opening
              heading={
                <>
                  <span className={mergeClasses(looks.grow, looks.strong, looks.wrap)}>
                    {id} {title}
                  </span>
                  <span className={looks.number}>{points}</span>
                </>
              }
            >
              <ul className={looks.plainList} aria-label={title}>
                {indicators.map((indicator) => (
                  <Example key={indicator.id} indicator={indicator} />
                ))}
              </ul>
            </Opening>
          </li>
        ))}
      </ul>
    </>
  );
}

function Example({ indicator: { id, title, entries, how } }: { indicator: TriedIndicator }) {
  const styles = useStyles();
  const looks = useLooks();
  return (
    <li className={styles.indicator}>
      <p className={styles.line}>
        {id} {title}
      </p>
      <ul className={mergeClasses(looks.plainList, looks.small, looks.muted, styles.entries)}>
        {entries.map((entry) => (
          <li key={entry} className={looks.wrap}>
            {entry}
          </li>
        ))}
      </ul>
      <p className={mergeClasses(styles.line, looks.small)}>{how}</p>
    </li>
  );
}

function useTrial(scheme: Scheme | undefined): TriedScheme | undefined {
  const { language } = useServices();
  const { schemes } = useOfficeTools();
  const { trial: said } = useOfficeWords().schemeDesk;
  const { announce } = useSpoken();
  const [last, setLast] = useState<{ readonly of: Scheme; readonly tried: TriedScheme }>();
  const run = useEffectEvent((of: Scheme) => schemes.ask({ kind: "try", scheme: of, language }));
  const tell = useEffectEvent(({ highest, lowest, total }: TriedScheme) => {
    announce(said.reach(highest.total, lowest.total, total));
  });
  useEffect(() => {
    if (!scheme) return undefined;
    let wanted = true;
    run(scheme).then((tried) => {
      // Called off by a check: the scheme has changed, and what comes of it is tried next.
      if (!wanted || typeof tried !== "object") return;
      setLast({ of: scheme, tried });
      tell(tried);
    }, reportFault);
    return () => {
      wanted = false;
    };
  }, [scheme]);
  return last?.of === scheme ? last?.tried : undefined;
}
