import { Button, Field, Input, Link, makeStyles, mergeClasses, Radio, RadioGroup } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { inLanguage, isIsoDate } from "#core";
import { placeForm } from "#usecases/placeForm";
import { Desk } from "../components/Desk";
import { useLooks } from "../look/styles";
import { useSchemes } from "../useSchemes";
import { usePaneWords, useReport, useServices } from "../services";

// Needs the office's words and tools, which nobody waits for who makes one form.
const SchemeChoice = lazy(() =>
  import(/* webpackChunkName: "scheme-choice" */ "../components/SchemeChoice").then((loaded) => ({
    default: loaded.SchemeChoice,
  })),
);

const useStyles = makeStyles({
  fields: { display: "grid", gap: "12px", paddingBottom: "12px" },
  primary: { flexGrow: 1 },
});

const texts = ["unitName", "unitCode", "round", "roundTitle"] as const;
type TextName = (typeof texts)[number];

/** A form for one unit in the open workbook. */
export function NewForm({ onBack, onMany }: { onBack: () => void; onMany: () => void }): ReactNode {
  const styles = useStyles();
  const looks = useLooks();
  const { workbook, live, language, words, now, today } = useServices();
  const schemes = useSchemes();
  const { newForm, common } = usePaneWords();
  const report = useReport();
  const [schemeId, setSchemeId] = useState([...schemes.keys()][0] ?? "");
  const [said, setSaid] = useState<Readonly<Record<TextName | "due", string>>>({
    unitName: "",
    unitCode: "",
    round: today().slice(0, 4),
    roundTitle: newForm.roundTitleDefault,
    due: "",
  });
  const [missing, setMissing] = useState<ReadonlySet<TextName>>(new Set());
  const [building, setBuilding] = useState(false);

  const make = async (): Promise<void> => {
    const blanks = new Set(texts.filter((name) => said[name].trim() === ""));
    setMissing(blanks);
    const scheme = schemes.get(schemeId);
    if (!scheme || blanks.size > 0 || building) return;
    setBuilding(true);
    try {
      const { unitName, unitCode, round, roundTitle, due } = said;
      const placed = await placeForm(workbook, {
        scheme,
        language,
        words: words.form,
        stamp: now(),
        unitName: unitName.trim(),
        unitCode: unitCode.trim(),
        round: round.trim(),
        roundTitle: roundTitle.trim(),
        due: isIsoDate(due) ? due : undefined,
      });
      if (report(placed)) await live.checkAll();
    } finally {
      setBuilding(false);
    }
  };

  return (
    <Desk
      onBack={onBack}
      top={<h1 className={looks.plainHeading}>{newForm.title}</h1>}
      bottom={
        <>
          <Button
            className={styles.primary}
            appearance="primary"
            disabledFocusable={building}
            onClick={() => void make()}
          >
            {building ? newForm.building : newForm.button}
          </Button>
          <Button onClick={onBack}>{common.back}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Field label={newForm.scheme}>
          <RadioGroup
            value={schemeId}
            onChange={(_, { value }) => {
              setSchemeId(value);
            }}
          >
            {[...schemes.values()].map(({ id, title }) => (
              <Radio key={id} value={id} label={inLanguage(title, language)} />
            ))}
          </RadioGroup>
        </Field>
        <Suspense fallback={null}>
          <SchemeChoice />
        </Suspense>
        {texts.map((name) => (
          <Field
            key={name}
            required
            label={newForm[name]}
            {...(missing.has(name)
              ? { validationState: "error" as const, validationMessage: newForm.missing(newForm[name]) }
              : {})}
          >
            <Input
              defaultValue={said[name]}
              onBlur={({ target }) => {
                setSaid((before) => ({ ...before, [name]: target.value }));
              }}
            />
          </Field>
        ))}
        <Field label={newForm.due}>
          <Input
            type="date"
            defaultValue={said.due}
            onBlur={({ target }) => {
              setSaid((before) => ({ ...before, due: target.value }));
            }}
          />
        </Field>
        <p className={mergeClasses(looks.small, looks.muted)}>
          {newForm.officeNumbers}{" "}
          <Link as="button" className={looks.small} onClick={onMany}>
            {newForm.many}
          </Link>
        </p>
        <p className={mergeClasses(looks.small, looks.muted)}>{newForm.notHere}</p>
      </div>
    </Desk>
  );
}
