import { z } from "zod";

/** A module path or a version: neither has spaces or letters beyond ASCII. */
export const coordinateSchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,512}$/, "must be visible ASCII characters, 512 at most");
