import { z } from "zod";

/** The number of something that is kept, as it stands in an address. */
export const numberSchema = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, "must be a number")
  .transform(Number);
