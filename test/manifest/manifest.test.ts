import { readFileSync } from "node:fs";

import { iconSize } from "./icons";
import { manifestFaults } from "./lint";
import { named, readTree } from "./tree";

const manifest = readFileSync("manifest.xml", "utf8");
const release = (JSON.parse(readFileSync("package.json", "utf8")) as { version: string }).version;
// The fourth part is the administrator's: raised when only the package changed (package --revision).
const expected = { baseUrl: "https://localhost:3000", version: `${release}.0`, iconSize };

describe("manifest.xml", () => {
  it("has nothing wrong with it", () => expect(manifestFaults(manifest, expected)).toEqual([]));

  it("shows four commands, in this order, under 评汇", () => {
    const root = readTree(manifest);
    const strings = new Map(
      named(root, "bt:String").map(({ attributes }) => [attributes.id, attributes.DefaultValue] as const),
    );
    const labels = named(root, "Control").map(({ children }) => strings.get(children[0]?.attributes.resid));
    expect(labels).toEqual(["打开评汇", "检查本表", "新建自评表", "收回并汇总"]);
    expect(strings.get("Tab.Label")).toBe("评汇");
  });

  // The pane answers to these names (Office.actions.associate); a name nobody answers to leaves a button that does nothing.
  it("asks the pane for three functions", () =>
    expect(named(readTree(manifest), "FunctionName").map(({ text }) => text)).toEqual([
      "checkForm",
      "newForm",
      "takeReturns",
    ]));
});

describe("the lint of the manifest", () => {
  const swap = (from: string | RegExp, to: string) => {
    const changed = manifest.replace(from, to);
    if (changed === manifest) throw new Error("nothing was changed");
    return changed;
  };
  it.each([
    [
      "an order error",
      swap(/( {2}<Version>.*\n)( {2}<ProviderName>.*\n)/, "$2$1"),
      "ProviderName stands too late|Version stands too late",
    ],
    ["a missing resource", swap('resid="Check.Tip"', 'resid="Cheque.Tip"'), "Cheque.Tip"],
    [
      "a resource of the wrong kind",
      swap('<Description resid="Check.Tip"', '<Description resid="Check.Label"'),
      "bt:LongStrings",
    ],
    [
      "a resource nobody uses",
      swap(
        '<bt:Image id="New.16"',
        '<bt:Image id="Old.16" DefaultValue="https://localhost:3000/icons/new-16.png" /><bt:Image id="New.16"',
      ),
      "nobody uses Old.16",
    ],
    ["a resource twice", swap('<bt:Image id="New.20"', '<bt:Image id="New.16"'), "New.16 is there twice"],
    ["an id of 33 characters", swap(/Check\.Tip/g, "C".repeat(33)), "too long"],
    [
      "a text without English",
      swap(/(<bt:String id="Take.Label"[^>]*>)\s*<bt:Override[^>]*>/, "$1"),
      "Take.Label: no en-US",
    ],
    [
      "English in the Chinese place",
      swap('DefaultValue="检查本表"', 'DefaultValue="Check"'),
      "Check.Label: no Chinese",
    ],
    ["Chinese in the English place", swap('Value="Check this form"', 'Value="检查"'), "English isn't English"],
    [
      "a short text of 126 characters",
      swap('DefaultValue="检查本表"', `DefaultValue="${"检".repeat(126)}"`),
      "longer than 125",
    ],
    [
      "a long text of 251 characters",
      swap(/(id="Check.Tip" DefaultValue=")[^"]*/, `$1${"检".repeat(251)}`),
      "longer than 250",
    ],
    ["an icon that isn't there", swap("icons/new-48.png", "icons/newer-48.png"), "no such icon"],
    ["an icon of another size", swap("icons/new-48.png", "icons/new-40.png"), "measures 40 × 40, not 48"],
    ["a size left out", swap(/ *<bt:Image size="24" resid="Take.24" \/>\n/, ""), "lacks sizes"],
    [
      "another address",
      swap("https://localhost:3000/help.html", "https://elsewhere.example/help.html"),
      "is elsewhere",
    ],
    [
      "an address that isn't encrypted",
      swap("https://localhost:3000/help.html", "http://localhost:3000/help.html"),
      "is elsewhere",
    ],
    ["an id that is no GUID", swap(/<Id>.*<\/Id>/, "<Id>pinghui</Id>"), "no GUID"],
    ["another version", swap(/<Version>.*<\/Version>/, "<Version>9.9.9.9</Version>"), "Version isn't"],
    ["another first language", swap("<DefaultLocale>zh-CN", "<DefaultLocale>en-US"), "DefaultLocale"],
    ["a runtime that dies with the pane", swap('lifetime="long"', 'lifetime="short"'), "isn't shared"],
    [
      "a page outside the shared runtime",
      swap('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Help.Url"'),
      "outside the shared runtime",
    ],
    ["a high floor", swap('<Sets DefaultMinVersion="1.1">', '<Sets DefaultMinVersion="1.14">'), "floor"],
    ["two controls of one id", swap('id="Pinghui.Take"', 'id="Pinghui.New"'), "control id Pinghui.New"],
  ])("notices %s", (_, source, fault) =>
    expect(manifestFaults(source, expected).join("\n")).toMatch(new RegExp(fault.replaceAll(".", "\\."))),
  );
  it("refuses tags that don't match", () =>
    expect(() => manifestFaults(swap("</Hosts>", "</Host>"), expected)).toThrow());
});
