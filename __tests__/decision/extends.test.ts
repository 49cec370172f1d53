import fc from "fast-check";
import { decide } from "../../src/decision/decide.ts";
import type { Request } from "../../src/decision/request.ts";
import { UndecidedError } from "../../src/decision/undecided.ts";
import { loadPolicies } from "../../src/policy/extend.ts";
import { renderPolicyReference } from "../../src/policy/reference.ts";

type Files = Readonly<Record<string, string>>;

async function loadFiles(files: Files) {
  const { policies, problems } = await loadPolicies(
    ["main.yml"],
    async (reference) => {
      const path = renderPolicyReference(reference);
      const text = files[path] ?? "";
      const source = {
        kind: "policy",
        repository: null,
        path,
        ref: null,
        commit: null,
        digest: text,
      } as const;
      return { text, source };
    },
    { timezone: null, toAbsence: () => null },
  );
  return problems.length > 0 ? null : policies;
}

/** What comes of each request: an error lets nothing through. */
async function outcomesOf(files: Files, requests: readonly Request[]): Promise<readonly string[]> {
  const policies = await loadFiles(files);
  return requests.map((request) => {
    if (policies === null) return "error";
    try {
      return decide(policies, request).outcome;
    } catch (error) {
      if (error instanceof UndecidedError) return "error";
      throw error;
    }
  });
}

const days = fc.constantFrom(
  "mon",
  "tue-thu",
  "fri",
  "weekends",
  "fri 12:00 to mon 06:00",
  "daily 09:00-16:00",
);
const override = fc.constantFrom("", "override: never", "override: hotfix", "override: [hotfix, emergency]");
const scope = fc.constantFrom("", "environments: production", "branches: [main, 'refs/tags/**']");

const rules = (kind: string) =>
  fc.array(fc.tuple(days, override, scope), { minLength: 1, maxLength: 2 }).map((list) => {
    const items = list.map(
      ([weekly, ...keys], index) =>
        `  - { id: ${kind}-${index}, reason: x, weekly: "${weekly}"${keys.map((key) => (key === "" ? "" : `, ${key}`)).join("")} }`,
    );
    return `${kind}:\n${items.join("\n")}\n`;
  });

const overrides = fc.constantFrom(
  "",
  "overrides: { hotfix: { labels: hotfix } }\n",
  "overrides: { hotfix: { labels: urgent } }\n",
  "overrides: { hotfix: { labels: hotfix }, emergency: { labels: emergency } }\n",
);

/** A policy without `extends`. */
const body = fc
  .tuple(
    fc.constantFrom("Europe/Berlin", "America/New_York"),
    fc.constantFrom("", "default: closed\n"),
    fc.option(rules("freezes"), { nil: "" }),
    fc.option(rules("windows"), { nil: "" }),
    overrides,
  )
  .map(([zone, ...parts]) => `version: 1\ntimezone: ${zone}\n${parts.join("")}`);

const request: fc.Arbitrary<Request> = fc
  .tuple(
    fc.integer({ min: 0, max: 14 * 24 * 60 }),
    fc.constantFrom([], ["hotfix"], ["urgent"], ["hotfix", "emergency"]),
    fc.constantFrom("production", "staging"),
  )
  .map(([minutes, labels, environment]) => ({
    at: Date.UTC(2026, 9, 19) + minutes * 60_000,
    durationMs: 0,
    repository: "acme/shop",
    branch: "main",
    commit: null,
    environment,
    operation: "deploy",
    event: "push",
    changes: labels.length === 0 ? [] : [{ number: 1, title: null, url: null, author: null, labels }],
  }));

const requests = fc.array(request, { minLength: 20, maxLength: 20 });

/** How much a policy lets through: more is weaker. */
const WEAKNESS: Readonly<Record<string, number>> = { error: 0, blocked: 0, overridden: 1, allowed: 2 };

it("a file that is added to extends never lets anything through", async () => {
  const counted = { passed: 0, stopped: 0 };
  await fc.assert(
    fc.asyncProperty(body, body, body, requests, async (main, first, second, asked) => {
      const files = { "a.yml": first, "b.yml": second };
      const before = await outcomesOf({ ...files, "main.yml": `${main}extends: ./a.yml\n` }, asked);
      const after = await outcomesOf({ ...files, "main.yml": `${main}extends: [./a.yml, ./b.yml]\n` }, asked);
      for (const [index, outcome] of before.entries()) {
        if (outcome === "error") continue;
        const now = WEAKNESS[after[index] ?? ""] ?? 0;
        expect(now).toBeLessThanOrEqual(WEAKNESS[outcome] ?? 0);
        if (now > 0) counted.passed += 1;
        else if (outcome !== "blocked") counted.stopped += 1;
      }
    }),
    { numRuns: 400, seed: 6 },
  );
  // Both happened, or the property said nothing.
  expect(counted.passed).toBeGreaterThan(50);
  expect(counted.stopped).toBeGreaterThan(50);
});

it("every file of extends decides as it would by itself", async () => {
  await fc.assert(
    fc.asyncProperty(body, body, requests, async (main, other, asked) => {
      const both = await outcomesOf({ "main.yml": `${main}extends: ./a.yml\n`, "a.yml": other }, asked);
      const one = await outcomesOf({ "main.yml": main }, asked);
      const two = await outcomesOf({ "main.yml": other }, asked);
      for (const [index, outcome] of both.entries()) {
        const alone = [one[index] ?? "", two[index] ?? ""];
        if (outcome === "error" || alone.includes("error")) continue;
        expect(WEAKNESS[outcome]).toBe(Math.min(...alone.map((name) => WEAKNESS[name] ?? 0)));
      }
    }),
    { numRuns: 200, seed: 6 },
  );
});
