import { Tooltip } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** The whole of a name that didn't fit, for the pointer, the keyboard and those who hear. */
export function WholeName({ text, children }: { text: string; children: ReactElement }) {
  return (
    <Tooltip content={text} relationship="description">
      {children}
    </Tooltip>
  );
}
