import { mergeClasses } from "@fluentui/react-components";
import { cut, Drawing } from "./Drawing";
import { usePictureLooks } from "./pictureLooks";

const [WIDTH, LINE, LEFT, RIGHT] = [300, 20, 84, 44];

interface BarsProps {
  readonly title: string;
  readonly text: string;
  readonly bars: readonly { readonly label: string; readonly value: number; readonly said: string }[];
}

/** Bars side by side, from 0, the number behind each. */
export function Bars({ title, text, bars }: BarsProps) {
  const own = usePictureLooks();
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  return (
    <Drawing title={title} text={text} width={WIDTH} height={bars.length * LINE}>
      {bars.map(({ label, value, said }, index) => {
        const length = (value / most) * (WIDTH - LEFT - RIGHT);
        const base = index * LINE + LINE / 2 + 4;
        return (
          <g key={label}>
            <text className={own.text} x={0} y={base}>
              {cut(label, 13)}
            </text>
            <rect className={own.main} x={LEFT} y={index * LINE + 4} width={length} height={LINE - 8} />
            <text className={mergeClasses(own.text, own.faint)} x={LEFT + length + 4} y={base}>
              {said}
            </text>
          </g>
        );
      })}
    </Drawing>
  );
}
