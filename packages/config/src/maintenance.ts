import {
  days,
  hours,
  minutes,
  slugSchema,
  weekdays,
  type PlannedMaintenance,
  type Recurrence,
} from "@heliograph/core";
import { z } from "zod";
import { minuteOfDay, zoneSchema } from "./clock.ts";
import { durationSchema } from "./duration.ts";

/** Announced maintenance as the file names it. */
export type MaintenanceEntry = PlannedMaintenance & { slug: string };

const title = z.string().min(1).max(200);

const moment = z.iso
  .datetime({ offset: true, error: "must be a time with its zone such as 2026-12-01T02:00:00+08:00" })
  .transform((text) => Date.parse(text));

const weeklySchema = z
  .strictObject({
    days: z.array(z.enum(weekdays)).min(1).max(weekdays.length),
    at: minuteOfDay,
    lasts: durationSchema({ minMs: minutes(1), maxMs: days(1) - hours(1) }),
    zone: zoneSchema,
  })
  .transform(({ days: on, at, lasts, zone }): Recurrence => ({
    kind: "weekly",
    days: on,
    startMinute: at,
    durationMs: lasts,
    zone,
  }));

/** Maintenance of some mirrors or of all: once, from `starts` to `ends`, or `weekly`. */
export const maintenanceSchema = z
  .strictObject({
    slug: slugSchema,
    title: z.strictObject({ en: title, "zh-CN": title }),
    mirrors: z.array(slugSchema).min(1).max(1_000).optional(),
    starts: moment.optional(),
    ends: moment.optional(),
    weekly: weeklySchema.optional(),
  })
  .transform(({ slug, title: named, mirrors, starts, ends, weekly }, context): MaintenanceEntry => {
    const refuse = (message: string, path: string[] = []) => {
      context.addIssue({ code: "custom", path, message });
      return z.NEVER;
    };
    const entry = { slug, title: named, mirrors };
    if (weekly !== undefined && starts === undefined && ends === undefined)
      return { ...entry, recurrence: weekly };
    if (weekly !== undefined || starts === undefined || ends === undefined)
      return refuse("is either weekly, or has both starts and ends");
    if (ends <= starts) return refuse("is not after its start", ["ends"]);
    return { ...entry, recurrence: { kind: "once", startsAt: starts, endsAt: ends } };
  });
