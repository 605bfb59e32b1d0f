import { Field, mergeClasses, Select } from "@fluentui/react-components";
import { useState } from "react";
import { inLanguage } from "#core";
import { gapsIn, lossesIn, type ClassPictures } from "#core/consolidation/pictures";
import { useLooks } from "../look/styles";
import { useServices } from "../services";
import { useOfficeWords } from "../words/officeWords";
import { Bars } from "./Bars";
import { Figure } from "./Figure";
import { Heat } from "./Heat";
import { Pairs } from "./Pairs";
import { usePictureLooks } from "./pictureLooks";
import { Radar } from "./Radar";

/** So many numbers are read out with a picture; all of them stand in its table. */
const READ_OUT = 8;
const fixed = (points: number): string => points.toFixed(2);
const percent = (share: number | undefined): string => (share === undefined ? "—" : `${(share * 100).toFixed(1)}%`);
const signed = (gap: number): string => (gap > 0 ? `+${fixed(gap)}` : fixed(gap).replace("-", "−"));
const between = ({ self, final }: { self: number; final: number }): number => Math.round((final - self) * 100) / 100;

/** The results of a round to look at, one class at a time; the numbers are those of the native charts. */
export function Pictures({ classes }: { readonly classes: readonly ClassPictures[] }) {
  const looks = useLooks();
  const own = usePictureLooks();
  const { language } = useServices();
  const { pictures: said } = useOfficeWords();
  const shown = classes.filter(({ units }) => units.length > 0);
  const [chosen, setChosen] = useState("");
  const pictures = shown.find(({ scheme }) => scheme === chosen) ?? shown[0];
  if (!pictures) return <p className={looks.small}>{said.none}</p>;
  return (
    <>
      {shown.length > 1 && (
        <Field label={said.unitClass}>
          <Select
            value={pictures.scheme}
            onChange={(_, { value }) => {
              setChosen(value);
            }}
          >
            {shown.map(({ scheme, unitClass }) => (
              <option key={scheme} value={scheme}>
                {inLanguage(unitClass, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className={mergeClasses(looks.small, looks.muted, own.finding)}>
        {said.about[pictures.stage](inLanguage(pictures.unitClass, language), pictures.units.length)}
      </p>
      <ClassFigures key={pictures.scheme} pictures={pictures} />
    </>
  );
}

interface OfClass {
  readonly pictures: ClassPictures;
}

function ClassFigures({ pictures }: OfClass) {
  return (
    <>
      <GradeFigure pictures={pictures} />
      <GapFigure pictures={pictures} />
      <LossFigure pictures={pictures} />
      <HeatFigure pictures={pictures} />
      <RadarFigure pictures={pictures} />
    </>
  );
}

/** What a picture shows, read out: its title and the first of its rows. */
function useDescribed(): (title: string, rows: readonly (readonly string[])[]) => string {
  const { pictures: said } = useOfficeWords();
  return (title, rows) =>
    said.described(
      title,
      rows.slice(0, READ_OUT).map(([label = "", ...values]) => said.line(label, values)),
    );
}

/** How many units have which grade. */
function GradeFigure({ pictures: { bands } }: OfClass) {
  const { language } = useServices();
  const { bands: said } = useOfficeWords().pictures;
  const described = useDescribed();
  const rows = bands.map(({ grade, units }) => [inLanguage(grade, language), String(units)] as const);
  return (
    <Figure title={said.title} head={said.head} rows={rows}>
      <Bars
        title={said.title}
        text={described(said.title, rows)}
        bars={rows.map(([label, count]) => ({ label, value: Number(count), said: count }))}
      />
    </Figure>
  );
}

/** Self and final score of each unit; nothing before there are final ones. */
function GapFigure({ pictures }: OfClass) {
  const { gaps: said } = useOfficeWords().pictures;
  const described = useDescribed();
  const gaps = gapsIn(pictures);
  const [widest] = [...gaps].sort((one, other) => Math.abs(between(other)) - Math.abs(between(one)));
  if (!widest) return null;
  const rows = gaps.map((gap) => [gap.name, fixed(gap.self), fixed(gap.final), signed(between(gap))]);
  return (
    <Figure
      title={said.title}
      finding={between(widest) === 0 ? undefined : said.widest(widest.name, fixed(Math.abs(between(widest))))}
      head={said.head}
      rows={rows}
    >
      <Pairs
        title={said.title}
        text={described(said.title, rows)}
        gaps={gaps}
        highest={pictures.highest}
        names={[said.head[1], said.head[2]]}
      />
    </Figure>
  );
}

/** Indicators by the points they cost all units together; nothing where none did. */
function LossFigure({ pictures }: OfClass) {
  const { language } = useServices();
  const { losses: said } = useOfficeWords().pictures;
  const described = useDescribed();
  const losses = lossesIn(pictures);
  const [worst] = losses;
  if (!worst) return null;
  const rows = losses.map(({ id, title, lost }) => [id, inLanguage(title, language), fixed(lost)]);
  return (
    <Figure
      title={said.title}
      finding={said.worst(`${worst.id} ${inLanguage(worst.title, language)}`, fixed(worst.lost))}
      head={said.head}
      rows={rows}
    >
      <Bars
        title={said.title}
        text={described(said.title, rows)}
        bars={losses.map(({ id, lost }) => ({ label: id, value: lost, said: fixed(lost) }))}
      />
    </Figure>
  );
}

/** Every unit by every indicator. */
function HeatFigure({ pictures }: OfClass) {
  const { pictures: said } = useOfficeWords();
  const { title, key, unit } = said.heat;
  const rows = pictures.units.map(({ name, points }) => [
    name,
    ...points.map((earned) => (earned === undefined ? "—" : fixed(earned))),
  ]);
  return (
    <Figure title={title} finding={key} head={[unit, ...pictures.indicators.map(({ id }) => id)]} rows={rows}>
      <Heat
        title={title}
        text={said.described(title, [key.replace(/[。.]$/, "")])}
        scroll={said.scroll(title)}
        pictures={pictures}
      />
    </Figure>
  );
}

/** One unit's major indicators against the mean of its class. */
function RadarFigure({ pictures: { majors, units } }: OfClass) {
  const looks = useLooks();
  const { language } = useServices();
  const { radar: said } = useOfficeWords().pictures;
  const described = useDescribed();
  const [code, setCode] = useState("");
  const unit = units.find((one) => one.code === code) ?? units[0];
  const rows = majors.map(({ title, mean }, index) => [
    inLanguage(title, language),
    percent(unit?.rates[index]),
    percent(mean),
  ]);
  return (
    <Figure title={said.title} finding={said.key} head={said.head} rows={rows}>
      <Field label={said.unit}>
        <Select
          value={unit?.code ?? ""}
          onChange={(_, { value }) => {
            setCode(value);
          }}
        >
          {units.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      <Radar
        title={`${said.title}　${unit?.name ?? ""}`}
        text={described(said.title, rows)}
        axes={majors.map(({ id }) => id)}
        unit={unit?.rates ?? []}
        average={majors.map(({ mean }) => mean)}
      />
      <ul className={mergeClasses(looks.plainList, looks.small, looks.muted)}>
        {majors.map(({ id, title }, index) => (
          <li key={id}>{`${id}　${inLanguage(title, language)}　${rows[index]?.slice(1).join(" / ") ?? ""}`}</li>
        ))}
      </ul>
    </Figure>
  );
}
