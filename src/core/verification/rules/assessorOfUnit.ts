// People write 市教育局, 市 教育局 or 呼伦贝尔市教育局 for the same office.
const bare = (name: string): string => name.replace(/[\s\u3000“”"（）()]/g, "");

/**
 * V48: nobody verifies their own unit (回避). A unit is known by its code, or by its name, whatever stands before it.
 * A name that doesn't say which unit it is (教育局 for 市教育局) is taken for the same too: better asked once too often.
 */
export function isAssessorOfUnit(
  assessorUnit: string,
  { code, name }: { readonly code: string; readonly name: string },
): boolean {
  const [own, unit] = [bare(assessorUnit), bare(name)];
  if (own === "") return false;
  return own === code || own.endsWith(unit) || (own.length >= 3 && unit.endsWith(own));
}
