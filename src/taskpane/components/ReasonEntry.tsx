import { Button, Input, makeStyles, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useRef, useState, type KeyboardEvent } from "react";
import { REASON_LENGTH } from "#core/form/entryStatus";
import { giveReason } from "#usecases/giveReason";
import { useLooks } from "../look/styles";
import { useLive, usePaneWords, useReport, useServices } from "../services";

const useStyles = makeStyles({
  entry: { display: "flex", gap: "8px", padding: "0 8px 8px 32px" },
  input: { flexGrow: 1, minWidth: 0 },
  given: { display: "flex", gap: "8px", padding: "0 8px 8px 32px" },
  icon: { flexShrink: 0 },
});

/** Enter that ends a word in an input method is not Enter. */
const composing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean => nativeEvent.isComposing || keyCode === 229;

/** A reason for an indicator's warnings; written into the form when saved, never while it is typed. */
export function ReasonEntry({ indicator, given }: { indicator: string; given: string }) {
  const styles = useStyles();
  const looks = useLooks();
  const words = usePaneWords();
  const report = useReport();
  const { workbook, live } = useServices();
  const { form } = useLive();
  const text = useRef("");
  const [saving, setSaving] = useState(false);

  const save = async (): Promise<void> => {
    const reason = text.current.trim();
    if (!form || reason === "" || saving) return;
    setSaving(true);
    try {
      if (report(await giveReason(workbook, form.reading, indicator, reason), words.unit.reason.saved(indicator)))
        await live.checkAll();
    } finally {
      setSaving(false);
    }
  };

  if (given !== "")
    return (
      <div className={mergeClasses(styles.given, looks.small, looks.muted, looks.wrap)}>
        <CheckmarkCircle16Regular className={styles.icon} aria-hidden />
        <span>{words.unit.reason.given(given)}</span>
      </div>
    );
  return (
    <div className={styles.entry}>
      <Input
        className={styles.input}
        size="small"
        maxLength={REASON_LENGTH}
        placeholder={words.unit.reason.placeholder}
        aria-label={words.unit.reason.label(indicator)}
        onChange={(_, { value }) => {
          text.current = value;
        }}
        onKeyDown={(event) => {
          // Arrows belong to the text here, not to the list around it.
          if (event.key.startsWith("Arrow")) event.stopPropagation();
          if (event.key === "Enter" && !composing(event)) void save();
        }}
      />
      <Button size="small" disabled={saving} onClick={() => void save()}>
        {words.unit.reason.save}
      </Button>
    </div>
  );
}
