import { type Draft, toError } from "./draft.ts";
import { toKebabCase } from "./kebab-case.ts";
import { nearestName } from "./nearest-name.ts";
import type { Outline, Path } from "./outline.ts";
import { placeAt } from "./place.ts";
import { renderQuoted } from "./quotation.ts";

const MISSING_HINTS: Readonly<Record<string, string>> = {
  version: 'begin the file with "version: 1"',
  id: 'give it a name in kebab-case, such as "id: no-friday"',
  reason: "say in one sentence why, for the person who is blocked",
  "issue-labeled": 'name the label that turns it on, such as "issue-labeled: sev1"',
  in: 'name the country or the region, such as "in: DE-BY"',
};

/** Makes the draft of a key that the mapping at `path` may not have. */
export function toUnknownKey(key: string, path: Path, outline: Outline): Draft {
  const range = outline.keyRange([...path, key]);
  const place = placeAt(path);
  if (place === null) return toBadName(`the override name ${renderQuoted(key)}`, key, range);
  const message = `unknown key ${renderQuoted(key)} in ${place.noun}`;
  if (key === "<<")
    return toError("unknown-key", range, message, "merge keys are not supported: write the keys out");
  return toError("unknown-key", range, message, () => {
    const nearest = nearestName(key, place.keys);
    if (nearest !== null) return `did you mean "${nearest}"?`;
    return `known are ${place.keys.join(", ")}; any other needs a newer freezegate`;
  });
}

/** Makes the draft of a key that the mapping at `path` lacks. */
export function toMissingKey(key: string, path: Path, outline: Outline): Draft {
  const noun = placeAt(path)?.noun ?? "a mapping";
  return toError(
    "missing-key",
    outline.valueRange(path),
    `"${key}" is missing in ${noun}`,
    MISSING_HINTS[key] ?? null,
  );
}

/** Makes the draft of a name that is not kebab-case; `subject` is what the message says of it. */
export function toBadName(subject: string, name: string, range: Draft["range"]): Draft {
  const better = toKebabCase(name);
  const hint = better === "" ? "use a to z, 0 to 9 and single hyphens" : `write ${renderQuoted(better)}`;
  return toError("bad-name", range, `${subject} is not kebab-case`, hint);
}
