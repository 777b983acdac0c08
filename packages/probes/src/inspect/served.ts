import type { MirrorFailure } from "@heliograph/core";
import type { Info } from "@heliograph/goproxy";
import type { ServedZip } from "./fetch-zip.ts";
import type { Fetched } from "./fetched.ts";
import type { VersionFiles } from "./version-files.ts";

/** What a mirror served of a version; `undefined` is what it was not asked for. */
export type Served = {
  info: Fetched<Info>;
  mod: Fetched<Buffer> | undefined;
  zip: Fetched<ServedZip> | undefined;
};

/** Why not all of a version was had, which is no fault: it is not there, or not yet; may not be given; is larger than we take. */
export type Gap = "absent" | "refused" | "too-large";

/** Asks for the files in the order in which the go command needs them, and for no further one once the mirror fails or has none. */
export async function fetchServed(files: VersionFiles, { zip: withZip }: { zip: boolean }): Promise<Served> {
  const info = await files.info();
  const mod = isThere(info) ? await files.mod() : undefined;
  // Whoever answers both with something else is no proxy at all, and is not asked for more.
  const isProxy = mod !== undefined && isThere(mod) && (info.state === "had" || mod.state === "had");
  return { info, mod, zip: withZip && isProxy ? await files.zip() : undefined };
}

/** Whether anything was had that can be hashed. */
export const hasBytes = ({ mod, zip }: Served) => mod?.state === "had" || zip?.state === "had";

/** Why not all of it was had. */
export function gapOf({ info, mod, zip }: Served): Gap | undefined {
  for (const file of [info, mod, zip]) {
    if (file?.state === "absent" || file?.state === "refused" || file?.state === "too-large")
      return file.state;
  }
  return undefined;
}

/** The failure of the mirror that ended the asking. */
export function failureOf({ info, mod, zip }: Served): MirrorFailure | undefined {
  for (const file of [info, mod, zip]) if (file?.state === "failed") return file.failure;
  return undefined;
}

const isThere = ({ state }: Fetched<unknown>) => state === "had" || state === "invalid";
