import { toOverrideChanges } from "../../src/decision/override-change.ts";
import type { Override } from "../../src/policy/policy.ts";
import { loadText } from "./any-policy.ts";

const rule = (override: string) => `freezes: [{ id: friday, reason: A., weekly: fri${override} }]`;
const overrides = "overrides: { emergency: { labels: emergency }, hotfix: { labels: [hotfix, fix] } }";

function hours(count: number) {
  return { days: 0, milliseconds: count * 3_600_000 };
}

function by(permission: string | null, ...users: readonly string[]) {
  return { permission, users, teams: [] };
}

function toShown(value: object | null): string {
  return value === null ? "none" : JSON.stringify(value);
}

async function changesOf(one: string, other: string) {
  const [before, now] = await Promise.all(
    [one, other].map(async (text) => [await loadText(`version: 1\ntimezone: UTC\n${text}`)]),
  );
  return toOverrideChanges(before!, now!);
}

describe("changes of overrides", () => {
  it.each([
    ["the same", `${rule("")}\n${overrides}`, `${overrides}\n${rule("")}`, []],
    [
      "a label more",
      "overrides: { emergency: { labels: a } }",
      "overrides: { emergency: { labels: [b, a] } }",
      [{ ease: "easier", subject: "override emergency", term: "labels", from: "a", to: "b, a" }],
    ],
    [
      "a label less",
      "overrides: { emergency: { labels: [a, b] } }",
      "overrides: { emergency: { labels: a } }",
      [{ ease: "harder", subject: "override emergency", term: "labels", from: "a, b", to: "a" }],
    ],
    [
      "another label",
      "overrides: { emergency: { labels: a } }",
      "overrides: { emergency: { labels: b } }",
      [{ ease: "changed", subject: "override emergency", term: "labels", from: "a", to: "b" }],
    ],
    [
      "a rule that accepts one more",
      `${rule(", override: emergency")}\n${overrides}`,
      `${rule("")}\n${overrides}`,
      [
        {
          ease: "easier",
          subject: "rule friday",
          term: "override",
          from: "emergency",
          to: "emergency, hotfix",
        },
      ],
    ],
    [
      "a rule that accepts none",
      `${rule("")}\n${overrides}`,
      `${rule(", override: never")}\n${overrides}`,
      [{ ease: "harder", subject: "rule friday", term: "override", from: "emergency, hotfix", to: "never" }],
    ],
    [
      "a closed default that accepts one",
      `default: closed\noverride: never\n${overrides}`,
      `default: closed\noverride: hotfix\n${overrides}`,
      [{ ease: "easier", subject: "the closed default", term: "override", from: "never", to: "hotfix" }],
    ],
  ])("%s", async (_, one, other, changes) => {
    expect(await changesOf(one, other)).toEqual(changes);
  });

  it.each<[object, object, string, string, string, string]>([
    [{ selfGrant: true }, { selfGrant: false }, "harder", "self-grant", "true", "false"],
    [{ dispatch: false }, { dispatch: true }, "easier", "dispatch", "false", "true"],
    [{ reason: "optional" }, { reason: "required" }, "harder", "reason", "optional", "required"],
    [
      { expiresAfter: null },
      { expiresAfter: { days: 0, milliseconds: 1 } },
      "harder",
      "expires-after",
      "none",
      '{"days":0,"milliseconds":1}',
    ],
    [
      { expiresAfter: hours(4) },
      { expiresAfter: hours(8) },
      "easier",
      "expires-after",
      JSON.stringify(hours(4)),
      JSON.stringify(hours(8)),
    ],
    ...(
      [
        [by("maintain"), by("write"), "easier"],
        [by("maintain"), by("admin"), "harder"],
        [by(null, "ada"), by(null, "ada", "bob"), "easier"],
        [by("write", "ada"), by("admin", "ada", "bob"), "changed"],
        [by(null, "ada"), by(null, "bob"), "changed"],
        [by("admin"), null, "easier"],
        [null, by("triage"), "harder"],
      ] as const
    ).map(
      ([from, to, ease]) =>
        [{ grantedBy: from }, { grantedBy: to }, ease, "granted-by", toShown(from), toShown(to)] as [
          object,
          object,
          string,
          string,
          string,
          string,
        ],
    ),
  ])("%j to %j is %s", async (one, other, ease, term, from, to) => {
    const [policy] = [await loadText(`version: 1\ntimezone: UTC\n${overrides}`)];
    const [first] = policy!.overrides;
    const before = { ...policy!, overrides: [{ ...first!, ...(one as Partial<Override>) }] };
    const now = { ...policy!, overrides: [{ ...first!, ...(other as Partial<Override>) }] };
    expect(toOverrideChanges([before], [now])).toEqual([
      { ease, subject: "override emergency", term, from, to },
    ]);
  });
});
