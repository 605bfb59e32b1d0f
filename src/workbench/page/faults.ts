import { changesWorkbook, type ExcelHost } from "../host/excelHost";
import type { Language } from "./words";

/** What an Excel can do to a pane on a bad day, for testers: `?faults=slow,lost`. */

export interface FaultKind {
  readonly name: string;
  readonly says: Readonly<Record<Language, string>>;
  /** Of the requirement sets that the Excel claims to have. */
  readonly excelApi?: string;
  readonly strike?: (host: ExcelHost) => void;
}

const SLOW = 1_500;

export const faultKinds: readonly FaultKind[] = [
  {
    name: "slow",
    says: { "zh-CN": "Excel 很慢", "en-US": "A slow Excel" },
    strike: (host) => {
      host.delay = SLOW;
    },
  },
  {
    name: "lost",
    says: { "zh-CN": "事件丢失", "en-US": "Events get lost" },
    strike: (host) => {
      host.delivery = () => ({ times: 0 });
    },
  },
  {
    name: "late",
    says: { "zh-CN": "事件迟到且重复", "en-US": "Events late and doubled" },
    strike: (host) => {
      host.delivery = () => ({ times: 2, after: SLOW });
    },
  },
  {
    name: "protected",
    says: { "zh-CN": "不许写入", "en-US": "Writing is refused" },
    strike: (host) => {
      host.fault = () => ({ code: "AccessDenied", before: changesWorkbook });
    },
  },
  {
    name: "structure",
    says: { "zh-CN": "工作簿结构带密码保护", "en-US": "Structure locked with a password" },
    strike: ({ book }) => {
      book.structureLocked = true;
      book.structurePassword = true;
    },
  },
  {
    name: "small",
    says: { "zh-CN": "一次只给少量数据", "en-US": "Small answers only" },
    strike: (host) => {
      host.limits = { request: 1_200_000, answer: 200_000 };
    },
  },
  {
    name: "old",
    says: { "zh-CN": "Excel 版本太旧", "en-US": "Excel is too old" },
    excelApi: "1.9",
  },
];

/** Those of an address; names that nobody knows are left out. */
export const faultsIn = (asked: string | null): readonly FaultKind[] => {
  const names = new Set((asked ?? "").split(","));
  return faultKinds.filter(({ name }) => names.has(name));
};
