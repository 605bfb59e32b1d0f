import type { HeadcountWords } from "../headcountWords";

export const headcount: HeadcountWords = {
  title: "领导职数核对结果",
  lock: {
    name: "锁定情况",
    title: "领导职数核对结果（已锁定）",
    notes: ["核对结果在评分之前锁定，是领导职数评分的规范性依据；返回表与此不符的提示，按锁定数计分，不得互抵。"],
    hash: (hash) => `校验码：${hash}`,
    head: ["序号", "单位", "机构（个）", "锁定人", "锁定日期", "来源文件"],
    none: "还没有锁定的单位。",
  },
  bodies: {
    name: (unitClass) => `核对结果（${unitClass}）`,
    title: "领导职数核对表",
    notes: ["超配、空缺按正职、副职、其他分别计算后相加，机构之间、职务之间不互抵。"],
    number: "序号",
    unit: "单位",
    sum: (unit) => `${unit}合计`,
    all: (units) => `${units}个单位合计`,
  },
  changes: {
    name: "变更记录",
    title: "锁定后的变更",
    head: ["单位", "变更人", "变更日期", "原因"],
    none: "锁定后没有变更。",
  },
};
