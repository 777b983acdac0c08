import { isRetracted, readRetractions } from "@heliograph/goproxy";
import { inForce, type OrderedFault } from "./fault.ts";
import { heldBack } from "./held-back.ts";
import type { Memory } from "./memory.ts";
import type { Release } from "./module.ts";
import { packageUnder } from "./package-under.ts";
import { newest, type Proxy } from "./proxy-reply.ts";
import type { Shelf } from "./shelf.ts";

/** Who asks a mirror, and when. */
export type Asking = {
  /** Whether the mirror is not to fetch what it has not: `Disable-Module-Fetch: true`. */
  noFetch: boolean;
  now: number;
  /** Up to when the mirror, or the one behind it that answers, knows of releases. */
  knowsUntil: number;
};

/** The proxy that a mirror is under its faults. */
export function proxyUnder(
  faults: readonly OrderedFault[],
  { shelf, memory }: { shelf: Shelf; memory: Memory },
  { noFetch, now, knowsUntil }: Asking,
): Proxy {
  const lost = namedBy(faults, "lost-version");
  const retracted = namedBy(faults, "retracted");
  const listsUntil = heldBack(faults, "stale-list", knowsUntil);
  const pull = inForce(faults, "pull-through");
  const mayFetch = !noFetch || inForce(faults, "ignores-no-fetch") !== undefined;

  const releasesOf = (path: string) => shelf.ofModule(path, knowsUntil).filter((one) => !lost(one));
  const listedOf = (path: string) =>
    shelf
      .ofModule(path, listsUntil)
      .filter((one) => !lost(one) && !retracted(one) && (pull?.lists !== "stored" || isStored(one)));
  const isStored = ({ path, version }: Release) =>
    (memory.fetches.get(`${path}@${version}`) ?? Infinity) + (pull?.fetchMs ?? 0) <= now;

  return {
    releasesOf,
    listedOf,
    branch: shelf.branch,
    lack(release) {
      if (pull === undefined || isStored(release)) return undefined;
      if (!mayFetch) return "temporarily unavailable";
      const name = `${release.path}@${release.version}`;
      memory.fetches.set(name, memory.fetches.get(name) ?? now);
      return isStored(release) ? undefined : "fetch timed out";
    },
    open(release) {
      const served = packageUnder(faults, release, shelf);
      const versions = takenBack(faults, release);
      if (versions.length === 0 || newest(listedOf(release.path)) !== release) return served;
      return { ...served, mod: retracting(served.mod, versions) };
    },
  };
}

/** Tells which releases faults of a kind are about. */
const namedBy =
  (faults: readonly OrderedFault[], kind: "lost-version" | "retracted") =>
  ({ path, version }: Release) =>
    faults.some((fault) => fault.kind === kind && fault.module === path && fault.version === version);

/** Versions of a release's module that faults take back. */
const takenBack = (faults: readonly OrderedFault[], { path }: Release): string[] =>
  faults.flatMap((fault) => (fault.kind === "retracted" && fault.module === path ? [fault.version] : []));

/** The go.mod file with retractions of versions, of those that it does not take back already. */
function retracting(mod: Buffer, versions: readonly string[]): Buffer {
  const present = readRetractions(mod.toString());
  const lines = versions
    .filter((version) => !isRetracted(version, present))
    .map((version) => `\nretract ${version}\n`);
  return lines.length === 0 ? mod : Buffer.concat([mod, Buffer.from(lines.join(""))]);
}
