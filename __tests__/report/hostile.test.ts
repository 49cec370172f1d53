import type { Decision } from "../../src/decision/decision.ts";
import { toDecisionJson } from "../../src/decision/decision-json.ts";
import type { Policy } from "../../src/policy/policy.ts";
import { toProblemAnnotation, toWarning } from "../../src/report/annotation.ts";
import { toAnnotations } from "../../src/report/decision-annotation.ts";
import { toLogLines } from "../../src/report/log.ts";
import { renderReason } from "../../src/report/reason.ts";
import { ansiStyle, plainStyle } from "../../src/report/style.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { MOST_SUMMARY_BYTES } from "../../src/report/summary-page.ts";
import { renderCheck, renderExplanation } from "../../src/report/text.ts";
import { cases } from "./cases.ts";
import { expectGolden } from "./golden.ts";

const evil = [
  "x\n::error::boom",
  "##[error]boom",
  "\u202e\u200b\u001b[2J\u0085\u2028\ud800",
  "<script>alert(1)</script> <img src=x onerror=y> </summary></details>",
  "| a | [x](javascript:y) **b** `c` @octocat #1 https://evil.example www.evil.example $x$ :tada:",
].join(" ");

// Words whose values a renderer decides by, and so cannot be anything else.
const OWN = new Set(["kind", "outcome", "status", "mode", "timezone", "default"]);

/** The same data with every word from outside replaced; names that refer to each other still do. */
function toHostile<T>(value: T, key = "", wanted = evil): T {
  if (typeof value === "string") return (OWN.has(key) ? value : `::error::${wanted} ${value}`) as T;
  if (Array.isArray(value)) return value.map((item) => toHostile(item, key, wanted)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, toHostile(item, name, wanted)]),
  ) as T;
}

const hostile: readonly [string, Decision, readonly Policy[]][] = Object.entries(cases).map(
  ([name, { decision, policies }]) => [name, toHostile(decision), toHostile(policies)],
);

describe.each(hostile)("%s with hostile words everywhere", (_, decision, policies) => {
  const modes = ["enforce", "report"] as const;

  it("starts no workflow command in a log or on a terminal, and hides nothing", () => {
    const terminals = [12, 40, 100, null].map((columns) => ({ style: plainStyle, columns }));
    const texts = [
      ...modes.map((mode) => toLogLines(decision, policies, mode).join("\n")),
      ...terminals.map((terminal) => renderCheck(decision, policies, terminal)),
      ...terminals.map((terminal) => renderExplanation(decision, policies, terminal)),
      renderReason(decision, policies),
    ];
    for (const line of texts.join("\n").split("\n")) {
      expect(line).not.toMatch(/^\s*::|##\[/);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  });

  it("starts no markup, HTML or link in the summary", () => {
    for (const mode of modes) {
      const summary = renderSummary(decision, policies, mode);
      const own =
        /<\/?(?:code|details|summary|span)>|<br>\n|<a href="https:\/\/[\w.%:/&;=?-]+">|<\/a>|&#?\w+;/g;
      const rest = summary.replaceAll(/<span>(?:[@#$:.-]|[0-9a-f]{4})<\/span>/g, "").replaceAll(own, "");
      expect(rest.replaceAll(/^###? |^- \*\*.*?\*\* /gm, "")).not.toMatch(/[<>`*_|~[\]\\@#$]|:\/\/|www\./);
      expect(summary.match(/<details>/g) ?? []).toHaveLength(decision.findings.length > 0 ? 1 : 0);
      expect(summary.match(/<\/details>/g) ?? []).toHaveLength(decision.findings.length > 0 ? 1 : 0);
    }
  });

  it("starts no workflow command in an annotation, which the runner prints line by line", () => {
    for (const mode of modes) {
      for (const { title, message } of toAnnotations(decision, policies, mode)) {
        for (const line of [title, ...message.split("\n")])
          expect(line).not.toMatch(/^\s*::|##\[|[\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(title.length).toBeLessThanOrEqual(201);
      }
    }
  });

  it("is unchanged in JSON", () => {
    const json = toDecisionJson(decision);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json.request.branch).toBe(decision.request.branch);
  });
});

it("looks like this", () => {
  const blocked = cases["blocked-by-one"]!;
  const [decision, policies] = [toHostile(blocked.decision), toHostile(blocked.policies)];
  expectGolden("hostile.log.txt", `${toLogLines(decision, policies, "enforce").join("\n")}\n`);
  expectGolden("hostile.summary.md", renderSummary(decision, policies, "enforce"));
});

it("bounds what is long", () => {
  const { decision, policies } = cases["blocked-by-three"]!;
  const many: Decision = {
    ...decision,
    blockers: Array.from({ length: 5000 }, () => decision.blockers[0]!),
    findings: Array.from({ length: 20_000 }, (_, index) => ({
      ...decision.findings[0]!,
      rule: `r${index}-${"é".repeat(200)}`,
    })),
  };
  const bytes = Buffer.byteLength(renderSummary(many, policies, "enforce"));
  expect(bytes).toBeLessThanOrEqual(MOST_SUMMARY_BYTES);
  expect(bytes).toBeGreaterThan(MOST_SUMMARY_BYTES - 1000);
  expect(toLogLines(many, policies, "enforce").length).toBeLessThan(200);
});

it.each([700, 900, 1500, 2000, 2500])("ends a summary of %d bytes in whole lines", (most) => {
  const { decision, policies } = cases["blocked-by-three"]!;
  const summary = renderSummary(decision, policies, "enforce", most);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(most);
  expect(summary).toContain("The rest does not fit");
  expect(summary.match(/<details>/g)).toEqual(["<details>"]);
  expect(summary).toMatch(/<\/details>\n$/);
});

it("makes warnings and problems harmless", () => {
  const annotation = toWarning(evil, evil);
  expect(`${annotation.title}\n${annotation.message}`.split("\n")).toHaveLength(2);
  const problem = toProblemAnnotation({
    code: "unknown-key",
    severity: "warning",
    message: evil,
    hint: null,
    file: "a.yml",
    line: 3,
    column: 4,
    length: 1,
    excerpt: null,
  });
  expect(problem.level).toBe("warning");
  expect(problem.place).toEqual({ file: "a.yml", line: 3, column: 4 });
  expect(problem.message).not.toMatch(/##\[|[\p{Cc}\p{Cf}]/u);
});

it("colours the answer on a terminal", () => {
  const { decision, policies } = cases["blocked-by-one"]!;
  const coloured = renderCheck(decision, policies, { style: ansiStyle, columns: 80 });
  expect(coloured.startsWith("\u001b[31mBlocked\u001b[39m by \u001b[1mno-friday\u001b[22m")).toBe(true);
  const plain = renderCheck(decision, policies, { style: plainStyle, columns: 80 });
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain);
});
