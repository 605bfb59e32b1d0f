import type { PictureWords } from "../pictureWords";

export const pictures: PictureWords = {
  title: "看图分析",
  open: "看图分析",
  about: {
    self: (unitClass, units) => `${unitClass}，已收${units}个单位的自评得分，未经核实。`,
    final: (unitClass, units) => `${unitClass}，已核验${units}个单位，数字与评估定稿的“分析”一致。`,
  },
  unitClass: "单位类别",
  none: "还没有可以分析的得分。",
  numbers: "看数字",
  scroll: (title) => `${title}，可左右滚动`,
  bands: { title: "等次分布", head: ["等次", "单位数（个）"] },
  losses: {
    title: "各指标失分",
    head: ["编号", "指标", "失分合计（分）"],
    worst: (indicator, points) => `失分最多的是${indicator}，合计${points}分`,
  },
  gaps: {
    title: "自评与最终得分",
    head: ["单位", "自评", "最终", "相差"],
    widest: (unit, points) => `相差最大的是${unit}，${points}分`,
  },
  heat: { title: "单位和指标得分率", unit: "单位", key: "颜色越深得分率越低；空白为不适用或待填。" },
  radar: {
    title: "单位与平均水平",
    unit: "单位",
    key: "实线为该单位，虚线为平均；下列得分率先单位、后平均。",
    head: ["大项", "该单位", "平均"],
  },
  described: (title, lines) => `${title}：${lines.join("；")}。`,
  line: (label, values) => `${label} ${values.join("、")}`,
};
