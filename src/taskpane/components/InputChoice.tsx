import { Button, Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { useLooks } from "../look/styles";
import type { InputSpec } from "../steps/stepList";
import type { Picked } from "../worker/workers";
import { useOfficeWords } from "../words/officeWords";
import { DropZone } from "./DropZone";
import { WORKBOOKS } from "./FileChooser";

const useStyles = makeStyles({
  change: { flexShrink: 0 },
});

/** Files a step is made from: chosen ones, those that were taken as returns, or the open workbook. */
export type Chosen = "open" | "taken" | readonly Picked[];

interface InputChoiceProps {
  readonly input: InputSpec;
  /** undefined: nothing is chosen. */
  readonly chosen: Chosen | undefined;
  readonly canUseOpen: boolean;
  /** How many returns were taken; 0 where they are none for this input. */
  readonly taken: number;
  readonly onChange: (chosen: Chosen | undefined) => void;
}

/** One input of a step: what was chosen in a line, or where to choose it. */
export function InputChoice({ input, chosen, canUseOpen, taken, onChange }: InputChoiceProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { steps } = useOfficeWords();
  const { label, note, choose } = steps.inputs[input.key];
  const said = steps.chosen;
  if (chosen !== undefined) {
    const what =
      chosen === "open"
        ? said.open
        : chosen === "taken"
          ? said.taken(taken)
          : said.files(chosen.length, chosen[0]?.name ?? "");
    return (
      <section aria-label={label} className={looks.row}>
        <span className={mergeClasses(looks.grow, looks.wrap, looks.small)}>
          <span className={looks.muted}>{label}</span>
          {"　"}
          {what}
        </span>
        <Link
          as="button"
          className={mergeClasses(looks.small, styles.change)}
          aria-label={`${said.change} ${label}`}
          onClick={() => {
            onChange(undefined);
          }}
        >
          {said.change}
        </Link>
      </section>
    );
  }
  return (
    <DropZone
      multiple={input.many}
      compact={!input.needed}
      said={{ label, here: label, choose, note: input.needed ? note : steps.optional(note) }}
      accept={input.csv ? `${WORKBOOKS},.csv,.txt,.tsv` : WORKBOOKS}
      onFiles={(files) => {
        if (files.length > 0) onChange(files);
      }}
    >
      {canUseOpen && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onChange("open");
          }}
        >
          {said.useOpen}
        </Button>
      )}
      {taken > 0 && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            onChange("taken");
          }}
        >
          {said.useReturns(taken)}
        </Button>
      )}
    </DropZone>
  );
}
