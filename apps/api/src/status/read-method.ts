import {
  keptThings,
  probeKinds,
  thresholds,
  userAgentOf,
  type KeptThing,
  type Method,
  type ProbeKind,
  type ShownProbe,
} from "@heliograph/core";
import { keptFor, readVantages } from "@heliograph/db";
import { defaultLimits } from "@heliograph/outbound";
import { politePaceMs, probes, referencesNeeded, restMs } from "@heliograph/probes";
import { timelyMs } from "../ingest/record.ts";
import { looksAt, type Plan } from "../plan/plan.ts";
import type { Services } from "../services.ts";
import { version } from "../version.ts";

type Knowledge = Pick<Services, "database" | "site" | "plan" | "now">;

/** How we measure and judge, by the configuration and by the constants of those who do. */
export async function readMethod({ database, site, plan, now }: Knowledge): Promise<Method> {
  const at = now();
  const { contact, canary, basket, references, freshness } = plan;
  const vantages = await readVantages(database, at);
  const { connectMs, tlsMs, silenceMs, deadlineMs, redirects } = defaultLimits;
  return {
    asOf: new Date(at).toISOString(),
    demonstration: site.demonstration,
    userAgent: userAgentOf({ version, contact }),
    contact,
    vantages: vantages
      .filter(({ slug }) => plan.vantages.includes(slug))
      .map(({ slug, name, region, network }) => ({ slug, name, region, network })),
    mirrors: plan.targets.size,
    references: references.map((url) => new URL(url).host),
    canary,
    basket: [...basket],
    probes: probeKinds.flatMap((kind) => shownProbe(kind, plan) ?? []),
    thresholds: {
      ...thresholds,
      timelyMs,
      referencesNeeded,
      lateAfterMs: freshness.lateAfterMs,
      frozenAfterMs: freshness.frozenAfterMs,
    },
    limits: { connectMs, tlsMs, silenceMs, deadlineMs, redirects, paceMs: politePaceMs, restMs },
    kept: keptThings.map((what) => ({ what, forMs: keptForOf(what, site) })),
  };
}

/** A probe as it runs here; `undefined` where it does not. Each vantage looks at its own network whatever is configured. */
function shownProbe(kind: ProbeKind, plan: Plan): ShownProbe | undefined {
  const { title, roles, everyMs: ownMs, timeoutMs, byteBudget, dailyBudget } = probes[kind];
  const everyMs = kind === "reference" ? ownMs : plan.everyMs.get(kind);
  if (everyMs === undefined) return undefined;
  const subjects = looksAt(kind, { role: "chain" })
    ? plan.chains.size
    : [...plan.targets.values()].filter((target) => looksAt(kind, target)).length;
  return {
    kind,
    title,
    roles: [...roles],
    subjects,
    everyMs,
    timeoutMs,
    mostBytes: byteBudget,
    budget: dailyBudget?.(plan.bulk) ?? null,
  };
}

/** Null of what is kept for ever. */
function keptForOf(what: KeptThing, { retention }: Knowledge["site"]): number | null {
  switch (what) {
    case "observations":
      return retention.observations;
    case "fiveMinutes":
      return retention.five_minutes;
    case "hours":
      return retention.hours;
    case "days":
    case "ledger":
    case "evidence":
    case "incidents":
      return null;
    case "minutes":
    case "transfers":
    case "releases":
    case "contents":
    case "grades":
    case "walks":
    case "drills":
    case "deliveries":
      return keptFor[what];
  }
}
