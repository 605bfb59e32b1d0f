import { Link, makeStyles, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { OfficeTools } from "../officeTools";
import { lockFaultSaid } from "../steps/lockFaultSaid";
import { useLooks } from "../look/styles";
import { useOfficeWords } from "../words/officeWords";
import { FileChooser } from "./FileChooser";

const useStyles = makeStyles({ end: { flexShrink: 0 } });

/** The locked headcount check, which counts instead of what returns say (S23); it goes with the roster. */
export function HeadcountChoice({ tools: { returns } }: { tools: OfficeTools }) {
  const styles = useStyles();
  const looks = useLooks();
  const { steps } = useOfficeWords();
  const { headcount: said } = steps;
  const { headcount: chosen } = useSyncExternalStore(returns.subscribe, returns.current);
  return (
    <section aria-label={said.label}>
      <div className={looks.row}>
        <span className={mergeClasses(looks.grow, looks.wrap, looks.small)}>
          <span className={looks.muted}>{said.label}</span>
          {"　"}
          {chosen?.units === undefined ? said.none : said.chosen(chosen.units, chosen.from)}
        </span>
        {chosen ? (
          <Link
            as="button"
            className={mergeClasses(looks.small, styles.end)}
            aria-label={`${said.remove} ${said.label}`}
            onClick={() => {
              returns.dropHeadcount();
            }}
          >
            {said.remove}
          </Link>
        ) : (
          <FileChooser
            size="small"
            appearance="subtle"
            label={said.choose}
            onChosen={([file]) => {
              if (file) void returns.addHeadcount(file);
            }}
          />
        )}
      </div>
      {chosen?.fault && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{lockFaultSaid(steps, chosen.from, chosen.fault)}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
