import type { PullModel } from "../github-stub/model.ts";
import { policyText, startWorld, type World } from "./world.ts";

/** The same freeze as in every world, with an override that asks for all that can be asked for. */
export const strictText = policyText.replace(
  "    labels: emergency\n",
  `    labels: emergency
    granted-by: { permission: maintain }
    self-grant: false
    reason: required
    expires-after: 4h
    relabel-after-push: true
`,
);

/** An override under one condition, in place of all of them. */
export function withCondition(condition: string): string {
  return policyText.replace("    labels: emergency\n", `    labels: emergency\n    ${condition}\n`);
}

/** Puts the label on a change as the strict policy wants it: by a maintainer, with a reason, after the newest push. */
export function grant({ shop }: World, change: PullModel): void {
  change.labels.push("emergency");
  change.body = "Fixes the checkout.\n\nOverride-Reason: The shop is down.";
  shop.permissions.set("maya", "maintain");
  shop.pushes.push({ branch: change.headBranch, after: change.headCommit, at: "2026-11-27T11:30:00Z" });
}

/** A world with the strict policy, in which the emergency of the open pull request is granted. */
export async function startEmergency(policy: string = strictText): Promise<World> {
  const world = await startWorld(policy);
  grant(world, world.open);
  return world;
}

/** Says that somebody else, or at another time, put the label on a change. */
export function labelBy(
  change: PullModel,
  login: string,
  given: { at?: string; type?: "User" | "Bot"; updatedAt?: string } = {},
): void {
  const { at = "2026-11-27T13:00:00Z", type = "User", updatedAt = null } = given;
  change.labelEvents = [{ label: "emergency", at, by: { type, login }, updatedAt }];
}
