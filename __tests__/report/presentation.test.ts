import { toFollowUpFacts } from "../../src/audit/follow-up-facts.ts";
import { compileTimeline } from "../../src/decision/timeline.ts";
import { renderFailureSummary, toFailureAnnotation, toFailureLines } from "../../src/report/failure.ts";
import { toFindingLines } from "../../src/report/finding-lines.ts";
import { renderFollowUp, renderFollowUpTitle } from "../../src/report/follow-up.ts";
import { toTextMarkup } from "../../src/report/markup.ts";
import { renderStrip, toStrip } from "../../src/report/strip.ts";
import { plainStyle } from "../../src/report/style.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { MOST_SUMMARY_BYTES } from "../../src/report/summary-page.ts";
import { toVoice } from "../../src/report/voice.ts";
import { record, uuid } from "../audit/fixtures.ts";
import { cases } from "./cases.ts";
import { expectGolden } from "./golden.ts";

describe.each(Object.entries(cases))("%s", (name, { decision, policies, mode }) => {
  it("shows the next days, the record's id and every rule", () => {
    const zone = policies[0]?.timezone ?? "UTC";
    const timeline = compileTimeline(policies, decision.request);
    const strip = renderStrip(toStrip(timeline, decision.request.at, zone) ?? [], zone);
    const voice = toVoice(decision, policies, { markup: toTextMarkup(plainStyle), place: "job", mode });
    const parts = { strip, recordId: uuid(1) };
    expectGolden(`${name}.md`, renderSummary(decision, policies, mode, MOST_SUMMARY_BYTES, parts), "summary");
    expectGolden(`${name}.rules.txt`, `${toFindingLines(voice).join("\n")}\n`, "summary");
  });
});

describe.each([
  ["error", false],
  ["on-error-allow", true],
])("%s", (name, isAllowed) => {
  const failure = {
    title: "freezegate could not decide: GitHub did not answer",
    message: "could not read the policy of acme/shop from GitHub: it answered 502. try again later",
  };

  it("is told in log, annotation and summary", () => {
    expectGolden(
      `${name}.txt`,
      `${toFailureLines(failure, [], isAllowed, plainStyle).join("\n")}\n`,
      "failure",
    );
    expectGolden(
      `${name}.annotation.json`,
      `${JSON.stringify(toFailureAnnotation(failure, isAllowed), null, 2)}\n`,
      "failure",
    );
    expectGolden(`${name}.md`, renderFailureSummary(failure, [], isAllowed, uuid(1)), "failure");
  });

  it("says first of all that nothing was checked, where the job goes on", () => {
    const [first = ""] = toFailureLines(failure, [], isAllowed, plainStyle);
    expect(first.startsWith("NOT CHECKED")).toBe(isAllowed);
  });
});

describe("the review of an override", () => {
  const facts = toFollowUpFacts(record("overridden"), "Europe/Berlin");
  const hostile =
    "@acme/all closes #1 GH-2 <script>x</script> [a](javascript:b) ![c](http://d) | `e`\n# f\n```";

  it("has the facts and the questions", () => {
    expectGolden("review.md", `${renderFollowUpTitle(facts)}\n\n${renderFollowUp(facts, null)}`, "follow-up");
  });

  it("lets no text from outside do anything", () => {
    const words = {
      ...facts,
      repository: hostile,
      environment: hostile,
      operation: hostile,
      commit: hostile,
      changes: [{ number: 1, title: hostile, url: hostile, author: hostile, labels: [hostile] }],
      rules: [{ names: [hostile], reason: hostile, link: hostile }],
      overrides: [hostile],
      grantedBy: [hostile],
      reasons: [hostile],
      runUrl: hostile,
    };
    const text = renderFollowUp(words, null);
    expect(text).not.toMatch(/@acme|closes #|GH-2|<script|\]\(|`|^# f|http:\/\/d/m);
    expect(text.match(/<(?!\/?(span|code|a|br|sub)\b)/g)).toBeNull();
    expect(renderFollowUpTitle(words)).not.toMatch(/`|\n/);
    expect(renderFollowUp(words, "{{rules}} {{environment}} {{repository}} {{run}}")).not.toMatch(
      /@acme|<script|`/,
    );
  });

  it("ends within what GitHub takes, with its keys", () => {
    const text = renderFollowUp(facts, "x".repeat(100_000));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain(facts.keys[0]);
  });
});
