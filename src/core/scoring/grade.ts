/** Bands best first, lower bound inclusive. A cap is the best grade still allowed. */
export function gradeOf(
  points: number,
  bands: readonly { readonly grade: { readonly zh: string }; readonly from: number }[],
  caps: readonly string[],
): { grade: string; uncapped?: string } {
  const position = (grade: string): number => bands.findIndex((band) => band.grade.zh === grade);
  const earned = bands.findIndex(({ from }) => points >= from);
  const reached = earned === -1 ? bands.length - 1 : earned;
  const allowed = Math.max(reached, ...caps.map(position));
  const name = (index: number): string => bands[index]?.grade.zh ?? "";
  return allowed > reached ? { grade: name(allowed), uncapped: name(reached) } : { grade: name(reached) };
}
