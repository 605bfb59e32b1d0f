/** The team, as the plan and each field record head it. */
export const teamHeadings = {
  name: "Name",
  unit: "Own unit",
  post: "Post",
  role: "Head or member",
  deputy: "Deputy director",
  task: "Task",
};
