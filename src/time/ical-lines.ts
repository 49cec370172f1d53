import { MistakeError } from "./mistake.ts";

/** One property of a calendar: `DTSTART;TZID=Europe/Berlin:20261127T150000`. Names are in upper case. */
export interface IcalProperty {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
  /** From 1, where it begins: a property may be folded over several lines. */
  readonly line: number;
}

/** A calendar that is being read: its name for messages. */
export interface IcalSource {
  /** What messages call it: its path or its address. */
  readonly name: string;
}

/** Gives up on a calendar: what is wrong, on which line, and what would mend it. */
export function rejectCalendar(
  { name }: IcalSource,
  line: number | null,
  code: string,
  message: string,
  hint: string | null,
): never {
  const place = line === null ? name : `${name}, line ${line}`;
  throw new MistakeError({ code, message: `${place}: ${message}`, hint, offset: 0, length: name.length });
}

/** Cuts a text from a calendar for a message. */
export function toShown(text: string): string {
  const plain = text.replaceAll(/[\0-\x1f\x7f-\x9f]/g, " ");
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}

/** Reads the content lines of a calendar, unfolded (RFC 5545 §3.1), in order. */
export function* readIcalLines(source: IcalSource, text: string): Generator<IcalProperty> {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; ) {
    const line = index + 1;
    const parts = [lines[index] ?? ""];
    index += 1;
    while (/^[ \t]/.test(lines[index] ?? "")) {
      parts.push((lines[index] ?? "").slice(1));
      index += 1;
    }
    const whole = parts.join("");
    if (whole.trim() === "") continue;
    const property = toProperty(whole, line);
    if (property !== null) yield property;
    else rejectLine(source, whole, line, index >= lines.length);
  }
}

const NAME = /^[A-Za-z0-9-]+(?=[;:])/;
const PARAMETER = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;

function toProperty(text: string, line: number): IcalProperty | null {
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return null;
  const parameters: Record<string, string> = Object.create(null);
  PARAMETER.lastIndex = name.length;
  let end = name.length;
  for (let match = PARAMETER.exec(text); match !== null; match = PARAMETER.exec(text)) {
    parameters[(match[1] ?? "").toUpperCase()] = (match[2] ?? "").replaceAll('"', "");
    end = PARAMETER.lastIndex;
  }
  if (text[end] !== ":") return null;
  return { name: name.toUpperCase(), parameters, value: text.slice(end + 1), line };
}

function rejectLine(source: IcalSource, text: string, line: number, isLast: boolean): never {
  if (isLast) {
    const message = `the calendar is cut off in the middle of "${toShown(text)}"`;
    rejectCalendar(source, line, "calendar-cut-off", message, "export or download the calendar again");
  }
  const message = `"${toShown(text)}" is not a line of iCalendar`;
  return rejectCalendar(source, line, "not-a-calendar", message, "export the calendar again");
}

/** The text of a value of type TEXT without its escapes (RFC 5545 §3.3.11). */
export function toIcalText(value: string): string {
  return value.replaceAll(/\\(.)/gs, (_, character: string) => (/n/i.test(character) ? "\n" : character));
}

/** The texts of a value that is a list of them, separated by commas. */
export function toIcalTexts(value: string): string[] {
  return (value.match(/(?:\\.|[^,\\])+/gs) ?? []).map(toIcalText);
}
