import { type Command, InvalidArgumentError } from "commander";

/** The folders that stand in for repositories, by `owner/name` in lower case. */
export type RepositoryPaths = ReadonlyMap<string, string>;

/** Adds `--repository-path owner/repo=DIR`, repeatable, to a command that reads policies. */
export function addRepositoryPath(command: Command): Command {
  return command.option(
    "--repository-path <owner/repo=dir>",
    "a folder that stands in for another repository which a policy extends; repeatable",
    toRepositoryPaths,
    new Map() as RepositoryPaths,
  );
}

function toRepositoryPaths(text: string, before: RepositoryPaths): RepositoryPaths {
  const match = /^([\w-]+\/[\w.-]+)=(.+)$/.exec(text);
  if (match === null) throw new InvalidArgumentError("Write it as owner/repo=DIR.");
  const [, repository = "", folder = ""] = match;
  return new Map([...before, [repository.toLowerCase(), folder]]);
}
