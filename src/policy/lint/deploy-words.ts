import { type Check, toWarning } from "./check.ts";

const DEPLOYS =
  /\b(deploy(ment|ing|s)?|release|rollout|shipping)[- ](day|days|hours|window|windows|time|times|slot|slots)\b|\b(may|can) (be )?(deploy|release|ship|go out)/i;
const STOPS =
  /\b(no|not|never|none|nothing|nobody|without|outside|frozen|freeze|freezes|stop|block|blocks|blocked|closed)\b/i;

/** A freeze that speaks of when to deploy: a freeze blocks at its times, a window lets through. */
export const findDeployWords: Check = ({ outline, rules }) =>
  rules.flatMap(({ rule, path }) => {
    if (rule.kind !== "freeze") return [];
    const key = (["id", "reason"] as const).find((one) => DEPLOYS.test(rule[one]));
    if (key === undefined || STOPS.test(`${rule.id} ${rule.reason}`)) return [];
    const message = `the freeze "${rule.id}" speaks of a time to deploy, and blocks at that time`;
    const hint = 'put it under "windows" to allow deployments then, or say in its reason what it blocks';
    return [toWarning("freeze-like-window", outline.valueRange([...path, key]), message, hint)];
  });
