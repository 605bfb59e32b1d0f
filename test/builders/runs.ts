/** How often a property is tried: on every change as often as it says, by hand as often as PROPERTY_RUNS says. The seed is printed with a failure. */
export const runs = (usual = 100): { readonly numRuns: number } => ({
  numRuns: Number(process.env["PROPERTY_RUNS"] ?? usual),
});
