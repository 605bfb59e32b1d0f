import { PREFIX } from "./mark";

/** Whether a build broke off in this workbook, or is going on. One trip; what there is to be done then is loaded later. */
export async function hasMarks(context: Excel.RequestContext): Promise<boolean> {
  const { settings } = context.workbook;
  settings.load("items/key");
  await context.sync();
  return settings.items.some(({ key }) => key.startsWith(PREFIX));
}
