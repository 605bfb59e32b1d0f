/** 缺位 越位 错位 机构 编制 职数 机制 (S53, A17): what a problem is about. */
export const categories = [
  "absence",
  "overreach",
  "misplacement",
  "institution",
  "establishment",
  "headcount",
  "mechanism",
] as const;
export type Category = (typeof categories)[number];
