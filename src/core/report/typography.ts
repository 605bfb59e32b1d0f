import { fonts } from "../form/styles";

/**
 * GB/T 9704-2012 (DOMAIN §7), as Word files and printed sheets both keep to it. Lengths are millimetres, sizes points.
 * 版心 156 × 225 mm with 22 lines of 28 signs; 天头 37 mm, 订口 28 mm.
 */
export const paper = { width: 210, height: 297 } as const;
export const textArea = { width: 156, height: 225, lines: 22, signs: 28 } as const;

const [TOP, LEFT] = [37, 28];
/** Below the text, to the foot of the page number: 页码 in 四号 stands 7 mm below it. */
const PAGE_NUMBER = 7 + 5;

export const margins = {
  top: TOP,
  left: LEFT,
  right: paper.width - LEFT - textArea.width,
  bottom: paper.height - TOP - textArea.height,
  header: 15,
  footer: paper.height - TOP - textArea.height - PAGE_NUMBER,
} as const;

/** 二号, 三号, 四号, 小四, 五号. */
export const points = { title: 22, body: 16, page: 14, slip: 12, table: 10.5 } as const;

export { fonts };
export const latin = "Times New Roman";
