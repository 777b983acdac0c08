import { z } from "zod";

/** The name of a mirror, vantage or chain in addresses: small letters, digits and hyphens, never reused. */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/,
    "must be small letters, digits and inner hyphens, 64 at most",
  );
