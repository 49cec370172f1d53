/** The text on one line, without control characters and of bounded length: a server may say anything. */
export function toOneLine(text: string): string {
  const line = text.replace(/[\p{C}\s]+/gu, " ").trim();
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
