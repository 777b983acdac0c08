import { z } from "zod";
import { coordinateSchema } from "../coordinate.ts";
import { countSchema, textSchema } from "../wire.ts";
import { sizeClasses, temperatures } from "./classes.ts";

const durationMs = z.number().min(0);
const mbps = z.number().min(0);

/** A zip, or a part of one, fetched while small requests are timed beside it. Rates are in Mbit/s of 1,000,000 bits. */
export const transferSchema = z.object({
  module: coordinateSchema,
  version: coordinateSchema,
  sizeClass: z.literal(sizeClasses),
  /** The whole file, and not its beginning alone. */
  isWhole: z.boolean(),
  temperature: z.enum(temperatures),
  family: z.literal([4, 6]),
  address: textSchema(64),
  sizeBytes: countSchema,
  /** From the first byte of the body to its last. */
  durationMs,
  /** From the first question to the last byte, with name, connection and handshake. */
  totalMs: durationMs,
  ttfbMs: durationMs,
  mbps,
  /** Over the best whole second; of a transfer shorter than that, over all of it. */
  bestSecondMbps: mbps,
  /** Times to first byte of small requests, alone and beside the transfer. */
  idleTtfbMs: z.array(durationMs).max(32),
  loadedTtfbMs: z.array(durationMs).max(32),
  /** The most that our own link was seen to carry from another host lately, and which; null where that is not known. */
  link: z.object({ mbps, through: textSchema(255) }).nullable(),
});

export type Transfer = z.infer<typeof transferSchema>;

/** Two hosts whose rates are this near to each other may both have met the same limit, which is ours. */
const linkShare = 0.8;

/** Whether our own link, and not the mirror, may have set the rate: the best of all other hosts was much the same. */
export const isLinkBound = ({ mbps: rate, link }: Pick<Transfer, "mbps" | "link">) =>
  link !== null && rate >= linkShare * link.mbps && link.mbps >= linkShare * rate;
