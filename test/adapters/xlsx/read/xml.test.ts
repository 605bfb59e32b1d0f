import { describe, expect, it } from "@jest/globals";
import { Unreadable } from "#adapters/xlsx/read/unreadable";
import { XmlScanner } from "#adapters/xlsx/read/xml";

const scan = (text: string): XmlScanner => new XmlScanner(new TextEncoder().encode(text));

/** Everything there is, as name(children…) or name="text". */
function outline(xml: XmlScanner): string {
  const all: string[] = [];
  while (xml.child()) {
    if (xml.is("text")) all.push(`text=${xml.content()}`);
    else if (xml.is("skipped")) xml.skip();
    else all.push(`${xml.is("a") ? "a" : "?"}${xml.attribute("id") ?? ""}(${outline(xml)})`);
  }
  return all.join(" ");
}

const detailOf = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    if (error instanceof Unreadable)
      return error.problem.kind === "damaged" ? error.problem.detail : error.problem.kind;
    throw error;
  }
  return "nothing wrong";
};

describe("walking through XML", () => {
  it.each([
    ["children and text", "<a><a><text>t</text></a><text>u</text></a>", "a(a(text=t) text=u)"],
    ["empty elements", "<a><a/><a id='1'/><text/></a>", "a(a() a1() text=)"],
    [
      "a declaration, comments, instructions",
      "<?xml version='1.0'?><!-- <a> --><a><?php <a> ?><a/></a><!-- -->",
      "a(a())",
    ],
    ["prefixes", '<x:a xmlns:x="urn:x"><x:text>t</x:text></x:a>', "a(text=t)"],
    ["CDATA and comments within text", "<a><text>1<![CDATA[<2>&amp;]]>3<!-- 4 -->5</text></a>", "a(text=1<2>&amp;35)"],
    ["text around children that are passed over", "<a><text>1<b>2</b>3<b/>4</text></a>", "a(text=134)"],
    ["references", "<text>&lt;&amp;&gt;&quot;&apos;&#65;&#x4e2d;&#x1F600;</text>", "text=<&>\"'A中😀"],
    ["line ends", "<text>1\r\n2\r3&#13;4</text>", "text=1\n2\n3\r4"],
    ["characters of one to four bytes", "<text>aß中😀</text>", "text=aß中😀"],
    [
      "skipped elements of the same name within",
      "<a><skipped><skipped/><skipped>></skipped></skipped><a/></a>",
      "a(a())",
    ],
    ["a > within an attribute", `<a><skipped x="<a>" y='/>'/><a id=">"/></a>`, "a(a>())"],
    ["blanks wherever they are allowed", "<a\n id = '1'\t><a ></a\n></a >", "a1(a())"],
    ["an attribute with a prefix", '<a r:id="7"/>', "a7()"],
    ["a namespace that is called like an attribute", '<a xmlns:id="urn:x" id="1"/>', "a1()"],
    ["names of objects", '<a __proto__="x" constructor="y" id="1"/>', "a1()"],
  ])("reads %s", (_, text, expected) => expect(outline(scan(text))).toBe(expected));

  it.each([
    ["an unclosed element", "<a><a></a>", "xml"],
    ["another end tag", "<a><b></a></b>", "xml"],
    ["an end tag too many", "<a></a></a>", "xml"],
    ["an unclosed element within what is skipped", "<a><skipped><b></skipped></a>", "xml"],
    ["a tag that is cut off", "<a><text", "xml"],
    ["an attribute that is cut off", '<a id="1', "xml"],
    ["an attribute without quotes", "<a id=1/>", "xml"],
    ["an attribute without value", "<a id/>", "xml"],
    ["text that is cut off", "<text>1", "xml"],
    ["an unclosed comment", "<a><!-- </a>", "xml"],
    ["unclosed CDATA", "<text><![CDATA[1</text>", "xml"],
    ["an entity of its own", "<text>&own;</text>", "xml"],
    ["half a reference", "<text>&amp</text>", "xml"],
    ["a character that is none", "<text>&#0;</text>", "xml"],
    ["half a character", "<text>&#xD800;</text>", "xml"],
    ["a zero within text", "<text>1\0</text>", "xml"],
    ["a zero between elements", "<a>\0<a/></a>", "xml"],
    ["DOCTYPE", "<!DOCTYPE a><a/>", "forbiddenMarkup"],
    ["DOCTYPE with entities", '<!DOCTYPE a [<!ENTITY e "x">]><text>&e;</text>', "forbiddenMarkup"],
    ["a declaration within", "<a><!ELEMENT a></a>", "forbiddenMarkup"],
    ["65 levels", "<a>".repeat(65) + "</a>".repeat(65), "xml"],
    ["an attribute beyond 64 KB", `<a id="${"1".repeat(65_537)}"/>`, "xml"],
    ["257 attributes", `<a ${Array.from({ length: 257 }, (_, n) => `x${n}="" `).join("")}/>`, "xml"],
  ])("refuses %s", (_, text, detail) => expect(detailOf(() => outline(scan(text)))).toBe(detail));

  it("refuses bytes that are no UTF-8", () => {
    const bytes = Uint8Array.from([
      ...new TextEncoder().encode("<text>"),
      0xe4,
      0xb8,
      ...new TextEncoder().encode("</text>"),
    ]);
    expect(detailOf(() => outline(new XmlScanner(bytes)))).toBe("xml");
    const surrogate = Uint8Array.from([
      ...new TextEncoder().encode("<text>"),
      0xed,
      0xa0,
      0x80,
      ...new TextEncoder().encode("</text>"),
    ]);
    expect(detailOf(() => outline(new XmlScanner(surrogate)))).toBe("xml");
  });

  it("skips any depth", () => {
    const deep = "<b>".repeat(200_000) + "</b>".repeat(200_000);
    expect(outline(scan(`<a><skipped>${deep}</skipped><a/></a>`))).toBe("a(a())");
  });

  it.each([
    ["a reference after the other", "&lt;".repeat(100_000)],
    ["CDATA after CDATA", "<![CDATA[a]]>".repeat(100_000)],
    ["children that are passed over", "<b/>".repeat(100_000)],
    ["an open bracket after the other", "]".repeat(400_000)],
  ])("takes time as the length does: %s", (_, inside) => {
    const start = performance.now();
    scan(`<text>${inside}</text>`).child();
    outline(scan(`<text>${inside}</text>`));
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("gives short texts their own memory, and long ones the same characters", () => {
    const texts = ["中".repeat(10), "a".repeat(64), "中a".repeat(40), "é".repeat(30)];
    for (const text of texts) expect(outline(scan(`<text>${text}</text>`))).toBe(`text=${text}`);
  });
});
