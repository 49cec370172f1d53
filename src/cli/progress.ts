import type { Host } from "../host.ts";
import { renderUntrusted } from "../report/untrusted.ts";

/** Says on a terminal how far a long read is. Silent where stderr is none. */
export interface Progress {
  /** What is read now. */
  begin(what: string): void;
  /** One more is done. */
  advance(): void;
  /** Says something that stays. */
  say(text: string): void;
  /** Takes the line away. */
  end(): void;
}

const EVERY_MS = 200;

/** The progress of a read of things called `noun`. */
export function toProgress(noun: string, { stderr, now }: Pick<Host, "stderr" | "now">): Progress {
  let done = 0;
  let what = "";
  let shownAt = 0;

  function show(isForced: boolean): void {
    if (!stderr.isTerminal || (!isForced && now() - shownAt < EVERY_MS)) return;
    shownAt = now();
    stderr.write(`\r\u001b[K${renderUntrusted(`${done} ${noun} read; ${what}`, (stderr.columns ?? 80) - 2)}`);
  }

  return {
    begin(text) {
      what = text;
      show(true);
    },
    advance() {
      done += 1;
      show(false);
    },
    say(text) {
      if (stderr.isTerminal) stderr.write("\r\u001b[K");
      stderr.write(`${renderUntrusted(text, 1000)}\n`);
    },
    end() {
      if (stderr.isTerminal) stderr.write("\r\u001b[K");
    },
  };
}
