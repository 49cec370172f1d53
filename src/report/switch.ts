import type { Blocker } from "../decision/decision.ts";
import { FREEZE_INPUT_ID } from "../decision/freeze-input.ts";
import { findSwitch } from "../decision/switch.ts";
import { findRule, type Voice } from "./voice.ts";

/** What has to happen before a blocker goes that no time ends: `acme/incidents#7 is closed`; null for one that a time ends. */
export function saySwitch(voice: Voice, { kind, rules, source }: Blocker): string | null {
  const [id] = rules;
  if (kind !== "freeze" || id === undefined) return null;
  if (id === FREEZE_INPUT_ID) return 'the input "freeze" is turned off';
  const rule = findRule(voice, id, source);
  const { request } = voice.decision;
  const own = rule?.switch ?? null;
  if (rule === null || own === null) return null;
  const repository = own.repository ?? request.repository ?? "";
  const issue = findSwitch(rule, request)?.issue ?? null;
  if (issue === null) return `the switch of ${voice.markup.name(id)} is turned off`;
  return `${voice.markup.link(issue.url, `${repository}#${issue.number}`)} is closed`;
}
