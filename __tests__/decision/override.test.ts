import { toGrant } from "../../src/decision/override.ts";
import type { Change } from "../../src/decision/request.ts";
import { change, request } from "../report/fixtures.ts";

const override = { name: "emergency", labels: ["emergency", "Hotfix"] };

function labelled(number: number | null, ...labels: string[]): Change {
  return { ...change, number, labels };
}

describe("an override is granted", () => {
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
    expect(toGrant(override, 2, request({ changes }))).toEqual({
      name: "emergency",
      source: 2,
      labels,
      changes: numbers,
    });
  });
});

describe("an override is not granted", () => {
  it.each<[title: string, changes: readonly Change[] | null]>([
    ["where nobody has asked for the changes", null],
    ["where nothing is known to ship", []],
    ["without a label", [labelled(12)]],
    ["by a label that only resembles one", [labelled(12, "emergency!", "emerge", "emergency ")]],
    ["where one of several changes lacks the label", [labelled(12, "emergency"), labelled(13, "bug")]],
    ["where a commit has no pull request", [labelled(12, "emergency"), labelled(null)]],
  ])("%s", (_, changes) => {
    expect(toGrant(override, 0, request({ changes }))).toBeNull();
  });

  it("without labels that could ask for it", () => {
    expect(
      toGrant({ name: "manual", labels: [] }, 0, request({ changes: [labelled(12, "manual")] })),
    ).toBeNull();
  });
});
