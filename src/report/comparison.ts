import type { ChangedInterval, Comparison, KindDifference } from "../decision/compare.ts";
import { toLength } from "../decision/compare.ts";
import { toInstantText } from "../decision/decision-json.ts";
import { KIND_FACTS, type Kind } from "../decision/kind.ts";
import type { OverrideChange } from "../decision/override-change.ts";
import type { Paragraph } from "./account.ts";
import type { Fact } from "./fact.ts";
import { renderDuration, renderInstant } from "./instant.ts";
import { toLines } from "./layout.ts";
import { type Markup, markdownMarkup, toTextMarkup } from "./markup.ts";
import type { Terminal } from "./text.ts";
import { sayList } from "./voice.ts";

// As many as a reviewer reads; the JSON has them all.
const MOST_INTERVALS = 20;
const MOST_GROUPS = 50;
const HOUR = 3_600_000;

/** A difference, and all the kinds that have the same one. */
interface Group {
  readonly kinds: readonly Kind[];
  readonly difference: KindDifference;
}

/** The answer of `diff`, with times in a zone. Ends with a line feed. */
export function renderComparison(comparison: Comparison, zone: string, terminal: Terminal): string {
  const markup = toTextMarkup(terminal.style);
  const groups = toGroups(comparison);
  const paragraphs: Paragraph[] = [
    { sentences: sayResult(comparison, zone), facts: [] },
    ...groups.slice(0, MOST_GROUPS).map((group) => toGroupParagraph(group, zone, markup)),
  ];
  if (groups.length > MOST_GROUPS) paragraphs.push({ sentences: [sayMoreGroups(groups)], facts: [] });
  if (comparison.overrides.length > 0) {
    paragraphs.push({ sentences: ["Overrides:"], facts: toOverrideFacts(comparison, markup) });
  }
  return `${toLines(paragraphs, terminal.columns).join("\n")}\n`;
}

function toOverrideFacts({ overrides }: Comparison, markup: Markup): readonly Fact[] {
  const shown = overrides.slice(0, MOST_GROUPS).map((change) => ({
    label: change.ease as string,
    value: sayOverrideChange(change, markup),
  }));
  const more = overrides.length - shown.length;
  return more === 0 ? shown : [...shown, { label: "…", value: `and ${more} more` }];
}

function sayResult(
  { from, to, openedMs, closedMs, differences, overrides }: Comparison,
  zone: string,
): string[] {
  const span = `from ${renderInstant(from, zone)} to ${renderInstant(to, zone)}`;
  if (differences.length > 0)
    return [`Opens ${toHours(openedMs)} h and closes ${toHours(closedMs)} h, ${span}.`];
  const but = overrides.length === 0 ? "" : " Overrides do change.";
  return [`No time is opened or closed, ${span}.${but}`];
}

function toHours(durationMs: number): string {
  return String(Math.round((durationMs / HOUR) * 10) / 10);
}

function sayMoreGroups(groups: readonly Group[]): string {
  return `And ${groups.length - MOST_GROUPS} more that differ; --format json has all of them.`;
}

function toGroups({ differences }: Comparison): readonly Group[] {
  const groups = new Map<string, { kinds: Kind[]; difference: KindDifference }>();
  for (const difference of differences) {
    const { kind, ...same } = difference;
    const key = JSON.stringify(same);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { kinds: [kind], difference });
    else known.kinds.push(kind);
  }
  return [...groups.values()];
}

function toGroupParagraph({ kinds, difference }: Group, zone: string, markup: Markup): Paragraph {
  const { opened, closed } = difference;
  const sums = [
    opened.length === 0 ? [] : [`opens ${toHours(toLength(opened))} h`],
    closed.length === 0 ? [] : [`closes ${toHours(toLength(closed))} h`],
  ].flat();
  const head = `For ${sayKinds(kinds, markup)}: ${sums.join(" and ")}.`;
  return {
    sentences: [head, ...sayFailures(difference, markup)],
    facts: toIntervalRows(difference, zone, markup).map(({ change, when, rules }) => ({
      label: change,
      value: rules === "" ? when : `${when}: ${rules}`,
    })),
  };
}

function sayKinds(kinds: readonly Kind[], markup: Markup): string {
  const said = kinds.map((kind) => sayKind(kind, markup));
  return said.length === 1 ? (said[0] ?? "") : said.join("; ");
}

/** `environment production, branch main or release/*`; everything where nothing is told apart. */
function sayKind({ names }: Kind, markup: Markup): string {
  const parts = KIND_FACTS.flatMap((fact) => {
    const list = names[fact];
    if (list === null) return [];
    const shown = list.map((name) => (name.startsWith("any other") ? name : markup.name(name)));
    const isOther = list.length === 1 && (list[0] ?? "").startsWith("any other");
    return [isOther ? shown.join() : `${fact} ${sayList(shown).replace(/ and (?=[^ ]*$)/, " or ")}`];
  });
  return parts.length === 0 ? "every deployment" : parts.join(", ");
}

function sayFailures({ failureBefore, failureNow }: KindDifference, markup: Markup): string[] {
  return [
    failureBefore === null ? [] : [`Before, it was an error: ${markup.text(failureBefore)}.`],
    failureNow === null ? [] : [`Now it is an error: ${markup.text(failureNow)}.`],
  ].flat();
}

interface Row {
  readonly change: "opened" | "closed" | "…";
  readonly when: string;
  readonly rules: string;
}

function toIntervalRows({ opened, closed }: KindDifference, zone: string, markup: Markup): readonly Row[] {
  const rows = [
    ...opened.map((interval) => ({ change: "opened" as const, interval })),
    ...closed.map((interval) => ({ change: "closed" as const, interval })),
  ].sort((a, b) => a.interval.start - b.interval.start);
  const shown = rows.slice(0, MOST_INTERVALS).map(({ change, interval }) => ({
    change,
    when: sayInterval(interval, zone),
    rules: sayRules(interval, change, markup),
  }));
  const more = rows.length - shown.length;
  return more === 0 ? shown : [...shown, { change: "…", when: `and ${more} more`, rules: "" }];
}

function sayInterval({ start, end }: ChangedInterval, zone: string): string {
  return `${renderInstant(start, zone)} to ${renderInstant(end, zone)}, ${renderDuration(end - start)}`;
}

function sayRules({ rules }: ChangedInterval, change: "opened" | "closed", markup: Markup): string {
  if (rules.length === 0) return "";
  return `${change === "opened" ? "no longer by" : "by"} ${sayList(rules.map(markup.name))}`;
}

function sayOverrideChange({ subject, term, from, to }: OverrideChange, markup: Markup): string {
  const [noun = "", ...name] = subject.split(" ");
  return `${noun} ${markup.name(name.join(" "))}: ${term} ${markup.text(from)} → ${markup.text(to)}`;
}

/** The comparison in GitHub's Markdown, for a comment on a pull request. */
export function renderComparisonMarkdown(comparison: Comparison, zone: string): string {
  const groups = toGroups(comparison);
  const parts = [
    `### ${sayResult(comparison, zone).join(" ")}`,
    ...groups.slice(0, MOST_GROUPS).map((group) => renderGroup(group, zone)),
    groups.length > MOST_GROUPS ? sayMoreGroups(groups) : "",
    renderOverrides(comparison),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function renderGroup(group: Group, zone: string): string {
  const [head = "", ...failures] = toGroupParagraph(group, zone, markdownMarkup).sentences;
  const rows = toIntervalRows(group.difference, zone, markdownMarkup);
  const table = rows.map(({ change, when, rules }) => `| ${change} | ${when} | ${rules} |`);
  const body = ["| | when | rules |", "|---|---|---|", ...table].join("\n");
  return [`<details><summary>${head}</summary>`, ...failures, body, "</details>"].join("\n\n");
}

function renderOverrides(comparison: Comparison): string {
  if (comparison.overrides.length === 0) return "";
  const facts = toOverrideFacts(comparison, markdownMarkup);
  return ["**Overrides**", "", ...facts.map(({ label, value }) => `- **${label}**: ${value}`)].join("\n");
}

/** The comparison as plain data for `JSON.stringify`. Instants are RFC 3339 in UTC with milliseconds. */
export function toComparisonJson(comparison: Comparison) {
  const { from, to, differences, overrides, openedMs, closedMs } = comparison;
  const listed = (change: "opened" | "closed") =>
    differences.flatMap((difference) =>
      difference[change].map((interval) => ({ ...toIntervalJson(interval), scope: difference.kind.names })),
    );
  return {
    from: toInstantText(from),
    to: toInstantText(to),
    opened: listed("opened"),
    closed: listed("closed"),
    openedMs,
    closedMs,
    scopes: differences.map(({ kind, opened, closed, failureBefore, failureNow }) => ({
      ...kind.names,
      openedMs: toLength(opened),
      closedMs: toLength(closed),
      errorBefore: failureBefore,
      errorNow: failureNow,
    })),
    overrides,
  };
}

function toIntervalJson({ start, end, rules }: ChangedInterval) {
  return { start: toInstantText(start), end: toInstantText(end), rules };
}

/** One line for the log of a guard: `opens 100 h and closes 0 h`. */
export function sayExtent({ openedMs, closedMs }: Comparison): string {
  return `it opens ${toHours(openedMs)} h and closes ${toHours(closedMs)} h`;
}
