import { kinds, type KindName } from "#core/answers/kinds/index";
import { EARLIEST, LATEST } from "#core/answers/kinds/date";
import { payloads } from "../../builders/poison";
import { mutatedText } from "../mutate";
import { hold, toBytes, toText, type Target } from "../target";

const SEEDS = [
  "12",
  "1,234",
  "１２３",
  "-3",
  "1.5",
  "约12",
  "12人",
  "2000万",
  "2015-07-20",
  "2015年7月20日",
  "2015/7/2",
  "7月",
];
const MORE = [
  "是",
  "否",
  "√",
  "不适用",
  "N/A",
  "无",
  "一般",
  "A",
  "按时完成",
  "１２－３",
  "1e3",
  "0x10",
  "007",
  "1_000",
  "∞",
  ...payloads,
];
const WORDS = [
  ...[..."0123456789０１２３４５６７８９零一二三十百千万亿年月日号"],
  ...[
    "-",
    "－",
    "–",
    "−",
    ".",
    "．",
    "。",
    ",",
    "，",
    "'",
    "/",
    "／",
    "+",
    "e",
    "E",
    "%",
    "％",
    "约",
    "近",
    "以上",
    "左右",
    "人",
    "元",
  ],
  ...[
    " ",
    "\u3000",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u202e",
    "\t",
    "\n",
    "\u0301",
    "\ud800",
    "𠮷",
    "不适用",
    "N/A",
    "无",
    "是",
    "否",
  ],
];
const limits = {
  min: 0,
  max: 999_999,
  options: [
    { zh: "一般", en: "Fair" },
    { zh: "A", en: "A" },
  ],
};
const ascii = (text: string): string =>
  text.replace(/[\uff10-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
/** Milliseconds of the processor for one text of any length: a machine that halts us meanwhile makes no find. */
const SLOW = 1_000;

/** What a person types into an entry, read as every kind there is. */
export const entries: Target = {
  name: "entries",
  fresh: 2000,
  seeds: () => [...SEEDS, ...MORE].map(toBytes),
  mutate: (seed, _, chance) => {
    const text = mutatedText(toText(seed), WORDS, chance);
    return toBytes(chance.chance(0.01) ? text.repeat(chance.whole(1, 3_000)).slice(0, 32_767) : text);
  },
  run: (input) => {
    const text = toText(input).slice(0, 32_767);
    for (const name of Object.keys(kinds) as KindName[]) {
      const began = process.cpuUsage();
      const answer = kinds[name].decode(text, limits);
      hold(process.cpuUsage(began).user / 1_000 < SLOW, `${name} takes too long`);
      if (answer.state !== "given") continue;
      const { value } = answer;
      if (name === "integer") {
        hold(
          typeof value === "number" && Number.isSafeInteger(value) && value >= 0,
          `${JSON.stringify(value)} for ${text}`,
        );
        // Its digits stand in the text in this order, and no others do: nothing is made up, nothing is left out.
        hold(ascii(text).replace(/\D/g, "") === String(value), `${value} was read from ${text}`);
      }
      if (name === "date") {
        hold(typeof value === "string" && value >= EARLIEST && value <= LATEST, `${String(value)} for ${text}`);
        const digits = ascii(text).match(/\d+/g)?.map(Number);
        hold(JSON.stringify(digits) === JSON.stringify(value.split("-").map(Number)), `${value} was read from ${text}`);
      }
      if (name === "yesNo") hold(typeof value === "boolean", `${String(value)} for ${text}`);
      if (name === "choice")
        hold(
          limits.options.some(({ zh }) => zh === value),
          `${String(value)} for ${text}`,
        );
      if (name === "text") hold(typeof value === "string" && text.includes(value), `a text was changed: ${text}`);
    }
  },
};
