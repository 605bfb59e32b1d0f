import { Checkbox, Link, makeStyles, mergeClasses } from "@fluentui/react-components";
import { use, useSyncExternalStore } from "react";
import { inLanguage } from "#core";
import { useLooks } from "../look/styles";
import { useSchemeFile } from "../schemeDesk/useSchemeFile";
import { sameVersion } from "../schemeShelf";
import { shippedSchemes } from "../schemes";
import { useServices } from "../services";
import { useOfficeWords } from "../words/officeWords";
import { FileChooser } from "./FileChooser";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: "4px" },
  end: { flexShrink: 0 },
});

/** Endings of a scheme: published, or a workbook that is told to be published first. */
export const SCHEMES = ".json,.xlsx";

/** Schemes of the office's own, by their files: what is in force, which older versions count too. */
export function SchemeChoice() {
  const styles = useStyles();
  const looks = useLooks();
  const { language, shelf } = useServices();
  const { own: said } = useOfficeWords().schemeDesk;
  const { own, set } = useSyncExternalStore(shelf.subscribe, shelf.current);
  const { reading, take } = useSchemeFile();
  return (
    <section className={styles.choice} aria-label={said.label}>
      {own.length > 0 && (
        <ul className={looks.plainList} aria-label={said.label}>
          {own.map(({ scheme, from }) => {
            const inForce = set.inForce.some((one) => sameVersion(one, scheme));
            const title = inLanguage(scheme.title, language);
            return (
              <li key={`${scheme.id} ${scheme.version}`} className={mergeClasses(looks.row, looks.small)}>
                <span className={mergeClasses(looks.grow, looks.wrap)}>
                  {`${said.line(title, scheme.version, from)}　${inForce ? said.inForce : said.older}`}
                </span>
                <Link
                  as="button"
                  className={mergeClasses(looks.small, styles.end)}
                  aria-label={said.removeOne(title, scheme.version)}
                  onClick={() => {
                    shelf.remove(scheme);
                  }}
                >
                  {said.remove}
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      <OlderVersions />
      <div className={looks.row}>
        <FileChooser
          size="small"
          appearance="subtle"
          label={own.length > 0 ? said.more : said.use}
          accept={SCHEMES}
          onChosen={([file]) => {
            if (!reading) void take(file);
          }}
        />
      </div>
    </section>
  );
}

/** Versions that another one stands before: returns on them are taken where the office says so. */
function OlderVersions() {
  const { language, shelf } = useServices();
  const { own: said } = useOfficeWords().schemeDesk;
  const { own, set } = useSyncExternalStore(shelf.subscribe, shelf.current);
  const shipped = use(shippedSchemes());
  const older = [...shipped.values(), ...own.map(({ scheme }) => scheme)].filter(
    (scheme, index, all) =>
      set.inForce.some(({ id, version }) => id === scheme.id && version !== scheme.version) &&
      all.findIndex((one) => sameVersion(one, scheme)) === index,
  );
  return older.map((scheme) => (
    <Checkbox
      key={`${scheme.id} ${scheme.version}`}
      label={said.accept(inLanguage(scheme.title, language), scheme.version)}
      checked={set.earlier.some((one) => sameVersion(one, scheme))}
      onChange={(_, { checked }) => {
        shelf.accept(scheme, checked === true);
      }}
    />
  ));
}
