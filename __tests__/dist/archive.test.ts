import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { freshFolder } from "./built.ts";

const root = join(import.meta.dirname, "../..");

/** The archive of the working tree as it would be committed: in a clean clone, that of HEAD. */
function archive(): Buffer {
  const folder = freshFolder();
  const objects = git(["rev-parse", "--path-format=absolute", "--git-path", "objects"]).toString().trim();
  // An index and a store of its own leave the repository as it is.
  const apart = {
    GIT_INDEX_FILE: join(folder, "index"),
    GIT_OBJECT_DIRECTORY: folder,
    GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
  };
  git(["add", "--all"], apart);
  const tree = git(["write-tree"], apart).toString().trim();
  return git(["archive", tree], apart);
}

function git(args: readonly string[], env: Record<string, string> = {}): Buffer {
  return execFileSync("git", args, { cwd: root, env: { ...process.env, ...env }, maxBuffer: 2 ** 28 });
}

describe("the archive that a runner downloads", () => {
  const tar = archive();
  const paths = execFileSync("tar", ["-t"], { input: tar }).toString().trim().split("\n");
  const files = paths.filter((path) => !path.endsWith("/"));

  it("has what a runner needs", () => {
    const needed = [
      "action.yml",
      "package.json",
      "dist/action.js",
      "dist/cli.js",
      "dist/licenses.txt",
      "LICENSE",
    ];
    expect(files).toEqual(expect.arrayContaining(needed));
  });

  it("has nothing else", () => {
    const expected = /^(action\.yml|package\.json|LICENSE|README\.md|dist\/[^/]+|policies\/[^/]+)$/;
    expect(files.filter((path) => !expected.test(path))).toEqual([]);
  });

  it("weighs at most 400 kB, compressed", () => {
    expect(gzipSync(tar, { level: 9 }).length).toBeLessThanOrEqual(400_000);
  });
});
