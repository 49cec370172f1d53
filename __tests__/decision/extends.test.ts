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

/** What comes of a request: an error lets nothing through. */
async function outcomeOf(files: Files, request: Request): Promise<string> {
  const policies = await loadFiles(files);
  if (policies === null) return "error";
  try {
    return decide(policies, request).outcome;
  } catch (error) {
    if (error instanceof UndecidedError) return "error";
    throw error;
  }
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

/** How much a policy lets through: more is weaker. */
const WEAKNESS: Readonly<Record<string, number>> = { error: 0, blocked: 0, overridden: 1, allowed: 2 };

it("a file that is added to extends never lets anything through", async () => {
  let counted = { passed: 0, stopped: 0 };
  await fc.assert(
    fc.asyncProperty(body, body, body, request, async (main, first, second, asked) => {
      const files = { "a.yml": first, "b.yml": second };
      const before = await outcomeOf({ ...files, "main.yml": `${main}extends: ./a.yml\n` }, asked);
      const after = await outcomeOf({ ...files, "main.yml": `${main}extends: [./a.yml, ./b.yml]\n` }, asked);
      if (before === "error") return;
      expect(WEAKNESS[after]).toBeLessThanOrEqual(WEAKNESS[before] ?? 0);
      counted = {
        passed: counted.passed + (after === "allowed" || after === "overridden" ? 1 : 0),
        stopped: counted.stopped + (before !== "blocked" && after === "blocked" ? 1 : 0),
      };
    }),
    { numRuns: 500, seed: 6 },
  );
  // Both happened, or the property said nothing.
  expect(counted.passed).toBeGreaterThan(20);
  expect(counted.stopped).toBeGreaterThan(20);
});

it("every file of extends decides as it would by itself", async () => {
  await fc.assert(
    fc.asyncProperty(body, body, request, async (main, other, asked) => {
      const both = await outcomeOf({ "main.yml": `${main}extends: ./a.yml\n`, "a.yml": other }, asked);
      const alone = [
        await outcomeOf({ "main.yml": main }, asked),
        await outcomeOf({ "main.yml": other }, asked),
      ];
      if (alone.includes("error") || both === "error") return;
      const weakest = Math.min(...alone.map((outcome) => WEAKNESS[outcome] ?? 0));
      expect(WEAKNESS[both]).toBe(weakest);
    }),
    { numRuns: 200, seed: 6 },
  );
});
