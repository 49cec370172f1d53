import type { Outlook, Transition } from "../decision/next.ts";
import type { Request } from "../decision/request.ts";
import type { Fact } from "./fact.ts";
import { renderDuration, renderInstant, renderUtc } from "./instant.ts";
import { toLines } from "./layout.ts";
import { type Markup, toTextMarkup } from "./markup.ts";
import { sayDeployment } from "./sentence.ts";
import type { Terminal } from "./text.ts";
import { sayList, sayTime } from "./voice.ts";

/** The answer of `next`: the state now and its next changes, in a zone with UTC beside it. Ends with a line feed. */
export function renderOutlook(outlook: Outlook, request: Request, zone: string, terminal: Terminal): string {
  const { style, columns } = terminal;
  const markup = toTextMarkup(style);
  const { at, transitions } = outlook;
  const facts = transitions.map((transition, index) =>
    toFact(transition, transitions[index + 1]?.at ?? null, at, zone, markup),
  );
  const sentences = [sayState(outlook, request, zone, markup)];
  const end = { sentences: [sayEnd(outlook)], facts: [] };
  const [first = "", ...rest] = toLines(
    transitions.length === 0 ? [{ sentences, facts }, end] : [{ sentences, facts }],
    columns,
  );
  const colour = outlook.state === "open" ? style.green : style.red;
  const answer = first.replace(/^\w+/, (word) => colour(word));
  return `${[answer, ...rest].join("\n")}\n`;
}

function sayState({ at, state, rules }: Outlook, request: Request, zone: string, markup: Markup): string {
  const what = sayDeployment({ decision: { request }, markup });
  const long = request.durationMs === 0 ? "" : ` that takes ${renderDuration(request.durationMs)}`;
  const by = state === "open" ? "" : ` by ${sayRules(rules, markup)}`;
  return `${state === "open" ? "Open" : "Blocked"}${by} at ${sayTime(at, zone)}: ${what}${long}.`;
}

function sayEnd({ state }: Outlook): string {
  return state === "open"
    ? "Nothing blocks it within the next five years."
    : "It does not open within the next five years.";
}

function toFact(
  { at, state, rules }: Transition,
  until: number | null,
  now: number,
  zone: string,
  markup: Markup,
): Fact {
  const utc = zone === "UTC" ? "" : ` (${renderUtc(at)})`;
  const long = until === null ? "" : `, for ${renderDuration(until - at)}`;
  const names = sayRules(rules, markup);
  const why = state === "blocked" ? `by ${names}` : `no longer by ${names}`;
  return {
    label: state,
    value: `${renderInstant(at, zone)}${utc}, in ${renderDuration(at - now)}${long}: ${why}`,
  };
}

function sayRules(rules: readonly string[], markup: Markup): string {
  return rules.length === 0 ? "the closed default" : sayList(rules.map(markup.name));
}
