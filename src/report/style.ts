/** How a terminal sets words off. Whoever prints chooses: nothing here asks what the output is. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
}

function toPlain(text: string): string {
  return text;
}

function toAnsi(start: number, end: number): (text: string) => string {
  return (text) => `\u001b[${start}m${text}\u001b[${end}m`;
}

/** No colours: for pipes, files and tests. */
export const plainStyle: Style = {
  bold: toPlain,
  dim: toPlain,
  red: toPlain,
  green: toPlain,
  yellow: toPlain,
};

/** The colours of ANSI X3.64, as terminals and GitHub's log show them. */
export const ansiStyle: Style = {
  bold: toAnsi(1, 22),
  dim: toAnsi(2, 22),
  red: toAnsi(31, 39),
  green: toAnsi(32, 39),
  yellow: toAnsi(33, 39),
};
