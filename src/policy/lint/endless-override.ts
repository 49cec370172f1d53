import type { Override } from "../policy.ts";
import { renderQuoted } from "../quotation.ts";
import { type Check, toWarning } from "./check.ts";

/** An override that is strict about who grants it, and lasts for as long as its label does. */
export const findEndlessOverrides: Check = ({ outline, policy }) =>
  policy.overrides.filter(isEndless).map(({ name }) => {
    const message = `the override ${renderQuoted(name)} is strict about who grants it, and never expires`;
    const hint = 'add "expires-after: 4h", so that a label of last week lifts nothing today';
    return toWarning("endless-override", outline.valueRange(["overrides", name]), message, hint);
  });

function isEndless({ labels, grantedBy, selfGrant, expiresAfter, relabelAfterPush }: Override): boolean {
  const isStrict = grantedBy !== null || !selfGrant;
  return isStrict && labels.length > 0 && expiresAfter === null && !relabelAfterPush;
}
