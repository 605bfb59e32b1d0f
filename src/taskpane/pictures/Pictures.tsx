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

function ClassFigures({ pictures }: { readonly pictures: ClassPictures }) {
  const looks = useLooks();
  const { language } = useServices();
  const { pictures: said } = useOfficeWords();
  const [code, setCode] = useState("");
  const { indicators, majors, units, highest } = pictures;
  const [losses, gaps] = [lossesIn(pictures), gapsIn(pictures)];
  const [worst] = losses;
  const [widest] = [...gaps].sort((one, other) => Math.abs(between(other)) - Math.abs(between(one)));
  const described = (title: string, rows: readonly (readonly string[])[]): string =>
    said.described(
      title,
      rows.slice(0, READ_OUT).map(([label = "", ...values]) => said.line(label, values)),
    );
  const unit = units.find((one) => one.code === code) ?? units[0];
  const bands = pictures.bands.map(({ grade, units: count }) => [inLanguage(grade, language), String(count)] as const);
  const lost = losses.map(({ id, title, lost: points }) => [id, inLanguage(title, language), fixed(points)]);
  const pairs = gaps.map((gap) => [gap.name, fixed(gap.self), fixed(gap.final), signed(between(gap))]);
  const heat = units.map(({ name, points }) => [
    name,
    ...points.map((earned) => (earned === undefined ? "—" : fixed(earned))),
  ]);
  const radar = majors.map(({ title, mean }, index) => [
    inLanguage(title, language),
    percent(unit?.rates[index]),
    percent(mean),
  ]);
  return (
    <>
      <Figure title={said.bands.title} head={said.bands.head} rows={bands}>
        <Bars
          title={said.bands.title}
          text={described(said.bands.title, bands)}
          bars={bands.map(([label, count]) => ({ label, value: Number(count), said: count }))}
        />
      </Figure>
      {gaps.length > 0 && (
        <Figure
          title={said.gaps.title}
          finding={
            widest && between(widest) !== 0
              ? said.gaps.widest(widest.name, fixed(Math.abs(between(widest))))
              : undefined
          }
          head={said.gaps.head}
          rows={pairs}
        >
          <Pairs
            title={said.gaps.title}
            text={described(said.gaps.title, pairs)}
            gaps={gaps}
            highest={highest}
            names={[said.gaps.head[1], said.gaps.head[2]]}
          />
        </Figure>
      )}
      {worst && (
        <Figure
          title={said.losses.title}
          finding={said.losses.worst(`${worst.id} ${inLanguage(worst.title, language)}`, fixed(worst.lost))}
          head={said.losses.head}
          rows={lost}
        >
          <Bars
            title={said.losses.title}
            text={described(said.losses.title, lost)}
            bars={losses.map(({ id, lost: value }) => ({ label: id, value, said: fixed(value) }))}
          />
        </Figure>
      )}
      <Figure
        title={said.heat.title}
        finding={said.heat.key}
        head={[said.heat.unit, ...indicators.map(({ id }) => id)]}
        rows={heat}
      >
        <Heat
          title={said.heat.title}
          text={said.described(said.heat.title, [said.heat.key.replace(/[。.]$/, "")])}
          scroll={said.scroll(said.heat.title)}
          pictures={pictures}
        />
      </Figure>
      <Figure title={said.radar.title} finding={said.radar.key} head={said.radar.head} rows={radar}>
        <Field label={said.radar.unit}>
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
          title={`${said.radar.title}　${unit?.name ?? ""}`}
          text={described(said.radar.title, radar)}
          axes={majors.map(({ id }) => id)}
          unit={unit?.rates ?? []}
          average={majors.map(({ mean }) => mean)}
        />
        <ul className={mergeClasses(looks.plainList, looks.small, looks.muted)}>
          {majors.map(({ id, title }, index) => (
            <li key={id}>{`${id}　${inLanguage(title, language)}　${radar[index]?.slice(1).join(" / ") ?? ""}`}</li>
          ))}
        </ul>
      </Figure>
    </>
  );
}
