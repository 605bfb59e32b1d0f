import { mergeClasses } from "@fluentui/react-components";
import type { Gap } from "#core/consolidation/pictures";
import { cut, Drawing } from "./Drawing";
import { usePictureLooks } from "./pictureLooks";

const [WIDTH, LINE, LEFT, RIGHT, TOP] = [300, 18, 108, 12, 18];

interface PairsProps {
  readonly title: string;
  readonly text: string;
  readonly gaps: readonly Gap[];
  readonly highest: number;
  /** Self and final. */
  readonly names: readonly [string, string];
}

/** Two dots a unit on one axis from 0: hollow as it said itself, full as it was found. */
export function Pairs({ title, text, gaps, highest, names }: PairsProps) {
  const own = usePictureLooks();
  const at = (score: number): number => LEFT + (score / highest) * (WIDTH - LEFT - RIGHT);
  const height = TOP + gaps.length * LINE + 16;
  const label = mergeClasses(own.text, own.faint);
  return (
    <Drawing title={title} text={text} width={WIDTH} height={height}>
      <circle className={own.other} cx={LEFT + 4} cy={8} r={4} />
      <text className={label} x={LEFT + 12} y={12}>
        {names[0]}
      </text>
      <circle className={own.main} cx={LEFT + 64} cy={8} r={4} />
      <text className={label} x={LEFT + 72} y={12}>
        {names[1]}
      </text>
      {[0, highest / 2, highest].map((score) => (
        <g key={score}>
          <line className={own.grid} x1={at(score)} x2={at(score)} y1={TOP} y2={height - 14} />
          <text className={mergeClasses(label, own.middle)} x={at(score)} y={height - 2}>
            {score}
          </text>
        </g>
      ))}
      {gaps.map(({ code, name, self, final }, index) => {
        const y = TOP + index * LINE + LINE / 2;
        return (
          <g key={code}>
            <text className={own.text} x={0} y={y + 4}>
              {cut(name, 18)}
            </text>
            <line className={own.link} x1={at(self)} x2={at(final)} y1={y} y2={y} />
            <circle className={own.other} cx={at(self)} cy={y} r={4} />
            <circle className={own.main} cx={at(final)} cy={y} r={4} />
          </g>
        );
      })}
    </Drawing>
  );
}
