import { type DeploymentDefaults, type ParsedDeployment, parseDeployment } from "../decision/deployment.ts";

/** Deployments by the number of their line, from 1. */
export interface NumberedDeployment {
  readonly number: number;
  readonly parsed: ParsedDeployment;
}

// No deployment takes more. What is cut is no JSON any more, and so is refused.
const LONGEST_LINE = 1024 * 1024;

/** The deployments of NDJSON, as many at once as a piece of text has; empty lines are skipped. */
export async function* readDeployments(
  pieces: AsyncIterable<string>,
  defaults: DeploymentDefaults,
): AsyncIterable<readonly NumberedDeployment[]> {
  let number = 0;
  for await (const lines of readLines(pieces)) {
    const deployments: NumberedDeployment[] = [];
    for (const line of lines) {
      number += 1;
      if (line.trim() !== "") deployments.push({ number, parsed: parseDeployment(line, defaults) });
    }
    yield deployments;
  }
}

async function* readLines(pieces: AsyncIterable<string>): AsyncIterable<readonly string[]> {
  let rest = "";
  let isFirst = true;
  for await (const piece of pieces) {
    const text = isFirst && piece.startsWith("\ufeff") ? piece.slice(1) : piece;
    isFirst = false;
    const lines = (rest + text).split("\n");
    rest = (lines.pop() ?? "").slice(0, LONGEST_LINE);
    yield lines;
  }
  if (rest !== "") yield [rest];
}
