import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { validate as quick } from "../../src/policy/quick-validator.js";
import { validate } from "../../src/policy/validator.js";

const root = join(import.meta.dirname, "../..");

function readPolicies(folder: string): unknown[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".yml"));
  return names.flatMap((name) => {
    try {
      return [parse(readFileSync(join(root, folder, name), "utf8"))];
    } catch {
      return [];
    }
  });
}

const presets = readPolicies("policies");
const documents = [...presets, ...readPolicies("__tests__/golden/policies"), FULL()];

/** A document with every shape that a value can have. */
function FULL(): unknown {
  const times = {
    weekly: ["fri"],
    monthly: [1, "third sat"],
    cron: [{ at: "0 0 * * *", for: "1h" }],
    always: true,
  };
  const rule = {
    id: "a",
    reason: "x",
    ...times,
    during: { ...times, timezone: "UTC" },
    except: times,
    environments: "a",
    branches: ["b"],
  };
  return {
    version: 1,
    timezone: "UTC",
    default: "open",
    freezes: [rule],
    windows: [rule],
    overrides: { e: { labels: ["x"] } },
    override: "e",
  };
}

const junk = fc.constantFrom<unknown>(
  null,
  "",
  "x",
  0,
  1,
  1.5,
  true,
  [],
  {},
  [null],
  { a: 1 },
  "x".repeat(300),
  undefined,
);

/** Puts something else at a random place, or a new key beside it. */
function mutate(value: unknown, steps: readonly number[], other: unknown): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof value !== "object" || value === null || steps.length === 0) return other;
  const keys = [...Object.keys(value), "extra"];
  const key = keys[step % keys.length] as string;
  const inner = mutate((value as Record<string, unknown>)[key], rest, other);
  if (Array.isArray(value))
    return key === "extra" ? [...value, inner] : value.map((item, at) => (String(at) === key ? inner : item));
  return { ...value, [key]: inner };
}

it("accepts and refuses what the full validator does", () => {
  for (const document of documents) expect(quick(document)).toBe(validate(document));
  expect(quick(FULL())).toBe(true);
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.array(fc.nat(30), { maxLength: 6 }),
      junk,
      (document, steps, other) => {
        const mutant = mutate(document, steps, other);
        const answer = validate(mutant);
        if (!answer) refused += 1;
        return quick(mutant) === answer;
      },
    ),
    { numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(1000);
});
