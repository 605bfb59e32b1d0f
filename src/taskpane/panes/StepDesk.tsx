import { Button, makeStyles, mergeClasses, ProgressBar } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import type { StepId, StepInput } from "#core/languages/stepWords";
import { Desk } from "../components/Desk";
import { HeadcountChoice } from "../components/HeadcountChoice";
import { InputChoice, type Chosen } from "../components/InputChoice";
import { RosterChoice } from "../components/RosterChoice";
import { SchemeChoice } from "../components/SchemeChoice";
import { fieldFaults, StepFields, type StepEntries } from "../components/StepFields";
import { StepReport } from "../components/StepReport";
import { useLooks } from "../look/styles";
import { useReport, useServices } from "../services";
import { isOpen, nextStep, TAKEN } from "../steps/nextStep";
import type { GivenFile } from "../steps/stepOrder";
import { stepOf, type InputSpec } from "../steps/stepList";
import { useAtHand } from "../steps/useAtHand";
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
  const { workbook, shelf, language, now, today } = useServices();
  const words = useOfficeWords();
  const report = useReport();
  const atHand = useAtHand(tools);
  const { work } = useSyncExternalStore(tools.steps.subscribe, tools.steps.current);
  const { roster, rosterComing } = useSyncExternalStore(tools.returns.subscribe, tools.returns.current);
  const step = stepOf(id);
  const mine = work?.step === id ? work : undefined;
  const { steps: said, pane } = words;
  const [chosen, setChosen] = useState<Readonly<Partial<Record<StepInput, Chosen | "none">>>>({});
  const [entries, setEntries] = useState<StepEntries>(() =>
    Object.fromEntries(step.fields.flatMap(({ kind, key }) => (kind === "date" ? [[key, today()]] : []))),
  );
  const [asked, setAsked] = useState(false);

  const canUseOpen = (input: InputSpec): boolean => isOpen(input, atHand.open);
  const takenFor = ({ key }: InputSpec): number => (TAKEN.has(key) ? atHand.taken.length : 0);
  /** What was chosen, or what is at hand where nobody chose otherwise. */
  const chosenFor = (input: InputSpec): Chosen | undefined => {
    const explicit = chosen[input.key];
    if (explicit === "none") return undefined;
    if (explicit !== undefined) return explicit;
    return canUseOpen(input) ? "open" : takenFor(input) > 0 ? "taken" : undefined;
  };
  const missing = [
    ...(!roster && (step.roster === "needed" || (step.roster !== "none" && rosterComing)) ? [said.roster] : []),
    ...step.inputs
      .filter((input) => input.needed && chosenFor(input) === undefined)
      .map(({ key }) => said.inputs[key].label),
  ];
  const faults = fieldFaults(step.fields, entries, {
    missing: (key) => said.missing(said.fields[key].label),
    notANumber: (key, most) => said.notANumber(said.fields[key].label, most),
  });

  const filesOf = async (input: InputSpec): Promise<readonly GivenFile[] | undefined> => {
    const choice = chosenFor(input);
    if (choice === undefined) return [];
    if (choice !== "open") return choice === "taken" ? atHand.taken : choice;
    const read = await workbook.read();
    return report(read) && read.ok ? [{ name: said.chosen.open, snapshot: read.value }] : undefined;
  };
  const run = async (): Promise<void> => {
    setAsked(true);
    if (missing.length > 0 || faults.size > 0) return;
    const inputs: Partial<Record<StepInput, readonly GivenFile[]>> = {};
    for (const input of step.inputs) {
      const files = await filesOf(input);
      if (!files) return;
      if (files.length > 0) inputs[input.key] = files;
    }
    const { files } = pane.office;
    const all = step.inputs.flatMap(({ key }) => inputs[key] ?? []);
    const plain = { unit: "", why: "", remarks: [] };
    tools.steps.run(
      {
        step: id,
        language,
        roster: step.roster === "none" ? undefined : roster,
        own: shelf.current().set,
        inputs,
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
          <>
            <Progress read={mine.read} all={mine.lines.length} making={mine.making} running={texts.running} />
            <Button
              onClick={() => {
                tools.steps.cancel();
              }}
            >
              {pane.common.cancel}
            </Button>
          </>
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
                chosen={chosenFor(input)}
                canUseOpen={canUseOpen(input)}
                taken={takenFor(input)}
                onChange={(choice) => {
                  setChosen((before) => ({ ...before, [input.key]: choice ?? "none" }));
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

interface ProgressProps {
  readonly read: number;
  readonly all: number;
  readonly making: { readonly done: number; readonly all: number } | undefined;
  readonly running: string;
}

/** Reading is one half of the work, and making what comes of it the other. */
function Progress({ read, all, making, running }: ProgressProps) {
  const looks = useLooks();
  const { steps: said } = useOfficeWords();
  const text = making
    ? said.making(making.done, making.all)
    : all > 0 && read < all
      ? said.reading(read, all)
      : running;
  const shares = [...(all > 0 ? [read / all] : []), making ? making.done / making.all : 0];
  return (
    <div className={looks.grow}>
      <div className={looks.small}>{text}</div>
      <ProgressBar
        value={shares.reduce((sum, share) => sum + share, 0) / shares.length}
        thickness="large"
        aria-label={said.progress}
      />
    </div>
  );
}
