import { renderQuoted } from "../quotation.ts";
import { type Check, toWarning } from "./check.ts";

/** GitHub refuses longer names of labels. */
const LONGEST_LABEL = 50;

/** An override that nobody can be granted. */
export const findUngrantable: Check = ({ outline, policy }) =>
  policy.overrides.flatMap(({ name, labels }) => {
    if (labels.length === 0 || labels.some((label) => Array.from(label).length <= LONGEST_LABEL)) return [];
    const message = `nobody can be granted the override ${renderQuoted(name)}: GitHub has no labels of more than ${LONGEST_LABEL} characters`;
    const range = outline.valueRange(["overrides", name, "labels"]);
    return [toWarning("ungrantable-override", range, message, "choose a shorter label")];
  });
