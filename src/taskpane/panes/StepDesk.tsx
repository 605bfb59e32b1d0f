import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { StepId } from "#core/languages/stepWords";
import { Desk } from "../components/Desk";
import { HeadcountChoice } from "../components/HeadcountChoice";
import { InputChoice } from "../components/InputChoice";
import { RosterChoice } from "../components/RosterChoice";
import { SchemeChoice } from "../components/SchemeChoice";
import { fieldFaults, StepFields, type StepEntries } from "../components/StepFields";
import { StepReport } from "../components/StepReport";
import { Working } from "../components/Working";
import { useLooks } from "../look/styles";
import { useServices } from "../services";
import { nextStep } from "../steps/nextStep";
import { stepOf } from "../steps/stepList";
import type { StepWork } from "../steps/stepRunner";
import { useAtHand } from "../steps/useAtHand";
import { useStepInputs } from "../steps/useStepInputs";
import { useOfficeTools } from "../useOfficeTools";
import { useOfficeWords } from "../words/officeWords";

const useStyles = makeStyles({
  // A long label takes two lines rather than push the other button to a row of its own.
  primary: { flexGrow: 1, flexBasis: 0 },
  middle: { display: "flex", flexDirection: "column", gap: "12px", paddingBottom: "8px" },
  text: { margin: "4px 0 0" },
});

interface StepDeskProps {
  readonly id: StepId;
  readonly onBack: () => void;
  readonly onStep: (id: StepId) => void;
}

/** Any step of the round: what it is made from, one button, a line for each file, and what came of it. */
export function StepDesk({ id, onBack, onStep }: StepDeskProps) {
  const styles = useStyles();
  const looks = useLooks();
  const tools = useOfficeTools();
  const { shelf, language, now, today } = useServices();
  const words = useOfficeWords();
  const atHand = useAtHand(tools);
  const { work } = useSyncExternalStore(tools.steps.subscribe, tools.steps.current);
  const { roster, rosterComing } = useSyncExternalStore(tools.returns.subscribe, tools.returns.current);
  const step = stepOf(id);
  const inputs = useStepInputs(step, atHand);
  const mine = work?.step === id ? work : undefined;
  const { steps: said, pane } = words;
  const [entries, setEntries] = useState<StepEntries>(() =>
    Object.fromEntries(step.fields.flatMap(({ kind, key }) => (kind === "date" ? [[key, today()]] : []))),
  );
  const [asked, setAsked] = useState(false);

  const missing = [
    ...(!roster && (step.roster === "needed" || (step.roster !== "none" && rosterComing)) ? [said.roster] : []),
    ...step.inputs
      .filter((input) => input.needed && inputs.chosenFor(input) === undefined)
      .map(({ key }) => said.inputs[key].label),
  ];
  const faults = fieldFaults(step.fields, entries, {
    missing: (key) => said.missing(said.fields[key].label),
    notANumber: (key, most) => said.notANumber(said.fields[key].label, most),
  });

  const run = async (): Promise<void> => {
    setAsked(true);
    if (missing.length > 0 || faults.size > 0) return;
    const given = await inputs.given();
    if (!given) return;
    const { files } = pane.office;
    const all = step.inputs.flatMap(({ key }) => given[key] ?? []);
    const plain = { unit: "", why: "", remarks: [] };
    tools.steps.run(
      {
        step: id,
        language,
        roster: step.roster === "none" ? undefined : roster,
        own: shelf.current().set,
        inputs: given,
        fields: entries,
        stamp: now(),
      },
      all.map(({ name }) => ({ ...plain, name, tone: "waiting", short: files.waiting })),
      (line) => ({ ...line, tone: "bad", short: files.rejected, why: files.stuck }),
    );
  };

  const running = mine?.running === true;
  const finished = mine?.outcome?.done === true;
  const next = nextStep(atHand);
  const onward = finished && next !== id;
  const texts = said.steps[id];
  return (
    <Desk
      onBack={onBack}
      top={
        <>
          <h1 className={looks.plainHeading}>{texts.title}</h1>
          <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{texts.text}</p>
        </>
      }
      bottom={
        running ? (
          <StepWorking
            work={mine}
            running={texts.running}
            onCancel={() => {
              tools.steps.cancel();
            }}
          />
        ) : (
          <>
            {onward ? (
              <Button
                className={styles.primary}
                appearance="primary"
                onClick={() => {
                  onStep(next);
                }}
              >
                {said.next(said.steps[next].title)}
              </Button>
            ) : (
              <Button
                className={styles.primary}
                appearance="primary"
                disabled={missing.length > 0}
                onClick={() => void run()}
              >
                {texts.button}
              </Button>
            )}
            <Button onClick={onBack}>{pane.common.back}</Button>
          </>
        )
      }
    >
      <div className={styles.middle}>
        {mine && (
          <StepReport
            work={mine}
            onSave={tools.save}
            again={onward ? { label: texts.button, run: () => void run() } : undefined}
          />
        )}
        {!running && (
          <>
            {missing.length > 0 && <p className={mergeClasses(styles.text, looks.small)}>{said.needs(missing)}</p>}
            {step.roster === "none" ? <SchemeChoice /> : <RosterChoice tools={tools} />}
            {step.headcount && roster && <HeadcountChoice tools={tools} />}
            {step.inputs.map((input) => (
              <InputChoice
                key={input.key}
                input={input}
                chosen={inputs.chosenFor(input)}
                canUseOpen={inputs.canUseOpen(input)}
                taken={inputs.takenFor(input)}
                onChange={(choice) => {
                  inputs.choose(input, choice);
                }}
              />
            ))}
            <StepFields
              fields={step.fields}
              entries={entries}
              faults={asked ? faults : new Map()}
              onChange={(key, value) => {
                setEntries((before) => ({ ...before, [key]: value }));
              }}
            />
          </>
        )}
      </div>
    </Desk>
  );
}

interface StepWorkingProps {
  readonly work: StepWork;
  /** What is said while nothing can be counted. */
  readonly running: string;
  readonly onCancel: () => void;
}

/** Reading is one half of the work, and making what comes of it the other. */
function StepWorking({ work: { read, lines, making }, running, onCancel }: StepWorkingProps) {
  const { steps: said } = useOfficeWords();
  const all = lines.length;
  const text = making
    ? said.making(making.done, making.all)
    : all > 0 && read < all
      ? said.reading(read, all)
      : running;
  const shares = [...(all > 0 ? [read / all] : []), making ? making.done / making.all : 0];
  const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
  return <Working text={text} share={share} label={said.progress} onCancel={onCancel} />;
}
