import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactNode } from "react";
import { droppedFiles } from "../pickedFiles";
import { useLooks } from "../look/styles";
import { usePaneWords, useSpoken } from "../services";
import type { Picked } from "../worker/workers";
import { FileChooser } from "./FileChooser";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "8px",
    padding: "16px 12px",
    textAlign: "center",
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground1Hover },
  compact: { display: "grid", gridTemplateColumns: "1fr auto", textAlign: "left", gap: "4px 8px", padding: "8px 12px" },
  text: { margin: 0 },
});

interface DropZoneProps {
  readonly onFiles: (files: readonly Picked[]) => void;
  /** What is asked for; returned forms where nothing is said. */
  readonly said?: { readonly label: string; readonly here?: string; readonly choose: string; readonly note: string };
  readonly multiple?: boolean;
  /** Smaller, for what may be left out. */
  readonly compact?: boolean;
  readonly accept?: string;
  readonly children?: ReactNode;
}

/** Where files are dropped; the button beside it does the same by keyboard. */
export function DropZone({ onFiles, said, multiple = true, compact = false, accept, children }: DropZoneProps) {
  const styles = useStyles();
  const looks = useLooks();
  const { drop } = usePaneWords().office;
  const { label, here, choose, note } = said ?? drop;
  const { tell } = useSpoken();
  const [over, setOver] = useState(false);
  const take = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const files = await droppedFiles(event.dataTransfer);
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
    else tell({ intent: "info", text: drop.notFiles });
  };
  return (
    <section
      className={mergeClasses(styles.zone, compact && styles.compact, over && styles.over)}
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => void take(event)}
    >
      {here !== undefined && <p className={styles.text}>{here}</p>}
      <FileChooser
        size={compact ? "small" : "medium"}
        multiple={multiple}
        label={choose}
        {...(accept === undefined ? {} : { accept })}
        onChosen={onFiles}
      />
      <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{note}</p>
      {children}
    </section>
  );
}
