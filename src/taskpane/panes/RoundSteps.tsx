import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowCircleRight16Filled } from "@fluentui/react-icons/svg/arrow-circle-right";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Circle16Regular } from "@fluentui/react-icons/svg/circle";
import { useState } from "react";
import type { StepId } from "#core/languages/stepWords";
import { Desk } from "../components/Desk";
import { RosterChoice } from "../components/RosterChoice";
import { Stages } from "../components/Stages";
import { useLooks } from "../look/styles";
import { nextStep, stillNeeded, type AtHand } from "../steps/nextStep";
import { stepList, stepOf, type StepSpec } from "../steps/stepList";
import { useAtHand } from "../steps/useAtHand";
import { useOfficeTools } from "../useOfficeTools";
import { useOfficeWords } from "../words/officeWords";
import { StepDesk } from "./StepDesk";

const useStyles = makeStyles({
  primary: { flexGrow: 1, flexBasis: 0 },
  text: { margin: "4px 0 0" },
  stage: { margin: "12px 0 4px", color: tokens.colorNeutralForeground2 },
  block: { display: "block" },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorPaletteGreenForeground1 },
  nextIcon: { color: tokens.colorBrandForeground1 },
  next: {
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-1px",
  },
  mark: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  nextMark: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface RoundStepsProps {
  readonly onBack: (() => void) | undefined;
  /** Steps that have a desk of their own. */
  readonly onDesk: (job: "issueForms" | "collect" | "scheme") => void;
}

/** The whole round in the order of its stages: what is done, what comes next, and what each of the others still needs. */
export function RoundSteps({ onBack, onDesk }: RoundStepsProps) {
  const styles = useStyles();
  const looks = useLooks();
  const tools = useOfficeTools();
  const { steps: said, schemeDesk, pane } = useOfficeWords();
  const atHand = useAtHand(tools);
  const [at, setAt] = useState<StepId>();
  const next = nextStep(atHand);
  const go = (id: StepId): void => {
    if (id === "issue" || id === "collect") onDesk(id === "issue" ? "issueForms" : "collect");
    else {
      tools.steps.leave();
      setAt(id);
    }
  };
  if (at !== undefined)
    return (
      <StepDesk
        key={at}
        id={at}
        onStep={go}
        onBack={() => {
          setAt(undefined);
        }}
      />
    );
  const { stage: now } = stepOf(next);
  return (
    <Desk
      onBack={onBack}
      top={
        <>
          <h1 className={looks.plainHeading}>{said.title}</h1>
          <Stages now={now} />
        </>
      }
      bottom={
        <>
          <Button
            className={styles.primary}
            appearance="primary"
            onClick={() => {
              go(next);
            }}
          >
            {said.next(said.steps[next].title)}
          </Button>
          {onBack && <Button onClick={onBack}>{pane.common.back}</Button>}
        </>
      }
    >
      {atHand.open?.is === "roster" && <RosterChoice tools={tools} />}
      <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{said.text}</p>
      {pane.office.stages.map((name, stage) => (
        <section key={name} aria-label={said.stage(stage + 1, name)}>
          <h2 className={mergeClasses(looks.plainHeading, looks.small, styles.stage)}>{said.stage(stage + 1, name)}</h2>
          <ul className={looks.plainList}>
            {stage === 0 && (
              <li>
                <button
                  type="button"
                  className={looks.line}
                  onClick={() => {
                    onDesk("scheme");
                  }}
                >
                  <Circle16Regular className={styles.icon} aria-hidden />
                  <span className={mergeClasses(looks.grow, looks.wrap)}>{schemeDesk.link}</span>
                  <span className={mergeClasses(styles.mark, looks.small)}>{said.asNeeded}</span>
                </button>
              </li>
            )}
            {stepList
              .filter((step) => step.stage === stage)
              .map((step) => (
                <li key={step.id} {...(step.id === next ? { "aria-current": "step" as const } : {})}>
                  <StepLine step={step} atHand={atHand} isNext={step.id === next} onOpen={go} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Desk>
  );
}

interface StepLineProps {
  readonly step: StepSpec;
  readonly atHand: AtHand;
  readonly isNext: boolean;
  readonly onOpen: (id: StepId) => void;
}

function StepLine({ step, atHand, isNext, onOpen }: StepLineProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { steps: said } = useOfficeWords();
  const made = atHand.made.has(step.id);
  const needs = stillNeeded(step, atHand).map((need) => (need === "roster" ? said.roster : said.inputs[need].label));
  const mark = isNext ? said.isNext : made ? said.made : step.main ? "" : said.asNeeded;
  const Icon = isNext ? ArrowCircleRight16Filled : made ? CheckmarkCircle16Filled : Circle16Regular;
  return (
    <button
      type="button"
      className={mergeClasses(looks.line, isNext && styles.next)}
      onClick={() => {
        onOpen(step.id);
      }}
    >
      <Icon className={mergeClasses(styles.icon, made && styles.done, isNext && styles.nextIcon)} aria-hidden />
      <span className={mergeClasses(looks.grow, looks.wrap)}>
        {said.steps[step.id].title}
        {needs.length > 0 && !made && (
          <span className={mergeClasses(styles.block, looks.small, looks.muted)}>{said.needs(needs)}</span>
        )}
      </span>
      {mark !== "" && <span className={mergeClasses(styles.mark, looks.small, isNext && styles.nextMark)}>{mark}</span>}
    </button>
  );
}
