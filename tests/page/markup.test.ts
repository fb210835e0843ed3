import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleText } from "../../src/language/visible-text.js";
import { base64, html, joined, written } from "../../src/page/markup.js";

/** The characters that a browser shows for the entities of the page and its marks of direction. */
const read = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/[\u2068\u2069]/g, "");

/** Texts that try to become markup, mixed with other texts. */
const hostile = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    '" onmouseover="x',
    "'><img src=x>",
    "</style>",
    "&lt;b&gt;",
    "]]>",
  ),
  fc.string({ unit: "grapheme" }),
);

describe("markup", () => {
  it("keeps every text a text, in an element and in an attribute, whatever it holds", () => {
    fc.assert(
      fc.property(hostile, hostile, (title, text) => {
        const [, inAttribute = "", inElement = ""] =
          /^<p title="([^"<>]*)">([^"<>]*)<\/p>$/s.exec(written(html`<p title="${title}">${text}</p>`)) ?? [];
        expect([read(inAttribute), read(inElement)]).toEqual([title, text].map(visibleText));
      }),
    );
  });

  it("keeps the direction of writing: no mark of a text turns it, and its letters move nothing beside them", () => {
    const shown = written(html`<td>${"Lê\u202egnp.exe\nxong"}</td><td>${"אבג דה (m-07) 12/2021"}</td>`);
    expect(shown).toBe("<td>Lê⟨U+202E⟩gnp.exe⟨U+000A⟩xong</td><td>\u2068אבג דה\u2069 (m-07) 12/2021</td>");
  });

  it("takes markup that it made as it is, in lists as well, and nothing for nothing", () => {
    const items = ["a", "<b>"].map((text) => html`<li>${text}</li>`);
    expect(written(html`<ul>${items}${undefined}${[]}</ul>`)).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>");
    expect(written(html`${joined(["a", 1, "b"], ", ")}`)).toBe("a, 1, b");
  });

  it("does not take a value for markup because it looks like one", () => {
    const forged = JSON.parse('{"markup":"<b>"}');
    expect(() => written(html`${forged}`)).toThrow(TypeError);
  });

  it("writes bytes in base64 as everybody does", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      }),
    );
  });
});
