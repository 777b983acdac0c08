import { z } from "zod";

/** A time of day, `08:30`, as minutes since midnight. */
export const minuteOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "must be a time of day such as 08:30")
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

/** An IANA time zone. */
export const zoneSchema = z.string().refine(isZone, "must be a time zone such as Asia/Shanghai");

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
