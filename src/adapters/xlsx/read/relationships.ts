import type { PackageParts } from "./packageParts";

/** ECMA-376 part 2 §6.5. */
export interface Relationship {
  /** The last word of its type, `worksheet`: strict and transitional files differ only in what stands before. */
  readonly type: string;
  /** Name of the part it leads to; undefined where it leads out of the package: we never follow those. */
  readonly target: string | undefined;
}

/** What leads from one part to others. */
export class Relationships {
  constructor(private readonly byId: ReadonlyMap<string, Relationship>) {}

  get(id: string): Relationship | undefined {
    return this.byId.get(id);
  }

  has(type: string): boolean {
    for (const relationship of this.byId.values()) if (relationship.type === type) return true;
    return false;
  }

  /** Name of the part that the first relationship of this type leads to. */
  target(type: string): string | undefined {
    for (const relationship of this.byId.values()) if (relationship.type === type) return relationship.target;
    return undefined;
  }
}

/** The relationships of a part; those of the package itself are of "". */
export function readRelationships(parts: PackageParts, source: string): Relationships {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const byId = new Map<string, Relationship>();
  const xml = parts.xml(`${folder}_rels/${source.slice(slash)}.rels`);
  xml?.root();
  while (xml?.child()) {
    const id = xml.attribute("Id");
    const target = xml.attribute("Target");
    if (xml.is("Relationship") && id !== undefined && target !== undefined && !byId.has(id)) {
      const type = xml.attribute("Type") ?? "";
      const external = xml.attribute("TargetMode") === "External";
      byId.set(id, {
        type: type.slice(type.lastIndexOf("/") + 1),
        target: external ? undefined : resolve(folder, target),
      });
    }
    xml.skip();
  }
  return new Relationships(byId);
}

/** `..`, `.`, `//` and backslashes. */
const TAKES_STEPS = /\\|\/\/|(?:^|\/)\.\.?(?:\/|$)/;

/** `../styles.xml` seen from `xl/worksheets/`. What would lead above the package's root stays at its root. */
function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") || target.startsWith("\\") ? target.slice(1) : folder + target;
  if (!TAKES_STEPS.test(path)) return path;
  const steps: string[] = [];
  for (const step of path.replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
