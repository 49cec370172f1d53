import type { Host, Output } from "../host.ts";
import { ansiStyle, plainStyle, type Style } from "../report/style.ts";

/** The colours for an output: none where it is piped, or where `NO_COLOR` is set to anything (https://no-color.org). */
export function toStyle(output: Output, environment: Host["environment"]): Style {
  const isPlain = !output.isTerminal || (environment.NO_COLOR ?? "") !== "" || environment.TERM === "dumb";
  return isPlain ? plainStyle : ansiStyle;
}
