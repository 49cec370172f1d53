import { markdownMarkup, toTextMarkup } from "../../src/report/markup.ts";
import { plainStyle } from "../../src/report/style.ts";

const text = toTextMarkup(plainStyle);

it.each([
  ["https://wiki.example.com/a?b=1&c=2#d", '<a href="https://wiki.example.com/a?b=1&amp;c=2#d">x</a>'],
  ["http://a.example/(b)|*_`<>\"'", '<a href="http://a.example/%28b%29%7C%2A_%60%3C%3E%22%27">x</a>'],
  ["https://ä.example/ü", '<a href="https://xn--4ca.example/%C3%BC">x</a>'],
  ["javascript:alert(1)", "x (javascript<span>:</span>alert(1))"],
  ["data:text/html,x", "x (data<span>:</span>text/html,x)"],
  ["https://github.com@evil.example/", "x (https<span>:</span>//github.com<span>@</span>evil.example/)"],
  ["https://:pw@evil.example/", "x (https<span>:</span>//<span>:</span>pw<span>@</span>evil.example/)"],
  ["//evil.example", "x (//evil.example)"],
  ["COE 17", "x (COE 17)"],
])("links to %j in Markdown only where it is a web address", (address, shown) => {
  expect(markdownMarkup.link(address, "x")).toBe(shown);
});

it("shows an address without words as itself", () => {
  expect(markdownMarkup.link("https://a.example")).toBe(
    '<a href="https://a.example/">https<span>:</span>//a.example</a>',
  );
  expect(markdownMarkup.link("COE | 17")).toBe("COE &#124; 17");
  expect(text.link("https://a.example")).toBe("https://a.example");
  expect(text.link("https://a.example", "#1")).toBe("#1 (https://a.example)");
});

it("links to no address that is longer than an address is", () => {
  expect(markdownMarkup.link(`https://a.example/${"x".repeat(3000)}`, "x")).not.toContain("<a");
});

it("quotes what has to be typed", () => {
  expect(text.quote("emergency")).toBe('"emergency"');
  expect(markdownMarkup.quote("emergency`")).toBe("<code>emergency&#96;</code>");
});
