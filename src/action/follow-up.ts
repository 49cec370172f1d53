import { toFollowUpFacts } from "../audit/follow-up-facts.ts";
import { parseFollowUpKeys } from "../audit/follow-up-key.ts";
import type { GitHubApi } from "../github/api.ts";
import { listIssues, openIssue } from "../github/issues.ts";
import type { Host } from "../host.ts";
import { type Annotation, toNotice, toWarning } from "../report/annotation.ts";
import { renderFollowUp, renderFollowUpTitle } from "../report/follow-up.ts";
import type { Answer } from "./answer.ts";
import type { GitHub } from "./github.ts";
import type { Inputs } from "./inputs.ts";
import { readWorkspaceFile } from "./workspace-file.ts";

// Re-runs come within days, so the review is among the newest issues.
const PAGES = 5;

/** The answer, after the issue for the review of its override was opened. Nothing that goes wrong here stops a deployment. */
export async function withFollowUp(
  answer: Answer,
  inputs: Inputs,
  github: GitHub,
  host: Host,
): Promise<Answer> {
  const said = await openFollowUp(answer, inputs, github, host).catch((error: unknown) =>
    toWarning(
      "The follow-up issue was not opened",
      `${error instanceof Error ? error.message : String(error)}. freezegate follow-up prints its text from the audit record.`,
    ),
  );
  return said === null ? answer : { ...answer, warnings: [...answer.warnings, said] };
}

async function openFollowUp(
  { finding, record }: Answer,
  inputs: Inputs,
  github: GitHub,
  host: Host,
): Promise<Annotation | null> {
  if (finding.kind !== "decision") return null;
  const facts = toFollowUpFacts(record, finding.policies[0]?.timezone ?? "UTC");
  const { repository } = facts;
  if (repository === null) throw new Error("the repository is not known");
  const api = await github.loadApi();
  const missing = await findMissing(api, repository, facts.keys);
  if (missing.length === 0) return null;
  const template =
    inputs.followUpTemplate === null
      ? null
      : await readTemplate(inputs.followUpTemplate, inputs, repository, github, host);
  const issue = {
    title: renderFollowUpTitle(facts),
    body: renderFollowUp({ ...facts, keys: missing }, template),
  };
  const url = await openIssue(api, repository, issue);
  return toNotice("A follow-up issue was opened", `Tell there what happened: ${url}`);
}

/** The keys that no issue has yet. */
async function findMissing(
  api: GitHubApi,
  repository: string,
  keys: readonly string[],
): Promise<readonly string[]> {
  const missing = new Set(keys);
  for await (const { body } of listIssues(api, repository, null, PAGES)) {
    for (const key of parseFollowUpKeys(body)) missing.delete(key);
    if (missing.size === 0) break;
  }
  return [...missing];
}

/** The team's own file: from the default branch like the policy, or from the workspace. */
async function readTemplate(
  path: string,
  { policySource }: Inputs,
  repository: string,
  github: GitHub,
  host: Host,
): Promise<string> {
  if (policySource === "workspace") return readWorkspaceFile(path, host);
  return (await github.loadPolicyFile({ repository, path, ref: null })).text;
}
