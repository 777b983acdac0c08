import { z } from "zod";

/** The largest body in which an operator writes something. */
export const writtenLimitBytes = 65_536;

/** What an operator writes for others to read, of at least so many characters. */
export const writtenText = ({ min }: { min: number }) =>
  z
    .string()
    .trim()
    .min(min)
    .max(2_000)
    .refine((text) => text.isWellFormed() && !text.includes("\0"), "holds what no database keeps");
