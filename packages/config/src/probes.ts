import { canarySchema, days, defaultBulk, hours, minutes, seconds } from "@heliograph/core";
import { z } from "zod";
import { durationSchema } from "./duration.ts";

/** How often a check runs; `false` for never. */
const optionalCheck = (everyMs: number, bounds = { minMs: seconds(5), maxMs: days(1) }) =>
  z
    .strictObject({ every: z.union([z.literal(false), durationSchema(bounds)]).default(everyMs) })
    .prefault({});

/** How often each check runs, and what it may take. */
export const probesSchema = z
  .strictObject({
    availability: z
      .strictObject({
        every: durationSchema({ minMs: seconds(5), maxMs: hours(1) }).default(seconds(60)),
      })
      .prefault({}),
    throughput: z
      .strictObject({
        every: z
          .union([z.literal(false), durationSchema({ minMs: seconds(5), maxMs: days(1) })])
          .default(minutes(15)),
        /** Most bytes that each vantage fetches from each mirror a day. */
        daily_bytes: z.int().min(0).max(1_000_000_000_000).default(defaultBulk.dailyBytes),
        /** What is fetched: releases that every mirror has, of all sizes. */
        zips: z.array(canarySchema).max(100).default(defaultBulk.zips),
      })
      .prefault({}),
    freshness: z
      .strictObject({
        every: z
          .union([z.literal(false), durationSchema({ minMs: seconds(5), maxMs: hours(1) })])
          .default(seconds(30)),
        /** How many releases an hour are watched for beside those of the basket. */
        releases_per_hour: z.int().min(0).max(600).default(12),
        /** Releases that come later than this are late; a mirror is when more than one in twenty are. */
        late_after: durationSchema({ minMs: minutes(1), maxMs: days(7) }).default(minutes(30)),
        /** A mirror may stand still for this long while others move, however seldom they do. */
        frozen_after: durationSchema({ minMs: minutes(1), maxMs: days(7) }).default(hours(2)),
      })
      .prefault({}),
    integrity: optionalCheck(minutes(10)),
    log_view: optionalCheck(minutes(5)),
    conformance: optionalCheck(hours(6)),
    cache: optionalCheck(hours(1)),
    tls: optionalCheck(hours(1)),
    chain: optionalCheck(minutes(15)),
    /** How often each hop of each chain is made to fail in every way. */
    drill: optionalCheck(days(7), { minMs: hours(1), maxMs: days(60) }),
  })
  .prefault({});
