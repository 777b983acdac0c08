import { z } from "zod";
import { canarySchema } from "../canary.ts";

/** What may be fetched in bulk from one mirror by one vantage. */
export const bulkSchema = z.object({
  /** Most bytes a day, spread over it. */
  dailyBytes: z.int().min(0),
  /** The zips that every mirror is asked for, of all sizes. */
  zips: z.array(canarySchema),
});

export type Bulk = z.infer<typeof bulkSchema>;

/** What is fetched where nothing else is configured: releases that every mirror has, from one to some tens of MB. */
export const defaultBulk: Bulk = {
  dailyBytes: 250_000_000,
  zips: [
    { module: "golang.org/x/net", version: "v0.20.0" },
    { module: "golang.org/x/text", version: "v0.14.0" },
    { module: "github.com/aws/aws-sdk-go", version: "v1.50.0" },
    { module: "k8s.io/kubernetes", version: "v1.29.0" },
    { module: "golang.org/toolchain", version: "v0.0.1-go1.22.0.linux-amd64" },
  ],
};
