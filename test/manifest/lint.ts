import { all, named, readTree, type Element } from "./tree";

/** What a manifest is held against. `iconSize` gives an icon's width and height by its path below the base, if it exists. */
export interface Expected {
  readonly baseUrl: string;
  readonly version: string;
  readonly iconSize: (path: string) => readonly [number, number] | undefined;
}

/** Order of children, parent by parent ("element ordering", and the 1.1 schemas): an order error is a refused manifest. */
const orders: Record<string, readonly string[]> = {
  OfficeApp:
    "Id AlternateId Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions Dictionary VersionOverrides ExtendedOverrides".split(
      " ",
    ),
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "EquivalentAddins"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "Title", "FunctionName"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

/** Which kind of resource an element with a resid points to. */
const kinds: Record<string, string> = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  FunctionFile: "bt:Urls",
  SourceLocation: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

const lengths: Record<string, number> = { "bt:ShortStrings": 125, "bt:LongStrings": 250, "bt:Urls": 2048 };
const topLengths: Record<string, number> = { DisplayName: 125, Description: 250 };
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

function orderFaults(root: Element): string[] {
  return all(root).flatMap((parent) => {
    const order = orders[parent.name];
    if (!order) return [];
    const places = parent.children.map(({ name }) => order.indexOf(name));
    const stranger = parent.children.find((_, at) => places[at] === -1);
    if (stranger) return [`${parent.name} has an unknown ${stranger.name}`];
    const late = places.findIndex((place, at) => at > 0 && place < places[at - 1]!);
    return late === -1 ? [] : [`${parent.name}: ${parent.children[late]!.name} stands too late`];
  });
}

function resourceFaults(root: Element): string[] {
  const groups = named(root, "Resources").flatMap(({ children }) => children);
  const ids = groups.flatMap((group) =>
    group.children.map((one) => ({ id: one.attributes.id ?? "", kind: group.name })),
  );
  const uses = all(root).filter(({ attributes }) => attributes.resid !== undefined);
  return [
    ...ids
      .filter(({ id }) => id.length === 0 || id.length > 32)
      .map(({ id }) => `resource id “${id}” is empty or too long`),
    ...ids.filter(({ id }, at) => ids.findIndex((one) => one.id === id) !== at).map(({ id }) => `${id} is there twice`),
    ...uses
      .filter(({ name, attributes }) => !ids.some(({ id, kind }) => id === attributes.resid && kind === kinds[name]))
      .map(({ name, attributes }) => `${name} asks for ${attributes.resid}, which isn't among ${kinds[name]}`),
    ...ids
      .filter(({ id }) => !uses.some(({ attributes }) => attributes.resid === id))
      .map(({ id }) => `nobody uses ${id}`),
  ];
}

function languageFaults(root: Element): string[] {
  const texts = all(root).filter(
    ({ name, children, attributes }) =>
      name === "bt:String" ||
      (name in topLengths && attributes.DefaultValue !== undefined) ||
      children.some(isOverride),
  );
  const limitOf = (text: Element) => {
    const group = named(root, "Resources")
      .flatMap(({ children }) => children)
      .find(({ children }) => children.includes(text));
    return lengths[group?.name ?? ""] ?? topLengths[text.name] ?? 0;
  };
  return texts.flatMap((text) => {
    const label = text.attributes.id ?? text.name;
    const chinese = text.attributes.DefaultValue ?? "";
    const overrides = text.children.filter(isOverride);
    const english = overrides[0]?.attributes.Value ?? "";
    const limit = limitOf(text);
    return [
      ...(/\p{Script=Han}/u.test(chinese) ? [] : [`${label}: no Chinese`]),
      ...(overrides.length === 1 && overrides[0]!.attributes.Locale === "en-US"
        ? []
        : [`${label}: no en-US, or too many`]),
      ...(english === "" || /\p{Script=Han}|[，。：；]/u.test(english) ? [`${label}: English isn't English`] : []),
      ...([chinese, english].some(({ length }) => length > limit) ? [`${label}: longer than ${limit}`] : []),
    ];
  });
}
const isOverride = ({ name }: Element) => name === "Override" || name === "bt:Override";

function iconFaults(root: Element, { baseUrl, iconSize }: Expected): string[] {
  const urls = new Map(named(root, "bt:Image").map(({ attributes }) => [attributes.id, attributes.DefaultValue]));
  const fault = (url: string | undefined, size: number) => {
    const found = url?.startsWith(`${baseUrl}/`) ? iconSize(url.slice(baseUrl.length + 1)) : undefined;
    if (!found) return [`${url}: no such icon`];
    return found[0] === size && found[1] === size ? [] : [`${url} measures ${found.join(" × ")}, not ${size}`];
  };
  const lists = named(root, "Icon").flatMap(({ children }) => [
    ...(children.map(({ attributes }) => Number(attributes.size)).join() === sizes.join()
      ? []
      : ["an icon lacks sizes"]),
    ...children.flatMap(({ attributes }) => fault(urls.get(attributes.resid), Number(attributes.size))),
  ]);
  const top = (name: string, size: number) => fault(named(root, name)[0]?.attributes.DefaultValue, size);
  return [...lists, ...top("IconUrl", 32), ...top("HighResolutionIconUrl", 64)];
}

function runtimeFaults(root: Element): string[] {
  const runtime = named(root, "Runtime")[0];
  const pages = [
    ...named(root, "FunctionFile"),
    ...named(root, "Action").flatMap((one) => named(one, "SourceLocation")),
  ];
  return [
    ...(runtime?.attributes.lifetime === "long" ? [] : ["the runtime isn't shared"]),
    ...pages
      .filter(({ attributes }) => attributes.resid !== runtime?.attributes.resid)
      .map(({ name }) => `${name} is outside the shared runtime`),
  ];
}

function headFaults(root: Element, { baseUrl, version }: Expected): string[] {
  const text = (name: string) => root.children.find((child) => child.name === name)?.text ?? "";
  const urls = all(root).flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([name, value]) =>
      /^https?:/.test(value) && !/^xmlns(:|$)/.test(name) ? [value] : [],
    ),
  );
  const strangers = urls.filter((url) => !url.startsWith(`${baseUrl}/`));
  const floors = root.children.filter(({ name }) => name === "Requirements").flatMap((one) => named(one, "Sets"));
  const ids = [...named(root, "Control"), ...named(root, "Group"), ...named(root, "CustomTab")].map(
    (one) => one.attributes.id,
  );
  return [
    ...(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("Id")) ? [] : ["Id is no GUID"]),
    ...(text("Version") === version && /^\d{1,5}(\.\d{1,5}){3}$/.test(version) ? [] : [`Version isn't ${version}`]),
    ...(text("DefaultLocale") === "zh-CN" ? [] : ["DefaultLocale isn't zh-CN"]),
    ...(text("Permissions") === "ReadWriteDocument" ? [] : ["Permissions"]),
    ...(floors.length === 1 && floors[0]!.attributes.DefaultMinVersion === "1.1"
      ? []
      : ["the floor isn't ExcelApi 1.1"]),
    ...strangers.map((url) => `${url} is elsewhere`),
    ...urls.filter((url) => url.length > 2048).map(() => "an address is too long"),
    ...ids.filter((id, at) => !id || id.length > 125 || ids.indexOf(id) !== at).map((id) => `control id ${id}`),
  ];
}

/** What Excel, or our own rules, would find wrong with a manifest. Empty: nothing. */
export function manifestFaults(source: string, expected: Expected): string[] {
  const root = readTree(source);
  return [
    ...orderFaults(root),
    ...headFaults(root, expected),
    ...resourceFaults(root),
    ...languageFaults(root),
    ...iconFaults(root, expected),
    ...runtimeFaults(root),
  ];
}
