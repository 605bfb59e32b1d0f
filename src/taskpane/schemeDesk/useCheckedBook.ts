import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Snapshot } from "#core";
import { reportFault } from "../faults";
import { useServices } from "../services";
import { useOfficeTools } from "../useOfficeTools";
import type { CheckedBook } from "./schemeOrder";

/** What is wrong with the scheme in the open workbook, after each change of its cells; the last answer stays meanwhile. */
export function useCheckedBook(snapshot: Snapshot): {
  readonly checked: CheckedBook | undefined;
  readonly checking: boolean;
} {
  const { language } = useServices();
  const { schemes } = useOfficeTools();
  // A look that finds what the last one found asks for nothing.
  const content = useMemo(() => JSON.stringify(snapshot.sheets), [snapshot]);
  const [last, setLast] = useState<{ readonly of: string; readonly checked: CheckedBook }>();
  const check = useEffectEvent(() => schemes.ask({ kind: "check", snapshot, language }));
  useEffect(() => {
    let wanted = true;
    check().then((checked) => {
      if (wanted && typeof checked === "object") setLast({ of: content, checked });
    }, reportFault);
    return () => {
      wanted = false;
    };
  }, [content]);
  return { checked: last?.checked, checking: last?.of !== content };
}
