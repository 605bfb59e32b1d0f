import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { inLanguage } from "#core";
import type { StepField } from "#core/languages/stepWords";
import { useServices } from "../services";
import type { FieldSpec } from "../steps/stepList";
import { useSchemes } from "../useSchemes";
import { useOfficeWords } from "../words/officeWords";

/** Choices go to the next line whole. */
const useStyles = makeStyles({ choices: { flexWrap: "wrap", "& > *": { flexShrink: 0, maxWidth: "100%" } } });

export type StepEntries = Readonly<Partial<Record<StepField, string>>>;

interface StepFieldsProps {
  readonly fields: readonly FieldSpec[];
  readonly entries: StepEntries;
  /** What is to be mended, by field; shown beside it. */
  readonly faults: ReadonlyMap<StepField, string>;
  readonly onChange: (key: StepField, value: string) => void;
}

/** What a person writes or chooses for a step. */
export function StepFields({ fields, entries, faults, onChange }: StepFieldsProps) {
  const styles = useStyles();
  const { steps } = useOfficeWords();
  const { language } = useServices();
  const schemes = useSchemes();
  return fields.map((field) => {
    const { key, kind } = field;
    const { label, note } = steps.fields[key];
    if (kind === "box")
      return (
        <Checkbox
          key={key}
          label={label}
          checked={entries[key] === "yes"}
          onChange={(_, { checked }) => {
            onChange(key, checked === true ? "yes" : "");
          }}
        />
      );
    if (kind === "unitClass")
      return (
        <Field key={key} label={label}>
          <RadioGroup
            className={styles.choices}
            layout="horizontal"
            value={entries[key] ?? ""}
            onChange={(_, { value }) => {
              onChange(key, value);
            }}
          >
            <Radio value="" label={steps.allClasses} />
            {[...schemes.values()].map(({ id, unitClass }) => (
              <Radio key={id} value={id} label={inLanguage(unitClass, language)} />
            ))}
          </RadioGroup>
        </Field>
      );
    const fault = faults.get(key);
    return (
      <Field
        key={key}
        label={label}
        required={kind === "text" && field.needed}
        {...(note === "" ? {} : { hint: note })}
        {...(fault === undefined ? {} : { validationState: "error" as const, validationMessage: fault })}
      >
        <Input
          type={kind === "date" ? "date" : "text"}
          {...(kind === "number" ? { inputMode: "numeric" as const } : {})}
          value={entries[key] ?? ""}
          onChange={(_, { value }) => {
            onChange(key, value);
          }}
        />
      </Field>
    );
  });
}

/** What is to be mended before a step can be carried out. */
export function fieldFaults(
  fields: readonly FieldSpec[],
  entries: StepEntries,
  says: { readonly missing: (key: StepField) => string; readonly notANumber: (key: StepField, most: number) => string },
): ReadonlyMap<StepField, string> {
  return new Map(
    fields.flatMap((field): (readonly [StepField, string])[] => {
      const { key, kind } = field;
      const entry = entries[key]?.trim() ?? "";
      if (kind === "text" && field.needed && entry === "") return [[key, says.missing(key)]];
      const number = kind === "number" && entry !== "";
      if (number && !(/^\d{1,3}$/.test(entry) && Number(entry) <= field.most))
        return [[key, says.notANumber(key, field.most)]];
      return [];
    }),
  );
}
