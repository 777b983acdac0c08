import { z } from "zod";

/** Why a chain is recommended, or another is not; `mirror` is a slug. */
const recommendationReasonSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("fewest-minutes-lost"), minutes: z.int(), days: z.int() }),
  z.object({ kind: z.literal("quickest"), mirror: z.string(), p50Ms: z.number() }),
  z.object({ kind: z.literal("pipe-passes-outages"), mirror: z.string() }),
  z.object({ kind: z.literal("checksums-proxied"), mirror: z.string() }),
  /** Another is clearly better, but has been so for no longer than this. */
  z.object({ kind: z.literal("kept-for-stability"), sinceMinutes: z.int() }),
  z.object({ kind: z.literal("left-out-breached"), mirror: z.string() }),
  z.object({ kind: z.literal("left-out-unchecked"), mirror: z.string() }),
  z.object({ kind: z.literal("left-out-down"), mirror: z.string() }),
  z.object({ kind: z.literal("left-out-late"), mirror: z.string() }),
  z.object({ kind: z.literal("little-history"), minutes: z.int() }),
]);

export type RecommendationReason = z.infer<typeof recommendationReasonSchema>;

/** The chain that a region, a vantage or everybody is to take. */
export const recommendedChainSchema = z.object({
  /** `all`, `region:<region>` or `vantage:<slug>`. */
  scope: z.string(),
  goproxy: z.string(),
  /** What GOSUMDB should be; null where its default does. */
  gosumdb: z.string().nullable(),
  reasons: z.array(recommendationReasonSchema),
  /** Over how many days it was looked at. */
  days: z.int(),
  /** Since when it is this one, when that was last found to be so, and until when to believe it. */
  since: z.string(),
  madeAt: z.string(),
  expiresAt: z.string(),
});

export type RecommendedChain = z.infer<typeof recommendedChainSchema>;
