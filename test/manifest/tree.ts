/** One element: its name with prefix, its attributes, its children, and its text when it has no children. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const decoded = (text: string) => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!);

/** Just enough XML for our own manifest. It throws where tags don't match; xmllint says the rest in CI. */
export function readTree(source: string): Element {
  const text = source.replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "");
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  let behind = 0;
  for (const tag of text.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g)) {
    const inside = open.at(-1)!;
    inside.text += decoded(text.slice(behind, tag.index).trim());
    behind = tag.index + tag[0].length;
    const [, closes, name = "", attributes = "", empty] = tag;
    if (closes) {
      if (inside.name !== name) throw new Error(`</${name}> closes <${inside.name}>`);
      open.pop();
      continue;
    }
    const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decoded(value!)]);
    const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: "" };
    inside.children.push(element);
    if (!empty) open.push(element);
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error("the tags don't match");
  return top.children[0]!;
}

/** The element and everything below it. */
export const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

export const named = (element: Element, name: string): Element[] => all(element).filter((one) => one.name === name);
