import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";
import { picked } from "../pickedFiles";
import type { Picked } from "../worker/workers";

interface FileChooserProps {
  readonly label: string;
  readonly multiple?: boolean;
  readonly size?: "small" | "medium";
  readonly appearance?: Exclude<ButtonProps["appearance"], undefined>;
  /** Endings; .xls and .et can be chosen too: they get a verdict that says what to do. */
  readonly accept?: string;
  readonly onChosen: (files: readonly Picked[]) => void;
}

export const WORKBOOKS = ".xlsx,.xlsm,.xls,.et";

/** A button that opens the system's own file dialog. */
export function FileChooser({
  label,
  multiple = false,
  size = "medium",
  appearance = "secondary",
  accept = WORKBOOKS,
  onChosen,
}: FileChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} appearance={appearance} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        multiple={multiple}
        accept={accept}
        onChange={({ target }) => {
          void picked(target.files ?? []).then(onChosen);
          // The same files may be chosen again after they were mended.
          target.value = "";
        }}
      />
    </>
  );
}
