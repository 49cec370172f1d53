import type { Request } from "../decision/request.ts";
import { toWanted } from "../decision/wanted.ts";
import type { EventFacts } from "../github/event.ts";
import type { Facts } from "../github/facts.ts";
import type { Host } from "../host.ts";
import type { Policy } from "../policy/policy.ts";
import type { GitHub } from "./github.ts";

/** A request with every fact that can matter, and what whoever reads the decision should know of them. */
export interface Evidence {
  readonly request: Request;
  readonly warnings: readonly string[];
}

// Each round asks for what the one before has made worth asking for.
const MOST_ROUNDS = 1000;

/** Asks GitHub for the facts that can still change the outcome, the cheapest first, and for nothing else. */
export async function gatherEvidence(
  start: Request,
  policies: readonly Policy[],
  event: EventFacts,
  known: Facts | null,
  github: GitHub,
  host: Host,
): Promise<Evidence> {
  let facts = known;
  const toFacts = async () => {
    facts ??= await github.loadFacts(event, []);
    return facts;
  };
  let request = start;
  const warnings: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const wanted = toWanted(policies, request);
    if (wanted.length === 0) break;
    for (const one of wanted) {
      if (one.kind === "changes") {
        const found = await (await toFacts()).loadChanges(toPatience(host));
        request = { ...request, changes: found.changes };
        warnings.push(...found.warnings);
      } else request = await github.loadEvidence(request, one, toFacts);
    }
  }
  return { request, warnings: [...warnings, ...toShipmentWarnings(request)] };
}

function toPatience(host: Host): Parameters<Facts["loadChanges"]>[0] {
  return { pausesMs: [2_000, 4_000], sleep: host.sleep };
}

function toShipmentWarnings({ shipment = null, environment }: Request): string[] {
  if (shipment?.direction !== "first") return [];
  return [
    `there is no earlier successful deployment to ${environment}: only the commit's own changes were looked at for labels`,
  ];
}
