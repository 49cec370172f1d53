import fc from "fast-check";
import { renderLogLine, renderMarkdown, renderUntrusted } from "../../src/report/untrusted.ts";

const registered = [
  "error",
  "warning",
  "notice",
  "debug",
  "group",
  "endgroup",
  "add-mask",
  "stop-commands",
  "echo",
];

/** What C#'s TrimStart takes away: char.IsWhiteSpace. JavaScript's white space lacks U+0085 and has U+FEFF. */
function trimStart(line: string): string {
  return line.replace(/^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/, "");
}

/** The commands that actions/runner finds in a line (ActionCommand.TryParseV2 and TryParse). */
function findCommand(line: string): string | null {
  const trimmed = trimStart(line);
  const end = trimmed.startsWith("::") ? trimmed.indexOf("::", 2) : -1;
  const old = line.indexOf("##[");
  const bracket = old < 0 ? -1 : line.indexOf("]", old);
  const names = [end < 0 ? "" : trimmed.slice(2, end), bracket < 0 ? "" : line.slice(old + 3, bracket)];
  return (
    names.map((name) => name.split(" ")[0]?.toLowerCase() ?? "").find((name) => registered.includes(name)) ??
    null
  );
}

const pieces = fc.constantFrom(
  "::",
  "##[",
  "#",
  "[",
  "]",
  ":",
  " ",
  "\t",
  "\n",
  "\r",
  "\u0085",
  "\u2028",
  "\u00a0",
  "\u3000",
  "\ufeff",
  "\u200b",
  "\u202e",
  "\u001b[31m",
  "error",
  "group",
  "add-mask",
  "::error::",
  "##[error]",
  "x",
  "\ud800",
  "\u{e0041}",
  "❤\ufe0f",
);
const hostile = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(""));

it("knows what a command is", () => {
  expect(findCommand(" \u0085::error file=x::boom")).toBe("error");
  expect(findCommand("done ##[Group]boom")).toBe("group");
  expect(findCommand("x ::error::boom")).toBeNull();
});

describe("renderUntrusted", () => {
  it.each([
    ["Round the tax of each line", "Round the tax of each line"],
    ["two\nlines\r\n\ttabbed", "two\\nlines\\r\\n\\ttabbed"],
    [
      "a\u2028b\u2029c\u0085d\u0000e\u001b[31mf\u007fg",
      "a\\u2028b\\u2029c\\u0085d\\u0000e\\u001b[31mf\\u007fg",
    ],
    ["left\u202eright\u2066x\u200f", "left\\u202eright\\u2066x\\u200f"],
    ["ze\u200bro\u200d\ufeff\u00ad\u3164\ufe0f", "ze\\u200bro\\u200d\\ufeff\\u00ad\\u3164\\ufe0f"],
    ["tag\u{e0041}", "tag\\u{e0041}"],
    ["lone\ud800 and \udc00", "lone\\ud800 and \\udc00"],
    ["\uffff", "\\uffff"],
    ["ship it 🚀 ❤\ufe0f 👩\u200d💻", "ship it 🚀 ❤\ufe0f 👩\u200d💻"],
    ["#\ufe0f#\ufe0f[error]", "#\\ufe0f#\\ufe0f[error]"],
    ["Grüße, 你好, שלום", "Grüße, 你好, שלום"],
    ["##[error]x ##[group]", "##\\u005berror]x ##\\u005bgroup]"],
    ["::error::x", "\\u003a:error::x"],
    [" \u3000\u00a0::error::x", " \u3000\u00a0\\u003a:error::x"],
    ["a ::error::x", "a ::error::x"],
    ["", ""],
  ])("shows %j as %j", (text, shown) => {
    expect(renderUntrusted(text)).toBe(shown);
  });

  it("is one line that starts no command, hides nothing and is bounded", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (text) => {
        const shown = renderUntrusted(text, 40);
        expect(findCommand(shown)).toBeNull();
        expect(shown.replace(/\p{Extended_Pictographic}\ufe0f?/gu, "")).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/u,
        );
        expect(shown).not.toContain("##[");
        expect(shown.length).toBeLessThanOrEqual(110);
      }),
    );
  });

  it.each([
    ["abcdef", 6, "abcdef"],
    ["abcdefg", 6, "abcdef…"],
    ["abcde\n", 6, "abcde…"],
    ["abcde🚀", 6, "abcde…"],
    ["abcd🚀", 6, "abcd🚀"],
  ])("cuts %j to %d as %j", (text, longest, shown) => {
    expect(renderUntrusted(text, longest)).toBe(shown);
  });

  it("does not read a huge text to its end", () => {
    expect(renderUntrusted("x".repeat(50_000_000)).length).toBe(501);
  });
});

describe("renderLogLine", () => {
  it("lets ordinary lines and colours pass", () => {
    for (const line of [
      "  since  Fri 27 Nov",
      "\u001b[31mBlocked\u001b[39m by a::b",
      "# [x] #[y] ## [z]",
      "C:\\x",
      "",
    ]) {
      expect(renderLogLine(line)).toBe(line);
    }
  });

  it.each([
    "::error::x",
    "\u001b[1m::error::x",
    "\u0085 ::error::x",
    "\u200b:\u200b:error::x",
    "a ##[error]x",
    "#\u200d#\u0001[error]x",
    "a\n::error::x",
    "a\r::error::x",
  ])("breaks up %j", (line) => {
    const guarded = renderLogLine(line);
    expect(guarded.split(/[\r\n]/).map(findCommand)).toEqual([null]);
    expect(guarded.replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "")).not.toMatch(
      /^(?:\[\dm)?\s*::|##\[/u,
    );
  });

  it("starts no command whatever it is given", () => {
    fc.assert(
      fc.property(hostile, (line) => {
        expect(
          renderLogLine(line)
            .split(/[\r\n]/)
            .map(findCommand),
        ).toEqual([null]);
      }),
    );
  });
});

describe("renderMarkdown", () => {
  it.each([
    ["Half the company is away.", "Half the company is away."],
    ["from 12:00 to 06:30, at 9", "from 12:00 to 06:30, at 9"],
    ["*a* _b_ `c` ~d~ |e|", "&#42;a&#42; &#95;b&#95; &#96;c&#96; &#126;d&#126; &#124;e&#124;"],
    ["<b onclick=x>&amp;", "&#60;b onclick=x&#62;&#38;amp;"],
    ["[x](javascript:y)", "&#91;x&#93;(javascript<span>:</span>y)"],
    ["\\*", "&#92;&#42;"],
    ["@octocat a@b.c", "<span>@</span>octocat a<span>@</span>b.c"],
    ["#12 acme/shop#12 GH-12", "<span>#</span>12 acme/shop<span>#</span>12 GH<span>-</span>12"],
    [
      "https://evil.example www.evil.example",
      "https<span>:</span>//evil.example www<span>.</span>evil.example",
    ],
    [
      "$x$ :tada: 1:100:2",
      "<span>$</span>x<span>$</span> <span>:</span>tada: 1<span>:</span>100<span>:</span>2",
    ],
    ["commit 1a2b3c4d", "commit <span>1a2b</span>3c4d"],
    ["- item", "&#45; item"],
    ["  + item", "&#43; item"],
    ["===", "&#61;=="],
    ["1. item", "1&#46; item"],
    ["20) item", "20&#41; item"],
    [".github/freezegate.yml", ".github/freezegate.yml"],
    ["> quote", "&#62; quote"],
    ["a\n\n# heading", "a&#92;n&#92;n<span>#</span> heading"],
    ["a\u202eb", "a&#92;u202eb"],
  ])("shows %j as %j", (text, shown) => {
    expect(renderMarkdown(text)).toBe(shown);
  });

  it("leaves nothing alive", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (text) => {
        const shown = renderMarkdown(text).replaceAll(/<span>(?:[@#$:.-]|[0-9a-f]{4})<\/span>|&#\d+;/gi, "x");
        expect(shown).not.toMatch(/[<>`*_|~[\]\\&@#$\n\r]|:\/|^[-+=]|^\d+[.)]\s/);
      }),
    );
  });
});
