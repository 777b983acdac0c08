import type { Content, Proof } from "@heliograph/core";
import { hashGoMod } from "@heliograph/sumdb";
import { bounded, longest } from "../bounded.ts";
import type { ModuleVersion } from "../memory/mirror-memory.ts";
import type { Recorded } from "./open-log.ts";
import type { Served } from "./served.ts";

/** The years of an instant that travels. */
const years = { from: Date.UTC(1970), to: Date.UTC(3000) };

/** A version as it was served, and how far it is proved. */
export function contentOf(
  { module, version }: ModuleVersion,
  { info, mod, zip }: Served,
  recorded: Recorded,
): Content {
  const modHash = mod?.state === "had" ? hashGoMod(mod.value) : null;
  const served = zip?.state === "had" ? zip.value : undefined;
  const { committedAt, origin } = info.state === "had" ? info.value : {};
  return {
    module,
    version,
    modHash,
    zipHash: served?.h1 ?? null,
    zipBytes: served?.sizeBytes ?? null,
    infoTime: isShown(committedAt) ? new Date(committedAt).toISOString() : null,
    originHash: origin?.Hash === undefined ? null : bounded(origin.Hash, longest.originHash),
    proof: proofOf(recorded, { modHash, zipHash: served && (served.h1 ?? null) }),
  };
}

/** `null` is the hash of a file that was not readable, which is not the recorded one; `undefined` of one that was not had. */
function proofOf(
  recorded: Recorded,
  { modHash, zipHash }: { modHash: string | null; zipHash: string | null | undefined },
): Proof {
  if (recorded.state !== "recorded") return recorded.state;
  const { lookup } = recorded;
  const pairs = [
    [lookup.modHash, modHash ?? undefined],
    [lookup.zipHash, zipHash],
  ].filter(([, served]) => served !== undefined);
  if (pairs.some(([expected, served]) => expected !== undefined && expected !== served)) return "refuted";
  return pairs.every(([expected]) => expected !== undefined) ? "verified" : "unproved";
}

const isShown = (at: number | undefined): at is number =>
  at !== undefined && at >= years.from && at < years.to;
