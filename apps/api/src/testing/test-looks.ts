import type { ColdFetch, Freshness, Look, Observation, Spread } from "@heliograph/core";
import { seen } from "./test-site.ts";

const isoOf = (at: number) => new Date(at).toISOString();

const asked = (askedAt: number) => ({ askedAt: isoOf(askedAt), answeredAt: isoOf(askedAt + 100) });

/** A look at `example.com/m`, asked at a moment and answered in a tenth of a second; unless said otherwise it knows the module. */
export const look = (askedAt: number, told: Partial<Look> = {}): Look => ({
  module: "example.com/m",
  ...asked(askedAt),
  standing: "known",
  list: { count: 1, newest: "v1.0.0", digest: "0123456789abcdef" },
  latest: "v1.0.0",
  releases: [],
  came: [],
  gone: [],
  ...told,
});

/** What a look tells of a release: whether the list shows it, and nothing of the rest. */
export const listed = (version: string, list: boolean | null): Look["releases"][number] => ({
  version,
  list,
  latest: null,
  exact: null,
  hidden: null,
});

/** Answers to one question for the list of `example.com/m`, of which some lack the versions that differ. */
export const spread = (askedAt: number, differing: string[]): Spread => ({
  module: "example.com/m",
  ...asked(askedAt),
  answers: differing.length === 0 ? [0, 0] : [0, 1],
  bodies: [
    {
      digest: "0123456789abcdef",
      count: 1,
      newest: "v1.0.0",
      etag: "",
      backends: [],
    },
  ],
  differing,
});

/** A question for v1.0.0 of `example.com/cold`, unless said otherwise not found. */
export const cold = (askedAt: number, told: Partial<ColdFetch> = {}): ColdFetch => ({
  module: "example.com/cold",
  version: "v1.0.0",
  ...asked(askedAt),
  stored: null,
  found: false,
  status: 404,
  ttfbMs: null,
  reason: "not found",
  ...told,
});

/** A run of `freshness` that begins at a moment; it saw mirror `a` unless said otherwise. */
export const freshRun = (
  startedAt: number,
  { looks = [], spreads = [], colds = [] }: Partial<Freshness>,
  mirror = "a",
): Observation => seen({ at: startedAt, mirror, kind: "freshness", freshness: { looks, spreads, colds } });
