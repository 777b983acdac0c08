import {
  addCounts,
  availabilityRatio,
  judgedCount,
  leastSamples,
  mergeHistograms,
  partsOf,
  percentile,
  placesOf,
  scoreOf,
  type Compared,
  type HeatCell,
  type Histogram,
  type Hour,
} from "@heliograph/core";
import type { ComparedStep } from "@heliograph/db";

/** What was read of a mirror to compare it by. */
export type Measured = Pick<Compared, "slug" | "name" | "host" | "role" | "lagMs" | "integrity"> & {
  /** The runs that ask whether it works. */
  runs: readonly ComparedStep[];
  /** Those by which its latency is told. */
  timed: readonly ComparedStep[];
  rate: { transfers: number; p50Mbps: number } | undefined;
  heat: HeatCell[];
  hours: Hour[];
};

/** Mirrors beside each other, the best first and those without a place last; of equal ones the configured order holds. */
export function compare(measured: readonly Measured[]): Compared[] {
  const compared = measured.map(comparedOf);
  const places = placesOf(compared.map(({ samples, score }) => (samples < leastSamples ? null : score)));
  const below = measured.length + 1;
  return compared
    .map((mirror, index) => ({ ...mirror, place: places[index] ?? null }))
    .toSorted((one, other) => (one.place ?? below) - (other.place ?? below));
}

function comparedOf({ runs, timed, rate, heat, hours, ...mirror }: Measured): Omit<Compared, "place"> {
  const counts = addCounts(runs);
  const samples = judgedCount(counts);
  const histogram = mergeHistograms(timed.map((step) => step.histogram));
  const { p50Ms, p95Ms, p99Ms } = percentilesOf(histogram);
  const jitterMs = jitterOf(histogram);
  const success = availabilityRatio(counts) ?? null;
  const p50Mbps = rate?.p50Mbps ?? null;
  const parts = partsOf({
    success,
    latency: p50Ms,
    steadiness: jitterMs,
    throughput: p50Mbps,
    freshness: mirror.lagMs,
  });
  return {
    ...mirror,
    samples,
    success,
    p50Ms,
    p95Ms,
    p99Ms,
    jitterMs: rounded(jitterMs),
    transfers: rate?.transfers ?? 0,
    p50Mbps: rounded(p50Mbps),
    score: scoreOf(parts, mirror.integrity === "breached"),
    parts,
    heat,
    hours: hours.map((hour) => ({
      ...hour,
      p50TtfbMs: rounded(hour.p50TtfbMs),
      p50Mbps: rounded(hour.p50Mbps),
    })),
    points: timed.map(({ atMs, histogram: ofStep }) => ({
      at: new Date(atMs).toISOString(),
      ...percentilesOf(ofStep),
    })),
  };
}

function percentilesOf(histogram: Histogram): Pick<Compared, "p50Ms" | "p95Ms" | "p99Ms"> {
  const share = (of: number) => rounded(percentile(histogram, of) ?? null);
  return { p50Ms: share(0.5), p95Ms: share(0.95), p99Ms: share(0.99) };
}

function jitterOf(histogram: Histogram): number | null {
  const lower = percentile(histogram, 0.25);
  const upper = percentile(histogram, 0.75);
  return lower === undefined || upper === undefined ? null : upper - lower;
}

/** To three digits: no page shows more, and every mirror has hundreds of figures. */
const rounded = (figure: number | null) => (figure === null ? null : Number(figure.toPrecision(3)));
