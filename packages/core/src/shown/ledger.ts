import { z } from "zod";
import { probeKinds } from "../probe-kind.ts";
import { trafficSchema } from "../traffic.ts";

/** What runs have cost; `untold` of them did not tell it, and add nothing but their number. */
export const costSchema = trafficSchema.extend({ runs: z.int(), untold: z.int() });

export type Cost = z.infer<typeof costSchema>;

/** Requests, and bytes both ways. */
const askedSchema = z.object({ requests: z.int(), bytes: z.int() });

const kindCostSchema = costSchema.extend({
  kind: z.enum(probeKinds),
  /** What the vantage that asked most has asked for today. */
  today: askedSchema,
  /** The most that one vantage asked for on one day. */
  most: askedSchema,
});

export type KindCost = z.infer<typeof kindCostSchema>;

const dayCostSchema = costSchema.extend({ day: z.string() });

export type DayCost = z.infer<typeof dayCostSchema>;

const accountSchema = z.object({
  slug: z.string(),
  name: z.string(),
  /** Oldest first; days without any run are absent. */
  days: z.array(dayCostSchema),
  /** In the order in which kinds are shown. */
  kinds: z.array(kindCostSchema),
});

export type Account = z.infer<typeof accountSchema>;

/** The answer to `GET /api/v1/ledger`: what watching has cost each mirror, by UTC day and by kind of probe. */
export const ledgerSchema = z.object({
  asOf: z.string(),
  demonstration: z.boolean(),
  /** The first and the last of the days, ISO dates; the last is not over. */
  since: z.string(),
  until: z.string(),
  mirrors: z.array(accountSchema),
});

export type Ledger = z.infer<typeof ledgerSchema>;
