import { FileError } from "../../src/host.ts";
import { runMain } from "./host.ts";

const files = {
  "policy.yml": "version: 1\ntimezone: UTC\nfreezes: [{ id: friday, reason: A., weekly: fri }]",
};
const line = '{"at":"2026-11-27T14:00:00Z"}\n';

function replay(text: string | FileError) {
  const args = ["replay", "policy.yml", "--deployments", "d.ndjson", "--json"];
  return runMain(args, { files: { ...files, "d.ndjson": text } });
}

describe("replay", () => {
  it("exits with 3 where the deployments cannot be read, and with 2 where there are none to read", async () => {
    expect(await replay(new FileError("d.ndjson", "failed", "d.ndjson may not be accessed"))).toMatchObject({
      code: 3,
      stderr: "error: d.ndjson may not be accessed\n",
    });
    expect(await replay(new FileError("d.ndjson", "missing", "d.ndjson does not exist"))).toMatchObject({
      code: 2,
    });
  });

  it("takes no deployments at all for an answer", async () => {
    expect(await replay("\n\n")).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("refuses a line that is longer than a deployment can be, and does the others", async () => {
    const long = `{"at":"2026-11-27T14:00:00Z","branch":"${"a".repeat(2 * 1024 * 1024)}`;
    const { code, stdout, stderr } = await replay(`${line}${long}\n${line}${line}`);
    expect(stdout.trim().split("\n")).toHaveLength(3);
    expect(stderr).toBe("error: line 2: it is not a JSON object\n");
    expect(code).toBe(2);
  });

  it("makes harmless what a line puts into a message", async () => {
    const { stderr } = await replay("nonsense ::error::\u001b[31m\n");
    expect(stderr).toBe("error: line 1: it is not a JSON object\n");
  });
});
