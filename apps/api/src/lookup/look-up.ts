import type { Lookup } from "@heliograph/core";
import { shownRelease } from "@heliograph/db";
import { matchesPrefixPatterns } from "@heliograph/goproxy";
import { looksAt } from "../plan/plan.ts";
import type { Services } from "../services.ts";
import type { Question } from "./question.ts";
import { readStored } from "./read-stored.ts";
import { shownAnswer } from "./shown-answer.ts";

/** Who has a module, or a version of it: what is stored, and what a live check has brought until now. Nobody hears of private ones. */
export async function lookUp(
  question: Question,
  {
    database,
    site,
    plan,
    liveChecks,
    now,
  }: Pick<Services, "database" | "site" | "plan" | "liveChecks" | "now">,
): Promise<Lookup> {
  const { module, version } = question;
  const page = {
    asOf: new Date(now()).toISOString(),
    demonstration: site.demonstration,
    module,
    version: version ?? null,
  };
  if (matchesPrefixPatterns(site.private_modules, module)) {
    return { ...page, state: "private", release: null, live: null, mirrors: [] };
  }
  const stored = await readStored(database, question);
  const served = [...plan.targets.values()].filter((target) => looksAt("freshness", target));
  const check = liveChecks.of(module, served);
  const mirrors = served.map((mirror) => {
    const answer = check?.answers.get(mirror.slug);
    return shownAnswer(mirror, {
      version,
      listing: stored.listings.get(mirror.id),
      sighting: stored.sightings.get(mirror.id),
      content: stored.contents.get(mirror.id),
      live: check && answer && { at: check.at, answer },
    });
  });
  return {
    ...page,
    state: stateOf(mirrors),
    release: stored.release === undefined ? null : shownRelease(stored.release),
    live:
      check === undefined
        ? null
        : {
            at: new Date(check.at).toISOString(),
            complete: check.isComplete(),
            nextAt: new Date(check.nextAt).toISOString(),
          },
    mirrors,
  };
}

function stateOf(mirrors: Lookup["mirrors"]): Lookup["state"] {
  if (mirrors.some(({ has }) => has === true)) return "found";
  return mirrors.some(({ has }) => has === false) ? "absent" : "unknown";
}
