import type { Freshness, Look } from "@heliograph/core";
import { sortVersions } from "@heliograph/goproxy";
import type { Around } from "./around.ts";
import type { Shown } from "./arrival.ts";
import { askExact } from "./ask-exact.ts";
import { askLatest, isShownByLatest } from "./ask-latest.ts";
import type { Visit } from "./due.ts";
import type { FreshnessMemory } from "./freshness-memory.ts";
import { highestOf } from "./highest-of.ts";
import type { ListHistory } from "./list-history.ts";
import { summaryOf } from "./listing.ts";
import { retractedOf } from "./retractions.ts";
import { askList, askListAgain, spreadOf, type ListAnswer } from "./spread.ts";
import { timesSince } from "./times-since.ts";

/** How often a list is asked for again that no longer has what it had. */
const confirmations = 4;

/** What a visit has come to. */
type Seen = Pick<Freshness, "looks" | "spreads">;

/**
 * Looks at a module: its list, then `@latest`, and only then the versions that it lists. Sees nothing where the mirror says
 * that it could not find out.
 * @throws MirrorFailure where the mirror fails
 */
export async function lookAt(visit: Visit, around: Around): Promise<Seen> {
  const askedAt = Date.now();
  around.memory.noteTry(visit, askedAt);
  const list = await askList(around.mirror, visit.module);
  switch (list.standing) {
    case "undecided":
      return { looks: [], spreads: [] };
    case "unknown":
    case "refused":
      return {
        looks: [
          lookWithoutList(visit, { standing: list.standing, ageMs: list.ageMs, askedAt }, around.memory),
        ],
        spreads: [],
      };
    case "known":
      return lookAtListed(visit, list.value, askedAt, around);
  }
}

/** Of a module that the mirror does not know, every release is missed. */
function lookWithoutList(
  { module, releases }: Visit,
  { standing, ageMs, askedAt }: { standing: "unknown" | "refused"; ageMs: number; askedAt: number },
  memory: FreshnessMemory,
): Look {
  const list = standing === "unknown" ? false : null;
  const shown = releases.map(({ version }) => ({ version, list, latest: null, exact: null, hidden: null }));
  memory.noteShown(module, shown);
  const none = { list: null, latest: null, came: [], gone: [] };
  return { module, ...timesSince(askedAt), ageMs, standing, releases: shown, ...none };
}

async function lookAtListed(visit: Visit, first: ListAnswer, askedAt: number, around: Around): Promise<Seen> {
  const { module } = visit;
  const { history } = around.memory.module(module);
  const missing = history.missing(first.listing.versions);
  const again = missing.length === 0 ? [] : await askListAgain(around.mirror, module, confirmations);
  const answers = [first, ...(again ?? [])];
  const times = timesSince(askedAt);
  const listed = new Set(answers.flatMap(({ listing }) => listing.versions));
  const { latest, ageMs: latestAgeMs } = await askLatest(around.mirror, module);
  const ageMs = Math.max(latestAgeMs, ...answers.map((answer) => answer.ageMs));
  const releases = await lookForReleases(visit, { listed, latest, newest: first.listing.newest }, around);
  const look: Look = {
    module,
    ...timesSince(askedAt),
    ageMs,
    standing: "known",
    list: summaryOf(first.listing),
    latest,
    releases,
    came: cameOf(module, history, listed),
    gone: [],
  };
  if (again === undefined) return { looks: [look], spreads: [] };
  history.note([...listed], askedAt - ageMs);
  const gone = missing.filter((version) => !listed.has(version));
  return {
    looks: [{ ...look, gone: highestOf(module, gone) }],
    spreads: gone.length < missing.length ? [spreadOf(module, times, answers)] : [],
  };
}

/** What the list, `@latest` and versions by themselves tell of the releases that are looked for. */
async function lookForReleases(
  visit: Visit,
  seen: { listed: ReadonlySet<string>; latest: string | null; newest: string | null },
  around: Around,
): Promise<Shown[]> {
  const { listed, latest, newest } = seen;
  const { memory } = around;
  const highest = [latest, newest].filter((version) => version !== null);
  const retracted = await retractedOf(visit, { listed, highest }, around);
  const shown: Shown[] = [];
  for (const release of visit.releases) {
    const { version } = release;
    const isKeptBack = retracted.includes(version) || memory.arrival(release).hidden !== null;
    shown.push({
      version,
      list: listed.has(version),
      latest: isShownByLatest(version, latest, listed.has(version)),
      exact: await askExact(release, listed.has(version), around),
      hidden: isKeptBack ? "retracted" : null,
    });
  }
  memory.noteShown(visit.module, shown);
  return shown;
}

/** What a list has for the first time, as far as enough looks before it can tell. */
function cameOf(module: string, history: ListHistory, listed: ReadonlySet<string>): Look["came"] {
  const { lackedAt } = history;
  if (lackedAt === undefined) return [];
  const missedAt = new Date(lackedAt).toISOString();
  const came = history.came([...listed]);
  return highestOf(module, sortVersions(came)).map((version) => ({ version, missedAt }));
}
