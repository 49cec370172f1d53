import type { Rule } from "../policy/policy.ts";
import { isSameName } from "./name.ts";
import type { Request, SwitchState } from "./request.ts";

/** Whether the switch of a rule is on. A rule without one is always on, and a switch that nobody has looked at may be. */
export function isSwitchedOn(rule: Rule, request: Request): boolean {
  const { switches = null } = request;
  if ((rule.switch ?? null) === null || switches === null) return true;
  return findSwitch(rule, request)?.isOn ?? false;
}

/** The state of the switch of a rule, or null where it has none or nobody has looked at it. */
export function findSwitch(rule: Rule, { repository, switches = null }: Request): SwitchState | null {
  const { switch: own } = rule;
  if ((own ?? null) === null || own === null || switches === null) return null;
  const where = own.repository ?? repository;
  const isIts = (state: SwitchState): boolean => {
    if (state.rule !== null) return state.rule === rule.id;
    if (state.label === null || state.repository === null || where === null) return false;
    return isSameName(state.label, own.label) && isSameName(state.repository, where);
  };
  return switches.find((state) => isIts(state) && state.isOn) ?? switches.find(isIts) ?? null;
}
