import { asked } from "../form/asked";
import { textIn, type AskedColumn, type EntryRead } from "../form/readEntries";

const head = { zh: "组长", en: "Head" };
const roles = [head, { zh: "组员", en: "Member" }];

const { text } = asked;
/** The members of a team (S27), as the plan and each field record ask for them. */
export const teamColumns: readonly AskedColumn[] = [
  text("name", 30),
  text("unit", 60),
  text("post", 40),
  { key: "role", kind: "choice", limits: { options: roles } },
  asked.yesNo("deputy"),
  text("task", 100),
];

export const isHead = (member: Pick<EntryRead, "entries">): boolean => textIn(member, "role") === head.zh;
