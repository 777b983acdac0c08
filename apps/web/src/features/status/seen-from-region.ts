import { levelSeen, type Mirrors, type MirrorSummary } from "@heliograph/core";

/** All mirrors as the vantages of one region see them now; what was counted over time stays that of all regions. */
export function seenFromRegion(shown: Mirrors, region: string): Mirrors {
  const vantages = shown.vantages.filter((vantage) => vantage.region === region);
  const slugs = vantages.map(({ slug }) => slug);
  return { ...shown, vantages, mirrors: shown.mirrors.map((mirror) => seenFrom(mirror, slugs)) };
}

function seenFrom(mirror: MirrorSummary, slugs: readonly string[]): MirrorSummary {
  const level = levelSeen(mirror.vantages, slugs);
  const { up, degraded, down } = mirror.vantages;
  const there = (vote: readonly string[]) => vote.filter((slug) => slugs.includes(slug));
  return {
    ...mirror,
    level,
    // Since when a mirror has trouble is known of all regions together; since when one region sees none is not.
    since: level === "up" && mirror.level !== "up" ? null : mirror.since,
    vantages: { up: there(up), degraded: there(degraded), down: there(down) },
  };
}
