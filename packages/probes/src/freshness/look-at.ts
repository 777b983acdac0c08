import type { Freshness, Look } from "@heliograph/core";
import { sortVersions } from "@heliograph/goproxy";
import type { Shown } from "./arrival.ts";
import { askExact } from "./ask-exact.ts";
import { askLatest, isShownByLatest } from "./ask-latest.ts";
import type { Visit } from "./due.ts";
import type { FreshnessMemory } from "./freshness-memory.ts";
import { summaryOf } from "./listing.ts";
import type { Mirror } from "./replies.ts";
import { askList, askListAgain, highestOf, spreadOf, type ListAnswer } from "./spread.ts";

/** How often a list is asked for again that no longer has what it had. */
const confirmations = 4;

/** What a mirror is asked with, and what is remembered of it. */
export type Around = { mirror: Mirror; memory: FreshnessMemory };

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
      return { looks: [lookWithoutList(visit, list.standing, askedAt, around.memory)], spreads: [] };
    case "known":
      return lookAtListed(visit, list.value, askedAt, around);
  }
}

/** Of a module that the mirror does not know, every release is missed. */
function lookWithoutList(
  { module, releases }: Visit,
  standing: "unknown" | "refused",
  askedAt: number,
  memory: FreshnessMemory,
): Look {
  const list = standing === "unknown" ? false : null;
  const shown = releases.map(({ version }) => ({ version, list, latest: null, exact: null, hidden: null }));
  memory.noteShown(module, shown);
  const none = { list: null, latest: null, came: [], gone: [] };
  return { module, ...timesSince(askedAt), standing, releases: shown, ...none };
}

async function lookAtListed(
  { module, releases }: Visit,
  first: ListAnswer,
  askedAt: number,
  { mirror, memory }: Around,
): Promise<Seen> {
  const { history } = memory.module(module);
  const missing = history.missing(first.listing.versions);
  const again = missing.length === 0 ? [] : await askListAgain(mirror, module, confirmations);
  const answers = [first, ...(again ?? [])];
  const times = timesSince(askedAt);
  const listed = new Set(answers.flatMap(({ listing }) => listing.versions));
  const latest = await askLatest(mirror, module);

  const shown: Shown[] = [];
  for (const { version } of releases) {
    const list = listed.has(version);
    const exact = await askExact({ module, version }, { isListed: list, mirror, memory });
    const { hidden } = memory.arrival({ module, version });
    shown.push({ version, list, latest: isShownByLatest(version, latest), exact, hidden });
  }
  memory.noteShown(module, shown);

  const missedAt = history.askedAt;
  const came = missedAt === undefined ? [] : highestOf(module, sortVersions(history.came([...listed])));
  const look = {
    module,
    ...timesSince(askedAt),
    standing: "known" as const,
    list: summaryOf(first.listing),
    latest,
    releases: shown,
    came: came.map((version) => ({ version, missedAt: new Date(missedAt ?? askedAt).toISOString() })),
    gone:
      again === undefined
        ? []
        : highestOf(
            module,
            missing.filter((version) => !listed.has(version)),
          ),
  };
  if (again !== undefined) history.note([...listed], askedAt);
  const isTorn = missing.some((version) => listed.has(version));
  return { looks: [look], spreads: isTorn ? [spreadOf(module, times, answers)] : [] };
}

/** From when a look was asked until now. */
const timesSince = (askedAt: number) => ({
  askedAt: new Date(askedAt).toISOString(),
  answeredAt: new Date(Math.max(askedAt, Date.now())).toISOString(),
});
