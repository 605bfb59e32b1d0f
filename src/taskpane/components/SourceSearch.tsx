import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useState } from "react";
import { languages } from "#core/languages/index";
import { traceNumber, type Source, type Trace } from "#usecases/traceNumber";
import { cellText } from "../issueLines";
import { useLooks } from "../look/styles";
import { useGoTo, useLive, usePaneWords, useReport, useServices, useSpoken } from "../services";

const useStyles = makeStyles({
  search: { display: "flex", flexDirection: "column", gap: "8px", padding: "12px 0", alignItems: "flex-start" },
  text: { margin: 0 },
  list: { alignSelf: "stretch" },
  block: { display: "block" },
});

/** Names that 明细 has in any language. */
const DETAILS = Object.values(languages).map(({ consolidation }) => consolidation.sheets.details);

/** From the selected number to the file, sheet and cell it came from. */
export function SourceSearch() {
  const styles = useStyles();
  const looks = useLooks();
  const { workbook } = useServices();
  const { selected } = useLive();
  const { trace: said } = usePaneWords().office;
  const { tell } = useSpoken();
  const report = useReport();
  const filesOf = ({ sources }: Trace): readonly string[] => [
    ...new Set(sources.map(({ file, hash }) => said.file(file, hash.slice(0, 12)))),
  ];
  const [found, setFound] = useState<Trace>();
  const [searching, setSearching] = useState(false);
  const search = async (): Promise<void> => {
    if (!selected) {
      tell({ intent: "info", text: said.noSelection });
      return;
    }
    setSearching(true);
    try {
      const traced = await traceNumber(workbook, selected, DETAILS);
      if (!report(traced) || !traced.ok) return;
      setFound(traced.value);
      if (!traced.value) tell({ intent: "info", text: said.nothing(cellText(selected)) });
    } finally {
      setSearching(false);
    }
  };
  return (
    <section className={styles.search} aria-label={said.title}>
      <h2 className={looks.plainHeading}>{said.title}</h2>
      <p className={mergeClasses(styles.text, looks.small, looks.muted)}>{said.text}</p>
      <Button size="small" icon={<Search16Regular />} disabledFocusable={searching} onClick={() => void search()}>
        {searching ? said.searching : said.button}
      </Button>
      {found && (
        <>
          <h3 className={mergeClasses(looks.plainHeading, looks.wrap)}>{said.heading(found.unit, found.about)}</h3>
          {filesOf(found).map((file) => (
            <p key={file} className={mergeClasses(styles.text, looks.small, looks.wrap)}>
              {file}
            </p>
          ))}
          <ul className={mergeClasses(looks.plainList, styles.list)} aria-label={said.heading(found.unit, found.about)}>
            {found.sources.map((source) => (
              <li key={cellText(source.row)}>
                <SourceLine source={source} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function SourceLine({ source }: { source: Source }) {
  const styles = useStyles();
  const looks = useLooks();
  const goTo = useGoTo();
  const words = usePaneWords();
  const { trace: said } = words.office;
  return (
    <button
      type="button"
      className={looks.line}
      title={said.row}
      onClick={() => {
        goTo(source.row);
      }}
    >
      <span className={mergeClasses(looks.grow, looks.wrap)}>
        {source.indicator} {source.title}
        <span className={styles.block}>{said.said(source.said === "" ? said.blank : source.said)}</span>
        <span className={mergeClasses(styles.block, looks.small, looks.muted)}>
          {words.common.cell(source.sheet, source.cell)}
        </span>
      </span>
    </button>
  );
}
