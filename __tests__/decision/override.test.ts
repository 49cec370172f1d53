import { toClaim } from "../../src/decision/override.ts";
import type { Actor, Change, ChangeHistory, ManualRun, Person, Request } from "../../src/decision/request.ts";
import type { GrantedBy, Override } from "../../src/policy/policy.ts";
import { at, change, policy, request, toOverride } from "../report/fixtures.ts";

const LABELLED = "2026-11-27T12:00:00Z";
const maya: Actor = { login: "maya", kind: "person" };
const alice: Actor = { login: "alice", kind: "person" };
const renovate: Actor = { login: "renovate", kind: "bot" };
const nobody: Actor = { login: null, kind: "unknown" };

function labelled(number: number | null, ...labels: string[]): Change {
  return { ...change, number, labels };
}

function told(history: Partial<ChangeHistory> = {}, by: Actor = maya, number = 12): Change {
  const labelling = { label: "emergency", at: LABELLED, by, isRenamed: false };
  const whole: ChangeHistory = {
    author: alice,
    head: null,
    labellings: [labelling],
    hasAllLabellings: true,
    reasons: [],
    hasAllReasons: true,
    mergedAt: null,
    ...history,
  };
  return { ...change, number, labels: ["emergency"], history: whole };
}

function override(parts: Partial<Override> = {}): Override {
  return toOverride("emergency", ["emergency", "Hotfix"], parts);
}

function claim(parts: Partial<Override>, given: Partial<Request>) {
  return toClaim(override(parts), policy(), 0, request({ changes: [told()], ...given }));
}

/** `granted`, `not asked`, or what is not met; behind a `?` what nobody has asked for yet. */
function outcome(parts: Partial<Override>, given: Partial<Request> = {}): string {
  const found = claim(parts, given);
  if (found === null) return "not asked";
  if (found.asked.granted) return "granted";
  const { unmet, open } = found.verdict;
  return [...unmet.map(({ kind }) => kind), ...open.map(({ wanted }) => `?${wanted.kind}`)].join(" ");
}

function knowing(...people: (Partial<Person> & { login: string })[]): Partial<Request> {
  return { people: people.map((person) => ({ permission: null, teams: [], ...person })) };
}

function grantedBy(parts: Partial<GrantedBy>): Partial<Override> {
  return { grantedBy: { permission: null, users: [], teams: [], ...parts } };
}

describe("labels ask", () => {
  it.each<[title: string, changes: readonly Change[], labels: string[], numbers: number[]]>([
    ["by a label", [labelled(12, "bug", "emergency")], ["emergency"], [12]],
    ["in whatever case it is written", [labelled(12, "EMERGENCY")], ["EMERGENCY"], [12]],
    [
      "by any of its labels on each change",
      [labelled(12, "hotfix"), labelled(13, "emergency")],
      ["hotfix", "emergency"],
      [12, 13],
    ],
    ["by labels of the command line, which have no number", [labelled(null, "emergency")], ["emergency"], []],
  ])("%s", (_, changes, labels, numbers) => {
    expect(toClaim(override(), policy(), 2, request({ changes }))?.asked).toEqual({
      name: "emergency",
      source: 2,
      granted: true,
      by: "label",
      labels,
      changes: numbers,
      granters: [],
      reasons: [],
      unmet: [],
    });
  });

  it.each<[title: string, changes: readonly Change[] | null, expected: string]>([
    ["nobody has asked for the changes", null, "not asked"],
    ["nothing is known to ship", [], "not asked"],
    ["no label", [labelled(12)], "not asked"],
    ["labels that resemble it", [labelled(12, "emergency!", "emerge", "emergency ")], "not asked"],
    ["look-alike letters", [labelled(12, "еmergency", "ＥＭＥＲＧＥＮＣＹ", "emergency\u200b")], "not asked"],
    ["one of several lacks it", [labelled(12, "emergency"), labelled(13, "bug")], "label-missing"],
    ["a commit without a pull request", [labelled(12, "emergency"), labelled(null)], "label-missing"],
  ])("%s", (_, changes, expected) => {
    expect(outcome({}, { changes })).toBe(expected);
  });

  it("a Kelvin sign is no k", () => {
    const hotfix = toOverride("k", ["kill"]);
    const changes = [labelled(12, "\u212Aill")];
    expect(toClaim(hotfix, policy(), 0, request({ changes }))).toBeNull();
  });
});

describe("who granted it", () => {
  const maintain = grantedBy({ permission: "maintain" });

  it.each<[string, Partial<Override>, Actor, Partial<Request>, string]>([
    ["anybody", {}, maya, {}, "granted"],
    ["a bot, where nobody says who", {}, renovate, {}, "granted"],
    ["a deleted account, where nobody says who", {}, nobody, {}, "granted"],
    ["not known yet", maintain, maya, {}, "?permission"],
    [
      "exactly that permission",
      maintain,
      maya,
      knowing({ login: "MAYA", permission: "maintain" }),
      "granted",
    ],
    ["more", maintain, maya, knowing({ login: "maya", permission: "admin" }), "granted"],
    ["less", maintain, maya, knowing({ login: "maya", permission: "write" }), "granter-not-allowed"],
    ["none", maintain, maya, knowing({ login: "maya", permission: "none" }), "granter-not-allowed"],
    ["another's", maintain, maya, knowing({ login: "bob", permission: "admin" }), "?permission"],
    ["a bot", maintain, renovate, knowing({ login: "renovate", permission: "admin" }), "granter-is-bot"],
    ["a deleted account", maintain, nobody, {}, "granter-unknown"],
    ["a user", grantedBy({ users: ["Maya"] }), maya, {}, "granted"],
    ["another user", grantedBy({ users: ["mayah"] }), maya, {}, "granter-not-allowed"],
    ["a bot by name", grantedBy({ users: ["renovate[bot]"] }), renovate, {}, "granted"],
    ["a bot with a person's name", grantedBy({ users: ["renovate"] }), renovate, {}, "granter-is-bot"],
    [
      "a person with a bot's name",
      grantedBy({ users: ["renovate[bot]"] }),
      { login: "renovate", kind: "person" },
      {},
      "granter-not-allowed",
    ],
    ["a team nobody asked about", grantedBy({ teams: ["acme/sre"] }), maya, {}, "?membership"],
    [
      "a member",
      grantedBy({ teams: ["acme/sre"] }),
      maya,
      knowing({ login: "maya", teams: [{ team: "ACME/SRE", isMember: true }] }),
      "granted",
    ],
    [
      "no member",
      grantedBy({ teams: ["acme/sre"] }),
      maya,
      knowing({ login: "maya", teams: [{ team: "acme/sre", isMember: false }] }),
      "granter-not-allowed",
    ],
    [
      "a team that cannot be read",
      grantedBy({ teams: ["acme/sre"] }),
      maya,
      knowing({ login: "maya", teams: [{ team: "acme/sre", isMember: null }] }),
      "team-unreadable",
    ],
    [
      "any one suffices",
      grantedBy({ permission: "admin", teams: ["acme/sre"] }),
      maya,
      knowing({ login: "maya", permission: "read", teams: [{ team: "acme/sre", isMember: true }] }),
      "granted",
    ],
    ["the author", { selfGrant: false }, alice, {}, "self-granted"],
    [
      "the author in another case",
      { selfGrant: false },
      { login: "ALICE", kind: "person" },
      {},
      "self-granted",
    ],
    ["somebody else", { selfGrant: false }, maya, {}, "granted"],
    ["a bot of the author's name", { selfGrant: false }, { login: "alice", kind: "bot" }, {}, "granted"],
    ["a deleted account instead of the author", { selfGrant: false }, nobody, {}, "granter-unknown"],
  ])("%s", (_, parts, by, given, expected) => {
    expect(outcome(parts, { changes: [told({}, by)], ...given })).toBe(expected);
  });

  it("an author whose account is gone could be anybody", () => {
    expect(outcome({ selfGrant: false }, { changes: [told({ author: nobody })] })).toBe("author-unknown");
  });

  it("asks for nothing where something is lost already", () => {
    const parts = { ...maintain, relabelAfterPush: true, selfGrant: false };
    expect(claim(parts, { changes: [told({}, alice)] })?.verdict.unmet).toHaveLength(1);
  });

  it("the last one who put it on counts", () => {
    const first = { label: "emergency", at: LABELLED, by: maya, isRenamed: false };
    const changes = [told({ labellings: [first, { ...first, by: alice }] })];
    expect(outcome({ selfGrant: false }, { changes })).toBe("self-granted");
  });

  it.each<[string, Partial<ChangeHistory>, string]>([
    [
      "a label that was renamed",
      { labellings: [{ label: "emergency", at: LABELLED, by: maya, isRenamed: true }] },
      "label-renamed",
    ],
    ["a label that nobody put on", { labellings: [] }, "label-renamed"],
    ["a label further back", { labellings: [], hasAllLabellings: false }, "?labellings"],
  ])("%s", (_, history, expected) => {
    expect(outcome({}, { changes: [told(history)] })).toBe(expected);
  });
});

describe("when", () => {
  const hour = 3_600_000;
  const start = at(LABELLED);

  it.each<[string, Override["expiresAfter"], number, string]>([
    ["at once", { days: 0, milliseconds: 4 * hour }, start, "granted"],
    ["to the last millisecond", { days: 0, milliseconds: 4 * hour }, start + 4 * hour - 1, "granted"],
    ["no longer", { days: 0, milliseconds: 4 * hour }, start + 4 * hour, "expired"],
    ["a day of the calendar", { days: 1, milliseconds: 0 }, start + 24 * hour - 1, "granted"],
    ["and no longer", { days: 1, milliseconds: 0 }, start + 24 * hour, "expired"],
  ])("expires-after: %s", (_, expiresAfter, now, expected) => {
    expect(outcome({ expiresAfter }, { at: now })).toBe(expected);
  });

  it("a day on which the clock is set back has 25 hours", () => {
    const labelling = { label: "emergency", at: "2026-10-24T12:00:00Z", by: maya, isRenamed: false };
    const given = (now: string) => ({ at: at(now), changes: [told({ labellings: [labelling] })] });
    const expiresAfter = { days: 1, milliseconds: 0 };
    expect(outcome({ expiresAfter }, given("2026-10-25T12:59:59Z"))).toBe("granted");
    expect(outcome({ expiresAfter }, given("2026-10-25T13:00:00Z"))).toBe("expired");
  });

  it.each<[string, Partial<ChangeHistory>, string]>([
    ["nobody has asked for the push", {}, "?newest-push"],
    ["a push before", { newestPush: { at: "2026-11-27T11:59:59Z" } }, "granted"],
    ["a push in the same second", { newestPush: { at: LABELLED } }, "pushed-since"],
    ["a push since", { newestPush: { at: "2026-11-27T12:00:01Z" } }, "pushed-since"],
    ["a push that nobody knows of", { newestPush: { at: null } }, "push-unknown"],
    ["a merge before", { mergedAt: "2026-11-27T11:59:59Z" }, "granted"],
    ["a merge since", { mergedAt: "2026-11-27T12:00:00Z" }, "?newest-push"],
  ])("relabel-after-push: %s", (_, history, expected) => {
    expect(outcome({ relabelAfterPush: true }, { changes: [told(history)] })).toBe(expected);
  });
});

describe("a reason", () => {
  const required = { reason: "required" as const };
  const read = knowing({ login: "eve", permission: "read" });
  const triage = knowing({ login: "eve", permission: "triage" });
  const eve: Actor = { login: "eve", kind: "person" };

  it.each<[string, Partial<ChangeHistory>, Partial<Request>, string]>([
    ["none", {}, {}, "reason-missing"],
    ["in the description", { reasons: [{ text: "The shop is down.", by: null }] }, {}, "granted"],
    ["of white space", { reasons: [{ text: " \u200b\u2800\u3164 ", by: null }] }, {}, "reason-missing"],
    ["in a comment", { reasons: [{ text: "Down.", by: eve }] }, {}, "?permission"],
    ["by a passer-by", { reasons: [{ text: "Down.", by: eve }] }, read, "reason-missing"],
    ["by somebody who can label", { reasons: [{ text: "Down.", by: eve }] }, triage, "granted"],
    ["by a bot", { reasons: [{ text: "Down.", by: renovate }] }, {}, "reason-missing"],
    ["further back", { hasAllReasons: false }, {}, "?reasons"],
  ])("%s", (_, history, given, expected) => {
    expect(outcome(required, { changes: [told(history)], ...given })).toBe(expected);
  });

  it("every change needs one", () => {
    const reasons = [{ text: "Down.", by: null }];
    const changes = [told({ reasons }), told({}, maya, 13)];
    expect(claim(required, { changes })?.asked.unmet).toMatchObject([{ kind: "reason-missing", change: 13 }]);
  });

  it("a label of the command line has one", () => {
    expect(outcome(required, { changes: [labelled(null, "emergency")] })).toBe("granted");
  });
});

describe("a manual run", () => {
  const manual: ManualRun = { override: "emergency", reason: null, attempt: 1, by: maya, createdAt: null };
  const asked = { event: "workflow_dispatch", changes: [{ ...told(), labels: [] }] };

  it.each<[string, Partial<Override>, Partial<ManualRun>, Partial<Request>, string]>([
    ["is granted", { dispatch: true }, {}, {}, "granted"],
    ["is not accepted", {}, {}, {}, "run-not-accepted"],
    ["asks for another", { dispatch: true }, { override: "Emergency" }, {}, "not asked"],
    ["a second attempt", { dispatch: true }, { attempt: 2 }, {}, "run-repeated"],
    ["an attempt that nobody knows", { dispatch: true }, { attempt: Number.NaN }, {}, "run-repeated"],
    ["no manual run", { dispatch: true }, {}, { event: "push" }, "run-not-manual"],
    ["by the author", { dispatch: true, selfGrant: false }, { by: alice }, {}, "self-granted"],
    ["by somebody else", { dispatch: true, selfGrant: false }, {}, {}, "granted"],
    [
      "of a commit whose author nobody knows",
      { dispatch: true, selfGrant: false },
      {},
      { changes: [labelled(null)] },
      "author-unknown",
    ],
    ["by whom", { dispatch: true, ...grantedBy({ permission: "write" }) }, {}, {}, "?permission"],
    ["without a reason", { dispatch: true, reason: "required" }, {}, {}, "reason-missing"],
    ["of an empty reason", { dispatch: true, reason: "required" }, { reason: " \t" }, {}, "reason-missing"],
    ["with a reason", { dispatch: true, reason: "required" }, { reason: "Down." }, {}, "granted"],
    [
      "of an age that nobody knows",
      { dispatch: true, expiresAfter: { days: 0, milliseconds: 60_000 } },
      {},
      {},
      "?run",
    ],
    [
      "of yesterday",
      { dispatch: true, expiresAfter: { days: 1, milliseconds: 0 } },
      { createdAt: "2026-11-26T14:00:00Z" },
      {},
      "expired",
    ],
  ])("%s", (_, parts, run, given, expected) => {
    expect(outcome(parts, { ...asked, manual: { ...manual, ...run }, ...given })).toBe(expected);
  });

  it("a label does where the run does not", () => {
    expect(outcome({}, { event: "workflow_dispatch", manual, changes: [told()] })).toBe("granted");
  });
});

describe("every change", () => {
  const every = { everyChange: true };
  const rider = { ...told({}, maya, 40), labels: [] };
  const shipment = { since: "a".repeat(40), direction: "ahead" as const, changes: [told()] };

  it.each<[string, Partial<Request>, string]>([
    ["nobody has asked what ships", {}, "?shipment"],
    ["nothing rides along", { shipment }, "granted"],
    ["a first deployment", { shipment: { since: null, direction: "first", changes: [] } }, "granted"],
    ["a stowaway", { shipment: { ...shipment, changes: [told(), rider] } }, "label-missing"],
    [
      "a stowaway that is taken out",
      { shipment: { ...shipment, direction: "behind", changes: [rider] } },
      "label-missing",
    ],
    ["a labelled one", { shipment: { ...shipment, changes: [told(), told({}, maya, 40)] } }, "granted"],
    ["a commit alone", { shipment: { ...shipment, changes: [labelled(null)] } }, "label-missing"],
    ["a label of the command line", { changes: [labelled(null, "emergency")] }, "granted"],
  ])("%s", (_, given, expected) => {
    expect(outcome(every, given)).toBe(expected);
  });

  it("names the stowaway", () => {
    const changes = [told(), { ...rider, title: "Rides along" }];
    expect(claim(every, { shipment: { ...shipment, changes } })?.asked.unmet).toMatchObject([
      { kind: "label-missing", change: 40, title: "Rides along", isStowaway: true },
    ]);
  });

  it("a manual run grants its own changes alone", () => {
    const manual: ManualRun = { override: "emergency", reason: null, attempt: 1, by: maya, createdAt: null };
    const own = { event: "workflow_dispatch", manual, changes: [{ ...told(), labels: [] }] };
    expect(outcome({ ...every, dispatch: true }, { ...own, shipment })).toBe("granted");
    const more = { ...shipment, changes: [told(), rider] };
    expect(outcome({ ...every, dispatch: true }, { ...own, shipment: more })).toBe("label-missing");
  });
});
