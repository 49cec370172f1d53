import type { Annotation } from "./annotation.ts";

/** A step shows ten annotations of a kind. */
const MOST = 10;

/**
 * Annotations as workflow commands, a line each, for the output of a step. Of more than ten of a kind the
 * tenth says how many more there are.
 */
export function renderCommands(annotations: readonly Annotation[]): string {
  const levels = ["error", "warning", "notice"] as const;
  return levels
    .flatMap((level) => toShown(annotations.filter((annotation) => annotation.level === level)))
    .map(renderCommand)
    .join("");
}

function toShown(annotations: readonly Annotation[]): readonly Annotation[] {
  const last = annotations[MOST - 1];
  if (annotations.length <= MOST || last === undefined) return annotations;
  const more = annotations.length - MOST + 1;
  const message = `${more} more of these: run "freezegate lint" to see them all.`;
  return [
    ...annotations.slice(0, MOST - 1),
    { level: last.level, title: "freezegate", message, place: null },
  ];
}

function renderCommand({ level, title, message, place }: Annotation): string {
  const where =
    place === null ? [] : [`file=${toProperty(place.file)}`, `line=${place.line}`, `col=${place.column}`];
  const properties = [...where, `title=${toProperty(title)}`].join(",");
  return `::${level} ${properties}::${toData(message)}\n`;
}

/** The runner's escapes for the text of a command. */
function toData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

/** The runner's escapes for a property of a command, which ends at a comma or a colon. */
function toProperty(text: string): string {
  return toData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
