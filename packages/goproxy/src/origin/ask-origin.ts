import { MirrorFailure } from "@heliograph/core";
import { ask, isNotFound, type Asker } from "../ask.ts";
import { escapePath, escapeVersion } from "../escape.ts";
import { checkAnsweredVersion, parseInfo } from "../info.ts";
import { splitPathVersion } from "../path.ts";
import { infoLimitBytes } from "../proxy-client.ts";
import { isPseudoVersion } from "../pseudo-version.ts";
import { findOrigin } from "./find-origin.ts";
import type { GoImport } from "./go-import.ts";

/** A repository tells all of its branches, tags and changes at once. */
const refsLimitBytes = 16 * 1_024 * 1_024;

/** What a repository says first: by git's own protocol, or as a folder of files. https://git-scm.com/docs/http-protocol */
const refsStart = /^(?:[0-9a-f]{4}# service=git-upload-pack\n|[0-9a-f]{40}\t)/;

/**
 * Asks the origin of a module whether it has a version, as far as that decides what the go command does in mode `direct`: where
 * it is kept, and whether the repository answers and has the tag. Nothing is fetched. What is not found has the status 404.
 * @throws MirrorFailure
 */
export async function askOrigin(
  outbound: Asker,
  { module, version }: { module: string; version: string },
  signal?: AbortSignal,
): Promise<void> {
  const origin = await asNotFound(() => findOrigin(outbound, module, signal));
  try {
    if (origin.kind === "mod") await askProxy(outbound, origin, { module, version }, signal);
    else await askRepository(outbound, origin, { module, version }, signal);
  } catch (error) {
    // That it may not be asked is the fault of the page that named it.
    if (!(error instanceof MirrorFailure) || error.reason !== "target_refused") throw error;
    throw new MirrorFailure("redirect_refused", `the origin is where we may not go: ${error.message}`);
  }
}

/** However the origin of a module is not found, the go command takes it for *not found*; waiting is another matter. */
async function asNotFound(find: () => Promise<GoImport>): Promise<GoImport> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof MirrorFailure) || /^(?:timeout_|deadline$|too_slow$|target_)/.test(error.reason))
      throw error;
    throw notFound(error.message, error);
  }
}

async function askProxy(
  outbound: Asker,
  { url }: GoImport,
  { module, version }: { module: string; version: string },
  signal: AbortSignal | undefined,
): Promise<void> {
  await ask({
    outbound,
    baseUrl: url,
    path: `${escapePath(module)}/@v/${escapeVersion(version)}.info`,
    bodyLimitBytes: infoLimitBytes,
    signal,
    read: (body) => checkAnsweredVersion(parseInfo(body.toString()), module, version),
  });
}

async function askRepository(
  outbound: Asker,
  origin: GoImport,
  { module, version }: { module: string; version: string },
  signal: AbortSignal | undefined,
): Promise<void> {
  if (origin.kind !== "git" || !origin.url.startsWith("https://"))
    throw new MirrorFailure(
      "protocol_error",
      `${origin.kind} at ${origin.url.slice(0, 200)} is nothing that we ask`,
    );
  const refs = await readRefs(outbound, origin.url, signal);
  if (isPseudoVersion(version)) return;
  const tag = tagOf(module, version, origin.prefix);
  if (!refs.some((name) => name === `refs/tags/${tag}`)) throw notFound(`unknown revision ${tag}`);
}

async function readRefs(outbound: Asker, url: string, signal: AbortSignal | undefined): Promise<string[]> {
  try {
    const { value } = await ask({
      outbound,
      baseUrl: url,
      path: "info/refs?service=git-upload-pack",
      bodyLimitBytes: refsLimitBytes,
      signal,
      read: (body) => namesOf(body.toString("latin1")),
    });
    return value;
  } catch (error) {
    if (!isNotFound(error) || !(error instanceof MirrorFailure)) throw error;
    // To git, a repository that is not there is an error like any other.
    throw new MirrorFailure(error.reason, `no repository at ${url.slice(0, 200)}`, {
      measures: error.measures,
    });
  }
}

function namesOf(answer: string): string[] {
  if (!refsStart.test(answer))
    throw new MirrorFailure("content_invalid", "the answer is no git repository's");
  return [...answer.matchAll(/[0-9a-f]{40}[ \t](refs\/[^\0\n^]+)/g)].map(([, name = ""]) => name);
}

/** The tag of a version: one in a folder of its repository is named by that too. https://go.dev/ref/mod#vcs-version */
function tagOf(module: string, version: string, root: string): string {
  const prefix = module === root ? root : (splitPathVersion(module)?.prefix ?? module);
  const folder = prefix.startsWith(`${root}/`) ? `${prefix.slice(root.length + 1)}/` : "";
  return folder + version.replace(/\+incompatible$/, "");
}

const notFound = (message: string, cause?: MirrorFailure) =>
  new MirrorFailure(cause?.reason ?? "http_4xx", message, {
    measures: cause?.measures ?? {},
    facts: { ...cause?.facts, status: "404" },
    cause,
  });
