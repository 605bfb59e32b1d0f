import { Button, makeStyles, Textarea } from "@fluentui/react-components";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { useState } from "react";
import { usePaneWords, useSpoken } from "../services";

const useStyles = makeStyles({ text: { width: "100%" } });

/** Copies; where the host forbids it, shows the text to be copied by hand. */
export function CopyButton({ label, text }: { label: string; text: () => string }) {
  const styles = useStyles();
  const { common } = usePaneWords();
  const { tell, announce } = useSpoken();
  const [byHand, setByHand] = useState<string>();
  const copy = async (): Promise<void> => {
    const copied = text();
    try {
      await navigator.clipboard.writeText(copied);
      tell({ intent: "success", text: common.copied });
      announce(common.copied);
    } catch {
      // Not allowed in this frame, or no clipboard at all: the person can still do it.
      setByHand(copied);
    }
  };
  return (
    <>
      <Button size="small" appearance="subtle" icon={<Copy16Regular />} onClick={() => void copy()}>
        {label}
      </Button>
      {byHand !== undefined && (
        <Textarea className={styles.text} readOnly value={byHand} aria-label={common.copyByHand} rows={4} />
      )}
    </>
  );
}
