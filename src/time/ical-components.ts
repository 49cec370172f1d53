import { type IcalProperty, type IcalSource, readIcalLines, rejectCalendar, toShown } from "./ical-lines.ts";

/** A component of a calendar, such as a VEVENT: the properties that we look at, and the components in it. */
export interface IcalComponent {
  readonly name: string;
  readonly line: number;
  readonly properties: IcalProperty[];
  readonly components: IcalComponent[];
}

/** The events of a calendar and its zones by their TZID. */
export interface IcalComponents {
  readonly source: IcalSource;
  readonly events: readonly IcalComponent[];
  readonly zones: ReadonlyMap<string, IcalComponent>;
}

/** How large a calendar may be, in bytes. */
export const MOST_CALENDAR_BYTES = 5 * 1024 * 1024;

const WANTED = new Set([
  ...["UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID"],
  ...["STATUS", "TRANSP", "SUMMARY", "CATEGORIES", "SEQUENCE", "TZID", "TZOFFSETFROM", "TZOFFSETTO"],
]);

/** Parses the bytes or the text of a calendar into its events and zones. Gives up with a `MistakeError` that names the line. */
export function parseIcalComponents(name: string, bytes: Uint8Array | string): IcalComponents {
  const source = { name };
  const text = typeof bytes === "string" ? bytes : toText(source, bytes);
  checkBeginning(source, text);
  const events: IcalComponent[] = [];
  const zones = new Map<string, IcalComponent>();
  for (const component of readComponents(source, text)) {
    if (component.name === "VEVENT") events.push(component);
    if (component.name === "VTIMEZONE") zones.set(firstValue(component, "TZID") ?? "", component);
  }
  return { source, events, zones };
}

/** The one value of a property; null where there is none. */
export function firstValue(component: IcalComponent, name: string): string | null {
  return component.properties.find((property) => property.name === name)?.value ?? null;
}

/** The property of a name that may be there once; null where it is not. */
export function onlyProperty(
  source: IcalSource,
  component: IcalComponent,
  name: string,
): IcalProperty | null {
  const [first, second] = component.properties.filter((property) => property.name === name);
  if (second !== undefined) {
    rejectCalendar(source, second.line, "wrong-event", `${name} is there twice`, "keep one of them");
  }
  return first ?? null;
}

function toText(source: IcalSource, bytes: Uint8Array): string {
  if (bytes.length > MOST_CALENDAR_BYTES) {
    rejectCalendar(
      source,
      null,
      "calendar-too-large",
      "the calendar is over 5 MiB",
      "split it, or leave out what is over",
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return rejectCalendar(source, null, "not-a-calendar", "the calendar is not UTF-8", "save it as UTF-8");
  }
}

function checkBeginning(source: IcalSource, text: string): void {
  if (text.length > MOST_CALENDAR_BYTES) toText(source, new TextEncoder().encode(text));
  if (text.replace(/^\ufeff/, "").trim() === "") {
    const hint = "a calendar without events still begins with BEGIN:VCALENDAR";
    rejectCalendar(source, null, "not-a-calendar", "the calendar is empty", hint);
  }
  if (/^\ufeff?\s*BEGIN:VCALENDAR[ \t]*(?:[\r\n]|$)/i.test(text)) return;
  const isPage = /^\s*<(?:!doctype|html|\?xml)/i.test(text);
  const hint = isPage
    ? "it is a web page: use the address of the iCalendar export, which needs no login"
    : "an iCalendar file begins with BEGIN:VCALENDAR";
  rejectCalendar(source, null, "not-a-calendar", "this is not iCalendar", hint);
}

/** The components directly inside the calendars of a text, each when its end is read. */
function* readComponents(source: IcalSource, text: string): Generator<IcalComponent> {
  const open: IcalComponent[] = [];
  for (const property of readIcalLines(source, text)) {
    const current = open.at(-1);
    if (property.name === "BEGIN") begin(source, property, open);
    else if (current === undefined) rejectOutside(source, property);
    else if (property.name === "END") {
      end(source, property, current, open);
      if (open.length === 1) yield current;
    } else if (WANTED.has(property.name)) current.properties.push(property);
  }
  const last = open.at(-1);
  if (last !== undefined) rejectCutOff(source, last);
}

function begin(source: IcalSource, property: IcalProperty, open: IcalComponent[]): void {
  const component = { name: toName(property), line: property.line, properties: [], components: [] };
  if (open.length === 0 && component.name !== "VCALENDAR") rejectOutside(source, property);
  // Parts of a zone; what lies deeper, such as the alarm of an event, is no business of ours.
  if (open.length === 2) open[1]?.components.push(component);
  open.push(component);
}

function end(
  source: IcalSource,
  property: IcalProperty,
  current: IcalComponent,
  open: IcalComponent[],
): void {
  if (toName(property) !== current.name) rejectEnd(source, property, current);
  open.pop();
}

function toName({ value }: IcalProperty): string {
  return value.trim().toUpperCase();
}

function rejectOutside(source: IcalSource, { line, name, value }: IcalProperty): never {
  const message = `"${toShown(`${name}:${value}`)}" stands outside of a calendar`;
  return rejectCalendar(
    source,
    line,
    "not-a-calendar",
    message,
    "everything stands between BEGIN:VCALENDAR and END:VCALENDAR",
  );
}

function rejectEnd(
  source: IcalSource,
  { line, value }: IcalProperty,
  { name, line: begin }: IcalComponent,
): never {
  const message = `"END:${toShown(value)}" where the ${toShown(name)} of line ${begin} must end first`;
  return rejectCalendar(
    source,
    line,
    "not-a-calendar",
    message,
    "the file is damaged: export the calendar again",
  );
}

function rejectCutOff(source: IcalSource, { name, line }: IcalComponent): never {
  const message = `the ${toShown(name)} that begins here has no end: the calendar is cut off`;
  return rejectCalendar(source, line, "calendar-cut-off", message, "export or download the calendar again");
}
