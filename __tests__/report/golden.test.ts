import { toDecisionJson } from "../../src/decision/decision-json.ts";
import { toAllowedReport } from "../../src/report/allowed.ts";
import { toAnnotations } from "../../src/report/decision-annotation.ts";
import { toFindingLines } from "../../src/report/finding-lines.ts";
import { toLogLines } from "../../src/report/log.ts";
import { toTextMarkup } from "../../src/report/markup.ts";
import { plainStyle } from "../../src/report/style.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { NO_PARTS } from "../../src/report/summary-page.ts";
import { renderCheck, renderExplanation } from "../../src/report/text.ts";
import { toVoice } from "../../src/report/voice.ts";
import { cases } from "./cases.ts";
import { expectGolden } from "./golden.ts";

describe.each(Object.entries(cases))("%s", (name, { decision, policies, mode }) => {
  it("is logged", () => {
    expectGolden(`${name}.log.txt`, `${toLogLines(decision, policies, mode).join("\n")}\n`);
  });

  it("is the answer of check, in a terminal of 40 columns", () => {
    expectGolden(`${name}.check.txt`, renderCheck(decision, policies, { style: plainStyle, columns: 40 }));
  });

  it("is explained, in a terminal of 100 columns", () => {
    expectGolden(
      `${name}.explain.txt`,
      renderExplanation(decision, policies, { style: plainStyle, columns: 100 }),
    );
  });

  it("is annotated", () => {
    expectGolden(
      `${name}.annotations.json`,
      `${JSON.stringify(toAnnotations(decision, policies, mode), null, 2)}\n`,
    );
  });

  it("is summed up", () => {
    expectGolden(`${name}.summary.md`, renderSummary(decision, policies, mode));
  });

  it("is JSON", () => {
    expectGolden(`${name}.json`, `${JSON.stringify(toDecisionJson(decision), null, 2)}\n`);
  });
});

const allowed = Object.entries(cases).filter(([, { decision }]) => decision.outcome === "allowed");

it.each(allowed)("%s is the same in the report that most runs load", (_, { decision, policies, mode }) => {
  const voice = toVoice(decision, policies, { markup: toTextMarkup(plainStyle), place: "job", mode });
  expect(toAllowedReport(decision, policies, mode, plainStyle, NO_PARTS)).toEqual({
    lines: toLogLines(decision, policies, mode),
    findings: toFindingLines(voice),
    summary: renderSummary(decision, policies, mode),
    annotations: toAnnotations(decision, policies, mode),
  });
});
