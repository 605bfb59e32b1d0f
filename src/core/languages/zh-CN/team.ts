/** 评估小组: as the plan and each field record head it. */
export const teamHeadings = {
  name: "姓名",
  unit: "所在单位",
  post: "职务",
  role: "组长/组员",
  deputy: "分管主任",
  task: "分工",
};
