import { mergeClasses } from "@fluentui/react-components";
import type { ClassPictures } from "#core/consolidation/pictures";
import { cut, Drawing } from "./Drawing";
import { usePictureLooks } from "./pictureLooks";

const [CELL, LINE, LEFT, TOP] = [13, 16, 108, 34];

interface HeatProps {
  readonly title: string;
  readonly text: string;
  /** Of the region that it scrolls in. */
  readonly scroll: string;
  readonly pictures: ClassPictures;
}

/** Units down, indicators across, one hue: white where all points were earned. It keeps its size and scrolls. */
export function Heat({ title, text, scroll, pictures }: HeatProps) {
  const own = usePictureLooks();
  const { indicators, units } = pictures;
  const [width, height] = [LEFT + indicators.length * CELL + 2, TOP + units.length * LINE + 2];
  return (
    <div className={own.scroll} tabIndex={0} role="group" aria-label={scroll}>
      <Drawing fixed title={title} text={text} width={width} height={height}>
        {indicators.map(({ id }, column) => {
          const x = LEFT + column * CELL + CELL / 2 + 4;
          return (
            <text
              key={id}
              className={mergeClasses(own.text, own.faint)}
              x={x}
              y={TOP - 4}
              transform={`rotate(-90 ${x} ${TOP - 4})`}
            >
              {id}
            </text>
          );
        })}
        {units.map(({ code, name, points }, row) => (
          <g key={code}>
            <text className={own.text} x={0} y={TOP + row * LINE + 12}>
              {cut(name, 18)}
            </text>
            {points.map((earned, column) => {
              const indicator = indicators[column];
              if (earned === undefined || !indicator) return null;
              const place = { x: LEFT + column * CELL, y: TOP + row * LINE, width: CELL, height: LINE };
              return (
                <g key={indicator.id}>
                  <rect className={own.main} {...place} fillOpacity={1 - earned / indicator.points} />
                  <rect className={own.grid} {...place} />
                </g>
              );
            })}
          </g>
        ))}
      </Drawing>
    </div>
  );
}
