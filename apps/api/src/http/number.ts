import { z } from "zod";

/** The number of something that is kept, as it stands in an address. */
export const numberSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "must be a number")
  .transform(Number);

/** How many entries a page of an answer holds. */
export const pageSizeSchema = z
  .string()
  .regex(/^\d{1,9}$/, "must be a number")
  .transform(Number)
  .pipe(z.int().min(1).max(200))
  .default(50);
