import type { Request } from "../../src/decision/request.ts";
import { covers, toCoverage, toEnvironmentPatterns } from "../../src/decision/scope.ts";
import { UndecidedError } from "../../src/decision/undecided.ts";
import type { Policy, Scope } from "../../src/policy/policy.ts";
import { policy, request, rule } from "../report/fixtures.ts";

const none: Scope = {
  environments: null,
  branches: null,
  repositories: null,
  events: null,
  operations: null,
};

function scoped(scope: Partial<Scope>, environments: readonly string[] = []): Policy {
  return policy({ environments, freezes: [rule("scoped", { scope: { ...none, ...scope } })] });
}

function coversIn(subject: Policy, given: Partial<Request>): boolean {
  return covers(subject, subject.freezes[0]!, request(given));
}

function errorOf(run: () => unknown): UndecidedError {
  try {
    run();
  } catch (error) {
    if (error instanceof UndecidedError) return error;
  }
  throw new Error("no UndecidedError");
}

describe("a rule covers a request", () => {
  it.each<[Partial<Scope>, Partial<Request>, boolean]>([
    [{}, {}, true],
    [{}, { environment: null, branch: null, repository: null, event: null }, true],
    [{ environments: ["production"] }, { environment: "production" }, true],
    [{ environments: ["Prod*"] }, { environment: "PRODUCTION-eu" }, true],
    [{ environments: ["production"] }, { environment: "staging" }, false],
    [{ branches: ["main"] }, { branch: "main" }, true],
    [{ branches: ["Main"] }, { branch: "main" }, false],
    [{ branches: ["v*"] }, { branch: "refs/tags/v1" }, false],
    [{ branches: ["refs/tags/v*"] }, { branch: "refs/tags/v1" }, true],
    [{ branches: ["!refs/tags/**"] }, { branch: "main" }, true],
    [{ branches: ["!refs/tags/**"] }, { branch: "refs/tags/v1" }, false],
    [{ repositories: ["ACME/*"] }, { repository: "acme/shop" }, true],
    [{ repositories: ["acme/*", "!acme/shop"] }, { repository: "Acme/Shop" }, false],
    [{ events: ["push"] }, { event: "push" }, true],
    [{ events: ["push"] }, { event: "schedule" }, false],
    [{ operations: ["!rollback"] }, { operation: "deploy" }, true],
    [{ operations: ["!rollback"] }, { operation: "rollback" }, false],
    [{ operations: ["deploy"] }, { operation: "Deploy" }, false],
    [
      { environments: ["production"], branches: ["main"] },
      { environment: "production", branch: "dev" },
      false,
    ],
  ])("%j, %j: %j", (scope, given, covered) => {
    expect(coversIn(scoped(scope), given)).toBe(covered);
  });
});

describe("a fact that the request lacks", () => {
  it.each(["environment", "branch", "repository", "event"] as const)(
    "%s is an error that names it",
    (fact) => {
      const key = {
        environment: "environments",
        branch: "branches",
        repository: "repositories",
        event: "events",
      }[fact];
      const error = errorOf(() => coversIn(scoped({ [key]: ["x"] }), { [fact]: null }));
      expect(error).toMatchObject({
        kind: "input",
        fact,
        message: `the rule "scoped" of .github/freezegate.yml needs the ${fact}, and the request has none`,
      });
    },
  );

  it("does not matter where another key settles that the rule does not cover", () => {
    const subject = scoped({ environments: ["production"], branches: ["main"] });
    expect(coversIn(subject, { environment: null, branch: "dev" })).toBe(false);
    expect(coversIn(subject, { environment: "staging", branch: null })).toBe(false);
    expect(errorOf(() => coversIn(subject, { environment: null, branch: "main" }))).toMatchObject({
      fact: "environment",
    });
  });
});

describe("an environment that the policy never names", () => {
  const subject = scoped({ environments: ["production", "!production-eu"] }, ["staging", "review/*"]);

  it.each(["production", "Production", "production-eu", "staging", "review/12"])(
    "%s is named",
    (environment) => {
      expect(() => toCoverage(subject, request({ environment }))).not.toThrow();
    },
  );

  it.each<[string, string | null]>([
    ["prod", 'did you mean "production"?'],
    ["stagin", 'did you mean "staging"?'],
    ["qa", "it names staging, review/*, production, production-eu; add the new one to its environments"],
  ])("%s is an error", (environment, hint) => {
    const error = errorOf(() => toCoverage(subject, request({ environment })));
    expect(error).toMatchObject({
      kind: "input",
      hint,
      message: `.github/freezegate.yml names no environment "${environment}"`,
    });
  });

  it("is no error where the policy names none, or the request has none", () => {
    expect(() => toCoverage(scoped({}), request({ environment: "qa" }))).not.toThrow();
    expect(() => toCoverage(scoped({}, ["staging"]), request({ environment: null }))).not.toThrow();
  });

  it("collects names of rules and of the list, each once", () => {
    expect(toEnvironmentPatterns(scoped({ environments: ["a", "!b"] }, ["a", "c"]))).toEqual(["a", "c", "b"]);
  });
});

describe("coverage", () => {
  const other = { ...none, branches: ["release/*"] };
  const subject = policy({
    freezes: [rule("all"), rule("release", { scope: other })],
    windows: [rule("open", { kind: "window", scope: other })],
  });

  it("sorts every rule into those that cover and those that do not", () => {
    const { freezes, windows, notCovering } = toCoverage(subject, request({ branch: "main" }));
    expect({ freezes, windows, not: [...notCovering] }).toEqual({
      freezes: [subject.freezes[0]],
      windows: [],
      not: [subject.freezes[1], subject.windows[0]],
    });
  });

  it("is kept for requests that differ in time alone, and for no others", () => {
    const first = toCoverage(subject, request({ branch: "release/1" }));
    expect(toCoverage(subject, request({ branch: "release/1", at: 0 }))).toBe(first);
    expect(toCoverage(subject, request({ branch: "release/2" }))).not.toBe(first);
    expect(first.notCovering.size).toBe(0);
  });
});
