import {
  causes,
  days,
  defaultGatherMs,
  minutes,
  routeToAll,
  severities,
  slugSchema,
  type Route,
} from "@heliograph/core";
import { z } from "zod";
import { minuteOfDay, zoneSchema } from "./clock.ts";
import { durationSchema } from "./duration.ts";
import type { Site } from "./site.ts";

const names = z.array(slugSchema).min(1).max(1_000);

const quietSchema = z
  .strictObject({ from: minuteOfDay, until: minuteOfDay, zone: zoneSchema })
  .refine(({ from, until }) => from !== until, "ends when it begins")
  .transform(({ from, until, zone }) => ({ fromMinute: from, untilMinute: until, zone }));

/** Which incidents are told where and when; what is left out means all of them, at once. */
export const routeSchema = z
  .strictObject({
    name: slugSchema,
    channels: names,
    causes: z.array(z.enum(causes)).min(1).max(causes.length).optional(),
    severity: z.enum(severities).default("degraded"),
    mirrors: names.optional(),
    vantages: names.optional(),
    hold: durationSchema({ minMs: 0, maxMs: days(1) }).default(0),
    quiet: quietSchema.optional(),
    remind: durationSchema({ minMs: minutes(5), maxMs: days(7) }).optional(),
    escalate: z
      .strictObject({ after: durationSchema({ minMs: minutes(1), maxMs: days(7) }), channels: names })
      .optional(),
    gather: durationSchema({ minMs: 0, maxMs: minutes(10) }).default(defaultGatherMs),
  })
  .transform(
    ({ hold, remind, escalate, gather, causes: asked, mirrors, vantages, quiet, ...route }): Route => ({
      ...route,
      causes: asked,
      mirrors,
      vantages,
      holdMs: hold,
      quiet,
      remindMs: remind,
      escalation: escalate && { afterMs: escalate.after, channels: escalate.channels },
      gatherMs: gather,
    }),
  );

/** The routes of a site: without any of its own, every channel is told everything. */
export function routesOf({ channels, routes }: Pick<Site, "channels" | "routes">): readonly Route[] {
  if (routes.length > 0 || channels.length === 0) return routes;
  const everybody = channels.map(({ name }) => name);
  return [routeToAll("default", everybody)];
}
