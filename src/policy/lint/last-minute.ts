import { type Check, toWarning } from "./check.ts";

/** `23:59` as an end: spans are half-open, so the last minute of the day is left out. */
export const findLastMinutes: Check = ({ outline, rules }) =>
  rules.flatMap(({ rule, schedules }) =>
    schedules.flatMap(({ text, path }) => {
      const offset = text.search(/(?<=-|\sto\s.*\s)23:59\s*$/i);
      if (offset === -1) return [];
      const left = rule.kind === "freeze" ? "open" : "blocked";
      const message = `"23:59" leaves the last minute of the day ${left}: ends are not included`;
      return [toWarning("last-minute", outline.textRange(path, offset, 5), message, 'write "24:00"')];
    }),
  );
