import { z } from "zod";
import { countSchema, textSchema } from "./wire.ts";

/** What went over the wire: requests, the connections that were opened for them, and the bytes of those, handshakes included. */
export const trafficSchema = z.object({
  requests: countSchema,
  connections: countSchema,
  sentBytes: countSchema,
  receivedBytes: countSchema,
});

export type Traffic = z.infer<typeof trafficSchema>;

/** Most hosts that one run may tell of. */
export const hostLimit = 32;

/** What a run asked of one host, as a URL names it: `mirror.example:8443`. What a redirect led to counts as asked of who sent us there. */
export const hostTrafficSchema = trafficSchema.extend({ host: textSchema(300) });

export type HostTraffic = z.infer<typeof hostTrafficSchema>;

export const noTraffic: Traffic = { requests: 0, connections: 0, sentBytes: 0, receivedBytes: 0 };
