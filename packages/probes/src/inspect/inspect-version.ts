import type { Content, MirrorFailure } from "@heliograph/core";
import type { Asker } from "@heliograph/goproxy";
import type { Discovery } from "../findings/discovery.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import { contentOf } from "./content-of.ts";
import { discover } from "./discover.ts";
import type { OpenLog, Recorded } from "./open-log.ts";
import { Recorder } from "./recorder.ts";
import { failureOf, fetchServed, gapOf, hasBytes, type Gap } from "./served.ts";
import { versionFiles } from "./version-files.ts";

/** What one look into a version on a mirror came to. */
export type Inspection = {
  /** `undefined` when neither `.mod` nor zip was had. */
  content: Content | undefined;
  discoveries: Discovery[];
  gap: Gap | undefined;
  /** The failure of the mirror that ended the look. */
  failure: MirrorFailure | undefined;
  /** Why the hashes are not proved; empty when they are, or when the database has no record. */
  unproved: string;
};

/** What is looked into, and through what. */
export type InspectOptions = ModuleVersion & {
  outbound: Asker;
  baseUrl: string;
  /** Null where no checksum database is watched. */
  log: Pick<OpenLog, "lookup"> | null;
  signal?: AbortSignal;
  /** Most bytes of the zip that are taken; at 0 it is not asked for. */
  limitBytes?: number;
};

/** Most bytes of a zip that are taken where nothing else is wanted. */
export const zipLimitBytes = 64 * 1_024 * 1_024;

/**
 * Looks into a version as a mirror serves it: that `.info`, `.mod` and zip are complete and belong together, and that they hash
 * to what the checksum database has proved. What is wrong is asked for once more, on a fresh connection.
 */
export async function inspectVersion(options: InspectOptions): Promise<Inspection> {
  const { outbound, log, signal, module, version, limitBytes = zipLimitBytes } = options;
  const one = { module, version };
  const recorder = new Recorder(outbound);
  await using disposal = new AsyncDisposableStack();
  const files = versionFiles({ ...options, recorder, signal, limitBytes, disposal });
  const served = await fetchServed(files, { zip: limitBytes > 0 });
  const recorded = hasBytes(served) ? await lookUp(log, one) : nothing;
  const lookup = recorded.state === "recorded" ? recorded.lookup : undefined;
  return {
    content: hasBytes(served) ? contentOf(one, served, recorded) : undefined,
    discoveries: await discover({ one, files, served, lookup, recorder }),
    gap: gapOf(served),
    failure: failureOf(served),
    unproved: recorded.state === "unproved" ? recorded.why : "",
  };
}

/** Nothing was had that could be proved. */
const nothing: Recorded = { state: "unproved", why: "" };

const lookUp = async (log: InspectOptions["log"], one: ModuleVersion): Promise<Recorded> =>
  log === null ? { state: "unproved", why: "no checksum database is configured" } : log.lookup(one);
