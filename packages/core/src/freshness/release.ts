import { z } from "zod";
import { coordinateSchema } from "../coordinate.ts";
import { instantSchema } from "../wire.ts";

/**
 * How a release became known, the most trusted first: the `feed` names the moment at which the upstream first had it; the
 * `upstream` showed it between two looks; the `fleet` of mirrors showed it first somewhere, between two looks.
 */
export const releaseSources = ["feed", "upstream", "fleet"] as const;
export type ReleaseSource = (typeof releaseSources)[number];

/**
 * When a version was published, in epoch milliseconds: later than `after` and not later than `by`. Both are the same where
 * the moment is known; `after` is undefined where nobody had looked before.
 */
export type Publication = { after: number | undefined; by: number };

/** A version that is watched for, as a prober is told of it. */
export const followedReleaseSchema = z.object({
  module: coordinateSchema,
  version: coordinateSchema,
  /** Not later than this it was published. */
  publishedBy: instantSchema,
  /** True of one that was missed where it had been shown: it is looked for everywhere again, arrived or not. */
  again: z.boolean(),
});

export type FollowedRelease = z.infer<typeof followedReleaseSchema>;

/** A version for trying what it costs a mirror to fetch what it has not. */
export const coldTargetSchema = z.object({ module: coordinateSchema, version: coordinateSchema });

export type ColdTarget = z.infer<typeof coldTargetSchema>;
