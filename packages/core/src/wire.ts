import { z } from "zod";

/** A moment as it travels: ISO 8601 UTC with milliseconds, of a year that a clock can show and a database can keep. */
export const instantSchema = z.iso
  .datetime({ precision: 3 })
  .refine((text) => text >= "1970" && text < "3000", "is of no year from 1970 to 2999");

/** Text as it travels: at most so many characters, all of which a database can keep. */
export const textSchema = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "holds a NUL or half of a surrogate pair");

/** The largest count that the database keeps. */
const mostCounted = 2_147_483_647;

/** A number of things as it travels. */
export const countSchema = z.int().min(0).max(mostCounted);
