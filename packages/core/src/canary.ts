import { z } from "zod";

/** The module version that every mirror is asked for, because every mirror knows it. */
export const canarySchema = z.strictObject({
  module: z.string().min(1).max(255),
  version: z.string().min(1).max(128),
});

export type Canary = z.infer<typeof canarySchema>;

/** What is asked for where nothing else is configured: small, old and in every cache. */
export const defaultCanary: Canary = { module: "golang.org/x/sync", version: "v0.1.0" };
