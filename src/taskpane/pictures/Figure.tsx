import { mergeClasses } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { useLooks } from "../look/styles";
import { useOfficeWords } from "../words/officeWords";
import { usePictureLooks } from "./pictureLooks";

interface FigureProps {
  readonly title: string;
  /** What it shows, in a sentence. */
  readonly finding?: string | undefined;
  readonly head: readonly string[];
  /** The same numbers as the picture's; the first of each is what the row is about. */
  readonly rows: readonly (readonly string[])[];
  readonly children: ReactNode;
}

/** A picture with its heading, and its numbers as a table for whoever wants or needs them. */
export function Figure({ title, finding, head, rows, children }: FigureProps) {
  const looks = useLooks();
  const own = usePictureLooks();
  const { pictures: said } = useOfficeWords();
  const heading = useId();
  return (
    <section className={own.figure} aria-labelledby={heading}>
      <h2 id={heading} className={mergeClasses(looks.plainHeading, own.heading)}>
        {title}
      </h2>
      {finding !== undefined && <p className={mergeClasses(looks.small, looks.muted, own.finding)}>{finding}</p>}
      {children}
      <details>
        <summary className={mergeClasses(looks.small, own.summary)}>{said.numbers}</summary>
        {/* What scrolls has to be reached by the keyboard too. */}
        <div className={own.box} tabIndex={0} role="group" aria-label={title}>
          <table className={own.table}>
            <thead>
              <tr>
                {head.map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first = "", ...others], index) => (
                // Two units may have one name.
                <tr key={index}>
                  <th scope="row">{first}</th>
                  {others.map((text, column) => (
                    <td key={head[column + 1]} className={looks.wrap}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
