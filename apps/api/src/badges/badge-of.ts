import type { Incident, MirrorSummary } from "@heliograph/core";
import { latencyText } from "@heliograph/core/messages";
import { atMostText } from "../surfaces/at-most-text.ts";
import { daysOfLate } from "../surfaces/days-of-late.ts";
import { breachOf, breachWord, stateShown, stateWord } from "../surfaces/breach.ts";
import { shareOf } from "../surfaces/share-of.ts";
import { briefText } from "../surfaces/told-text.ts";
import type { Voice } from "../surfaces/voice.ts";
import type { Badge, Metric } from "./badge.ts";

/** What a badge tells of: a mirror, at a moment, with the incidents of late. */
export type BadgeSubject = { mirror: MirrorSummary; incidents: readonly Incident[]; asOf: string };

/** As many letters of a name as fit into a badge. */
const longestName = 40;

/** One figure of a mirror as a badge; what is not known is said to be. */
export function badgeOf(metric: Metric, subject: BadgeSubject, voice: Voice): Badge {
  const { t } = voice;
  const label = t(`surface.badge.label.${metric}`, { mirror: briefText(subject.mirror.name, longestName) });
  const said = saidOf(metric, subject, voice) ?? { message: t("state.no_data"), look: "no_data" };
  return { label, ...said };
}

function saidOf(
  metric: Metric,
  { mirror, incidents, asOf }: BadgeSubject,
  voice: Voice,
): Omit<Badge, "label"> | undefined {
  const { t } = voice;
  switch (metric) {
    case "status":
      return { message: stateWord(mirror, incidents, voice), look: stateShown(mirror, incidents) };
    case "uptime": {
      const known = shareOf(daysOfLate(mirror.days, asOf, 30), voice);
      return known && { message: known.share, look: "measured" };
    }
    case "latency": {
      const { p50Ms } = mirror.ttfb;
      return p50Ms === null ? undefined : { message: latencyText(p50Ms), look: "measured" };
    }
    case "freshness":
      return freshness(mirror, voice);
    case "integrity": {
      const breach = breachOf(incidents, mirror.slug);
      if (breach !== undefined) return { message: breachWord(breach, voice), look: "major_outage" };
      const { verified = 0, refuted = 0, unrecorded = 0, unproved = 0 } = mirror.integrity ?? {};
      if (refuted > 0) return { message: t("surface.badge.wrong"), look: "major_outage" };
      if (verified > 0) return { message: t("proof.verified"), look: "operational" };
      return unrecorded + unproved > 0 ? { message: t("proof.unproved"), look: "no_data" } : undefined;
    }
  }
}

function freshness({ freshness: known }: MirrorSummary, voice: Voice): Omit<Badge, "label"> | undefined {
  const { t } = voice;
  if (known === null) return undefined;
  if (known.frozenSince !== null) return { message: t("surface.badge.frozen"), look: "degraded" };
  const span = known.lag.arrived > 0 ? atMostText(voice, known.lag.p95) : undefined;
  if (span !== undefined) return { message: t("surface.badge.within", { span }), look: "measured" };
  return known.lag.missing > 0 ? { message: t("surface.badge.noneArrived"), look: "no_data" } : undefined;
}
