import type { Change } from "../decision/request.ts";
import { renderInstant, renderUtc } from "./instant.ts";
import { markdownMarkup } from "./markup.ts";
import { renderMarkdown, renderUntrusted } from "./untrusted.ts";

/** What is known of an overridden deployment. Words in it are from outside. */
export interface FollowUpFacts {
  readonly repository: string | null;
  readonly environment: string | null;
  readonly operation: string;
  readonly commit: string | null;
  /** When it was decided, in milliseconds since 1970, and the zone that people there live in. */
  readonly at: number;
  readonly zone: string;
  readonly changes: readonly Change[];
  /** The rules that were lifted, each with the reason that the policy gives. */
  readonly rules: readonly {
    readonly names: readonly string[];
    readonly reason: string;
    readonly link: string | null;
  }[];
  readonly overrides: readonly string[];
  readonly grantedBy: readonly string[];
  /** The reasons that were given for the overrides. */
  readonly reasons: readonly string[];
  readonly runUrl: string | null;
  readonly attempt: number | null;
  /** A UUID. */
  readonly recordId: string;
  /** What the review is found by: our own. */
  readonly keys: readonly string[];
}

// GitHub's limit is 65,536 characters.
const MOST_BODY = 60_000;
const MOST_CHANGES = 20;

/** The title of the issue, in plain text: `Review: override of no-friday, acme/shop to production`. */
export function renderFollowUpTitle({ rules, repository, environment }: FollowUpFacts): string {
  const names = rules.flatMap((rule) => rule.names).join(", ") || "a default";
  const where = [repository, environment].filter((part) => part !== null).join(" to ");
  // A title is no Markdown, but GitHub makes code of what stands between backticks.
  const title = `Review: override of ${names}${where === "" ? "" : `, ${where}`}`.replaceAll("`", "'");
  return renderUntrusted(title, 200);
}

/**
 * The Markdown of a review: the facts, then the questions; or the team's own template, in which `{{facts}}`,
 * `{{rules}}`, `{{environment}}`, `{{repository}}`, `{{run}}` and `{{date}}` are filled in. Facts that a template has no place for
 * stand before it. The keys that the review is found by stand at the end of both.
 */
export function renderFollowUp(facts: FollowUpFacts, template: string | null): string {
  const known = renderFacts(facts);
  const body = template === null ? `${known}\n\n${QUESTIONS}` : fillIn(template, facts, known);
  const keys = facts.keys.slice(0, 200).map((key) => `<code>${key}</code>`);
  const end = `\n\n<sub>freezegate ${keys.join(" ")}</sub>\n`;
  return `${cutBody(body.trim(), MOST_BODY - end.length)}${end}`;
}

function cutBody(body: string, most: number): string {
  return body.length <= most ? body : `${body.slice(0, most)}\n\n(cut off)`;
}

function fillIn(template: string, facts: FollowUpFacts, known: string): string {
  const { repository, environment, rules, runUrl, at, zone } = facts;
  const values: Readonly<Record<string, string>> = {
    facts: known,
    rules: rules.flatMap((rule) => rule.names.map(markdownMarkup.name)).join(", "),
    environment: renderMarkdown(environment ?? "-"),
    repository: renderMarkdown(repository ?? "-"),
    run: runUrl === null ? "-" : markdownMarkup.link(runUrl),
    date: renderInstant(at, zone),
  };
  const text = template.includes("{{facts}}") ? template : `{{facts}}\n\n${template}`;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => values[name] ?? whole);
}

function renderFacts(facts: FollowUpFacts): string {
  const { at, zone, runUrl, attempt, recordId } = facts;
  const when = zone === "UTC" ? renderInstant(at, zone) : `${renderInstant(at, zone)} (${renderUtc(at)})`;
  const run = runUrl === null ? "" : `${markdownMarkup.link(runUrl)}, attempt ${attempt ?? 1}`;
  const rows: readonly (readonly [string, string])[] = [
    ["what went out", sayDeployment(facts)],
    ["when", when],
    ...facts.rules.map((rule) => ["rule", sayRule(rule)] as const),
    ["override", facts.overrides.map(markdownMarkup.name).join(", ")],
    ["granted by", facts.grantedBy.map((login) => renderMarkdown(login)).join(", ")],
    ["reason given", facts.reasons.map((reason) => renderMarkdown(reason, 2000)).join("<br>") || "none"],
    ["run", run],
    ["record", `<code>${recordId}</code>`],
  ];
  const shown = rows.filter(([, value]) => value !== "");
  return `An override let a deployment through a freeze. This issue is the place to learn from it: no blame, the facts first.\n\n${shown.map(([label, value]) => `- **${label}** ${value}`).join("\n")}`;
}

function sayDeployment({ operation, repository, environment, commit, changes }: FollowUpFacts): string {
  const where = [repository ?? "", environment ?? ""]
    .filter((part) => part !== "")
    .map((part) => renderMarkdown(part));
  const at = commit === null ? "" : `, commit ${renderMarkdown(commit)}`;
  const listed = changes.slice(0, MOST_CHANGES).map(sayChange);
  const more = changes.length > listed.length ? [`and ${changes.length - listed.length} more`] : [];
  const shipped = [...listed, ...more].map((one) => `\n  - ${one}`).join("");
  return `${renderMarkdown(operation)} of ${where.join(" to ")}${at}${shipped}`;
}

function sayChange({ number, title, url, author }: Change): string {
  const name = number === null ? "a commit without a pull request" : `#${number}`;
  const shown = url === null || number === null ? renderMarkdown(name) : markdownMarkup.link(url, name);
  return `${shown}${title === null ? "" : ` ${renderMarkdown(title)}`}${author === null ? "" : `, by ${renderMarkdown(author)}`}`;
}

function sayRule({ names, reason, link }: FollowUpFacts["rules"][number]): string {
  const name = names.length === 0 ? "the default" : names.map(markdownMarkup.name).join(", ");
  return `${name}: ${renderMarkdown(reason)}${link === null ? "" : ` (${markdownMarkup.link(link)})`}`;
}

const QUESTIONS = `## What happened?

What needed to go out, and why could it not wait?

## What did it mean for users?

Who noticed what, for how long?

## Why? Five times

1. Why was the override needed?
2. Why was that?
3. Why was that?
4. Why was that?
5. Why was that?

## What will keep it from coming back?

- [ ] an action, with somebody who does it and a date

## Was the rule itself right?

Did it protect anybody this time? Should it be kept, changed or dropped?`;
