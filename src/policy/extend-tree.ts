import { zoneMistake } from "../time/zone-name.ts";
import type { ExtendOptions, LoadedPolicies, PolicyText, ReadPolicy } from "./extend.ts";
import { resolveExtension, toPlainPath } from "./extension.ts";
import {
  type InheritedOverrides,
  joinInherited,
  NOTHING_INHERITED,
  toInherited,
} from "./inherited-overrides.ts";
import { type CompiledFile, type OpenPolicy, openPolicy } from "./load.ts";
import type { Source } from "./policy.ts";
import { toDistinctProblems } from "./problem-list.ts";
import { type PolicyReference, parsePolicyReference, renderPolicyReference } from "./reference.ts";
import type { Entry } from "./sound-document.ts";

/** How many files may follow each other by `extends`, the first one included. */
const MOST_LEVELS = 8;
/** How many files one run reads. */
const MOST_FILES = 100;

/** One file with the zone that it is judged in: the same preset may serve policies of several zones. */
interface Node {
  readonly file: CompiledFile;
  readonly handedOn: InheritedOverrides;
  /** How many files follow each other by `extends` from here on. */
  readonly levels: number;
}

interface Loading {
  readonly read: (reference: PolicyReference, beside: Source | null) => Promise<Settled>;
  readonly options: ExtendOptions;
  /** In the order in which they were reached. */
  readonly nodes: Map<string, Node | null>;
}

type Settled = { readonly found: PolicyText } | { readonly error: unknown };

/** A file on the way from the policy that was asked for. */
interface Step {
  readonly name: string;
  readonly identity: string;
}

/** Loads several policies, or those that extend others: see `loadPolicies`, which leaves that to this. */
export async function loadTree(
  references: readonly string[],
  read: ReadPolicy,
  options: ExtendOptions,
): Promise<LoadedPolicies> {
  const loading: Loading = { read: toOnce(read), options, nodes: new Map() };
  const parsed = references.map(parsePolicyReference);
  // All at once, so that a reader can put them into one request.
  const settled = parsed.map((reference) => loading.read(reference, null));
  for (const [index, reference] of parsed.entries()) {
    const text = toFound(await (settled[index] as Promise<Settled>));
    await loadFile(loading, reference, text, options.timezone, []);
  }
  const files = [...loading.nodes.values()].flatMap((node) => (node === null ? [] : [node.file]));
  return {
    policies: files.flatMap(({ policy }) => policy ?? []),
    problems: toDistinctProblems(files.flatMap(({ problems }) => problems)),
    files,
  };
}

/** The file and those that it extends, or null where it is being loaded: then it extends itself. */
async function loadFile(
  loading: Loading,
  reference: PolicyReference,
  { text, source, readCalendar }: PolicyText,
  given: string | null,
  chain: readonly Step[],
): Promise<Node | null> {
  const name = renderPolicyReference(reference);
  const opened = await openPolicy(text, source, name, readCalendar);
  const timezone = opened.timezone ?? given;
  const identity = toIdentity(source);
  const key = `${identity}\n${timezone}`;
  const known = loading.nodes.get(key);
  if (known !== undefined) return known;
  // Takes its place in the order before those that it extends.
  loading.nodes.set(key, null);
  const here = [...chain, { name, identity }];
  const extended = await loadExtensions(loading, opened, reference, timezone, here);
  const inherited = joinInherited(extended.map((node) => node?.handedOn ?? UNKNOWN));
  const file = await opened.compile({ timezone, inherited });
  const own = toInherited(file.policy?.overrides ?? [], name);
  const node: Node = {
    file,
    handedOn: joinInherited([file.policy === null ? UNKNOWN : own, inherited]),
    levels: 1 + Math.max(0, ...extended.map((one) => one?.levels ?? 0)),
  };
  loading.nodes.set(key, node);
  return node;
}

const UNKNOWN: InheritedOverrides = { ...NOTHING_INHERITED, isWhole: false };

/** The files that a policy extends; null for each that cannot be had, which is reported. */
async function loadExtensions(
  loading: Loading,
  opened: OpenPolicy,
  from: PolicyReference,
  timezone: string | null,
  chain: readonly Step[],
): Promise<readonly (Node | null)[]> {
  const crowd = opened.extensions[MOST_FILES];
  if (crowd !== undefined) return [reportCrowd(opened, crowd)];
  const targets = opened.extensions.map((entry) => {
    const extension = resolveExtension(entry.text, from);
    if ("code" in extension) {
      opened.reportExtension(entry, extension.code, extension.message, extension.hint);
      return null;
    }
    if (chain.length >= MOST_LEVELS) return reportDepth(opened, entry, chain);
    const { reference, isBeside } = extension;
    return { entry, reference, settled: loading.read(reference, isBeside ? opened.source : null) };
  });
  const nodes: (Node | null)[] = [];
  for (const target of targets) {
    nodes.push(target === null ? null : await loadExtension(loading, opened, target, timezone, chain));
  }
  return nodes;
}

interface Target {
  readonly entry: Entry;
  readonly reference: PolicyReference;
  readonly settled: Promise<Settled>;
}

async function loadExtension(
  loading: Loading,
  opened: OpenPolicy,
  { entry, reference, settled }: Target,
  timezone: string | null,
  chain: readonly Step[],
): Promise<Node | null> {
  const text = toFoundOrReported(loading, opened, entry, await settled);
  if (text === null) return null;
  const identity = toIdentity(text.source);
  const first = chain.findIndex((step) => step.identity === identity);
  if (first !== -1) return reportCycle(opened, entry, chain.slice(first), renderPolicyReference(reference));
  if (loading.nodes.size >= MOST_FILES) return reportCrowd(opened, entry);
  // A missing or wrong zone is a problem of this file, and not of those that would take it on.
  const given = timezone === null || zoneMistake(timezone) !== null ? "UTC" : timezone;
  const node = await loadFile(loading, reference, text, given, chain);
  if (node !== null && chain.length + node.levels > MOST_LEVELS) return reportDepth(opened, entry, chain);
  return node;
}

function toFoundOrReported(
  { options }: Loading,
  opened: OpenPolicy,
  entry: Entry,
  settled: Settled,
): PolicyText | null {
  if ("found" in settled) return settled.found;
  const absence = options.toAbsence(settled.error);
  if (absence === null) throw settled.error;
  opened.reportExtension(entry, "missing-policy", absence, null);
  return null;
}

function reportCycle(opened: OpenPolicy, entry: Entry, steps: readonly Step[], last: string): null {
  const way = [...steps.map(({ name }) => name), last].join(" → ");
  opened.reportExtension(entry, "extends-cycle", `the policy extends itself: ${way}`, "take one of them out");
  return null;
}

function reportDepth(opened: OpenPolicy, entry: Entry, chain: readonly Step[]): null {
  const way = chain.map(({ name }) => name).join(" → ");
  const message = `more than ${MOST_LEVELS} files extend each other: ${way} → …`;
  opened.reportExtension(entry, "extends-depth", message, "extend the policies at the end directly");
  return null;
}

function reportCrowd(opened: OpenPolicy, entry: Entry): null {
  const message = `more than ${MOST_FILES} files judge together`;
  opened.reportExtension(entry, "too-many-policies", message, "put some of them into one file");
  return null;
}

/** What tells files apart: the same path may be written in several ways, and be read at several commits. */
function toIdentity({ repository, path, commit, digest }: Source): string {
  return [repository?.toLowerCase(), toPlainPath(path), commit, digest].join("\n");
}

/** Reads each policy once, and keeps an error until somebody wants to know. */
function toOnce(read: ReadPolicy): Loading["read"] {
  const known = new Map<string, Promise<Settled>>();
  return (reference, beside) => {
    const place = beside === null ? "" : `${beside.repository}@${beside.commit}`;
    const key = `${renderPolicyReference(reference)}\n${place}`;
    const settled =
      known.get(key) ??
      read(reference, beside).then(
        (found) => ({ found }),
        (error: unknown) => ({ error }),
      );
    known.set(key, settled);
    return settled;
  };
}

function toFound(settled: Settled): PolicyText {
  if ("found" in settled) return settled.found;
  throw settled.error;
}
