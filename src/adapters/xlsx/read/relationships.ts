import type { PackageParts } from "./packageParts";

/** ECMA-376 part 2 §6.5. */
export interface Relationship {
  /** The last word of its type, `worksheet`: strict and transitional files differ only in what stands before. */
  readonly type: string;
  /** Name of the part it leads to; undefined where it leads out of the package: we never follow those. */
  readonly target: string | undefined;
}

/** The relationships of a part (of the package itself: ""), by id; undefined if it has none. */
export function readRelationships(parts: PackageParts, source: string): Map<string, Relationship> | undefined {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const xml = parts.xml(`${folder}_rels/${source.slice(slash)}.rels`);
  if (!xml) return undefined;
  const relationships = new Map<string, Relationship>();
  xml.root();
  while (xml.child()) {
    const id = xml.attribute("Id");
    const target = xml.attribute("Target");
    if (xml.is("Relationship") && id !== undefined && target !== undefined && !relationships.has(id)) {
      const type = xml.attribute("Type") ?? "";
      const external = xml.attribute("TargetMode") === "External";
      relationships.set(id, {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: external ? undefined : resolve(folder, target),
      });
    }
    xml.skip();
  }
  return relationships;
}

const MAKES_DETOURS = /\\|\.\/|\/\/|\/\.*$|^\.*$/;

/** `../styles.xml` seen from `xl/worksheets/`. What would lead above the package's root stays at its root. */
function resolve(folder: string, target: string): string {
  if (!MAKES_DETOURS.test(target)) return target.startsWith("/") ? target.slice(1) : folder + target;
  const slashed = target.replaceAll("\\", "/");
  const path = slashed.startsWith("/") ? slashed : folder + slashed;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
