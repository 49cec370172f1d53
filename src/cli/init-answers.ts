import type { Host } from "../host.ts";
import { renderUntrusted } from "../report/untrusted.ts";
import type { Parsed } from "../time/mistake.ts";
import { parseWeekly } from "../time/weekly.ts";
import { zoneMistake } from "../time/zone-name.ts";
import { UsageError } from "./failure.ts";
import type { InitOptions } from "./init.ts";

/** What the starter policy is made of. */
export interface InitAnswers {
  readonly timezone: string;
  /** Null protects every environment. */
  readonly environment: string | null;
  readonly freezesFridays: boolean;
  /** A text of `weekly`; null for any time. */
  readonly hours: string | null;
  /** A country or its region, such as `DE-BY`, on whose public holidays nothing goes out; null for none. */
  readonly holidays: string | null;
  /** Null for no way around. */
  readonly label: string | null;
}

/** What was understood of an answer, or what is wrong with it. */
type Read<T> = { readonly value: T } | { readonly wrong: string };

/** One thing to be asked for: what flags and defaults say of it, and how an answer is read. */
interface Question<T> {
  readonly flag: string | undefined;
  readonly text: string;
  /** What an empty answer means, as it would be typed. */
  readonly preset: string;
  parse(text: string): Read<T>;
}

/** Asks for what the flags leave open; without a terminal, or with `--yes`, the defaults are taken. */
export async function readAnswers(options: InitOptions, host: Host): Promise<InitAnswers> {
  const isAsking = host.isInteractive() && options.yes !== true;
  const answer = <T>(question: Question<T>): Promise<T> => answerTo(question, isAsking, host);
  const { friday } = options;
  return {
    timezone: await answer({
      flag: options.timezone,
      text: "Time zone of your deployment times",
      preset: zoneMistake(host.toLocalZone()) === null ? host.toLocalZone() : "UTC",
      parse: parseZone,
    }),
    environment: await answer({
      flag: options.environment,
      text: "Environment to protect (empty: all)",
      preset: "",
      parse: toTextOrNull,
    }),
    freezesFridays: await answer({
      flag: friday === undefined ? undefined : friday ? "no" : "yes",
      text: "Block deployments from Friday noon to Monday morning (yes, no)",
      preset: "yes",
      parse: parseYes,
    }),
    hours: await answer({
      flag: options.hours,
      text: "Hours in which deployments go out, such as mon-thu 09:00-16:00 (empty: any time)",
      preset: "",
      parse: parseHours,
    }),
    holidays: await answer({
      flag: options.holidays,
      text: "Country or region whose public holidays are frozen, such as DE-BY (empty: none)",
      preset: "",
      parse: parseHolidays,
    }),
    label: await answer({
      flag: options.label,
      text: "Label that lets an emergency through (none: no way around)",
      preset: "emergency",
      parse: parseLabel,
    }),
  };
}

async function answerTo<T>(question: Question<T>, isAsking: boolean, host: Host): Promise<T> {
  const { flag, preset, text, parse } = question;
  if (flag !== undefined || !isAsking) return toRight(parse((flag ?? preset).trim()));
  for (;;) {
    const line = await host.ask(preset === "" ? `${text}: ` : `${text} [${preset}]: `);
    if (line === null) {
      host.stderr.write("\n");
      throw new UsageError("stopped: nothing was written");
    }
    const read = parse(line.trim() === "" ? preset : line.trim());
    if ("value" in read) return read.value;
    host.stderr.write(`  ${renderUntrusted(read.wrong, 500)}\n`);
  }
}

function toRight<T>(read: Read<T>): T {
  if ("wrong" in read) throw new UsageError(read.wrong);
  return read.value;
}

function parseZone(name: string): Read<string> {
  const mistake = zoneMistake(name);
  return mistake === null ? { value: name } : { wrong: `${mistake.message}. ${mistake.hint}` };
}

function toTextOrNull(text: string): Read<string | null> {
  return { value: text === "" ? null : text };
}

function parseYes(text: string): Read<boolean> {
  if (/^y(es)?$/i.test(text)) return { value: true };
  return /^no?$/i.test(text) ? { value: false } : { wrong: "answer yes or no" };
}

function parseHours(text: string): Read<string | null> {
  if (text === "") return { value: null };
  const result: Parsed<unknown> = parseWeekly(text);
  if ("value" in result) return { value: text };
  const { message, hint } = result.mistake;
  return { wrong: hint === null ? message : `${message}. ${hint}` };
}

/** Whether there is such a place says the policy that is made of it. */
function parseHolidays(text: string): Read<string | null> {
  if (text === "") return { value: null };
  if (/^[a-z]{2}(-[a-z0-9]+)*$/i.test(text)) return { value: text.toUpperCase() };
  return { wrong: `"${text}" is not the code of a country or region. write for example "DE" or "US-CA"` };
}

/** GitHub refuses longer names of labels. */
const LONGEST_LABEL = 50;

function parseLabel(text: string): Read<string | null> {
  if (text === "" || text.toLowerCase() === "none") return { value: null };
  if (Array.from(text).length <= LONGEST_LABEL) return { value: text };
  return { wrong: `a label has at most ${LONGEST_LABEL} characters` };
}
