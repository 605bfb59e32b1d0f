import { mergeClasses } from "@fluentui/react-components";
import { Drawing } from "./Drawing";
import { usePictureLooks } from "./pictureLooks";

const [SIZE, RADIUS] = [260, 100] as const;
const MIDDLE = SIZE / 2;
const RINGS = [0.25, 0.5, 0.75, 1] as const;

interface RadarProps {
  readonly title: string;
  readonly text: string;
  /** What stands at the axes. */
  readonly axes: readonly string[];
  /** Shares from 0 to 1; what isn't known is drawn at 0 and said in the table. */
  readonly unit: readonly (number | undefined)[];
  readonly average: readonly (number | undefined)[];
}

/** One unit's shares of the points by major, and the average as a broken line. */
export function Radar({ title, text, axes, unit, average }: RadarProps) {
  const own = usePictureLooks();
  const at = (index: number, share: number): readonly [number, number] => {
    const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
    return [MIDDLE + Math.cos(angle) * RADIUS * share, MIDDLE + Math.sin(angle) * RADIUS * share];
  };
  const shape = (shares: readonly (number | undefined)[]): string =>
    shares
      .map((share, index) =>
        at(index, share ?? 0)
          .map((one) => one.toFixed(1))
          .join(),
      )
      .join(" ");
  return (
    <Drawing title={title} text={text} width={SIZE} height={SIZE}>
      {RINGS.map((ring) => (
        <polygon key={ring} className={own.grid} points={shape(axes.map(() => ring))} />
      ))}
      {axes.map((axis, index) => {
        const [x, y] = at(index, 1);
        const [labelX, labelY] = at(index, 1.14);
        return (
          <g key={axis}>
            <line className={own.grid} x1={MIDDLE} y1={MIDDLE} x2={x} y2={y} />
            <text className={mergeClasses(own.text, own.middle)} x={labelX} y={labelY + 4}>
              {axis}
            </text>
          </g>
        );
      })}
      <polygon className={own.average} points={shape(average)} />
      <polygon className={own.area} points={shape(unit)} />
    </Drawing>
  );
}
