import { zoneMistake } from "../time/zone-name.ts";
import { addError, type Compilation } from "./compilation.ts";
import type { Path } from "./outline.ts";
import type { Source } from "./policy.ts";
import type { SoundDocument } from "./sound-document.ts";

type Reporter = Pick<Compilation, "outline" | "drafts">;

/** Checks the name of a zone at a path; null where it is wrong, which is reported. */
export function checkTimezone(reporter: Reporter, name: string, path: Path): string | null {
  const mistake = zoneMistake(name);
  if (mistake === null) return name;
  addError(reporter, path, "unknown-timezone", mistake.message, mistake.hint);
  return null;
}

/** The zone of a whole policy: its own, or else the one that its reader gives; never a silent UTC. */
export function resolveTimezone(
  reporter: Reporter,
  document: SoundDocument,
  given: string | null,
  source: Source,
): string | null {
  if (document.timezone !== undefined) return checkTimezone(reporter, document.timezone, ["timezone"]);
  if ("timezone" in document) return null;
  if (given !== null) return checkTimezone(reporter, given, []);
  const isPreset = source.path.startsWith("preset:");
  const way = 'give it with the input "timezone" or the option --timezone';
  const hint = isPreset
    ? `a preset has none: ${way}`
    : `add one, such as "timezone: Europe/Berlin", or ${way}`;
  addError(reporter, [], "missing-timezone", '"timezone" is missing in a policy', hint);
  return null;
}
