import { z } from "zod";
import type { Received } from "./fake-vendor.ts";

/** How a request is no POST of JSON in a shape that a vendor takes; undefined when it is one. */
export function jsonFault(schema: z.ZodType, { method, headers, body }: Received): string | undefined {
  if (method !== "POST") return `${method} instead of POST`;
  if (!/^application\/json\b/.test(headers["content-type"] ?? "")) return "not said to be JSON";
  const read = schema.safeParse(JSON.parse(body));
  return read.success ? undefined : z.prettifyError(read.error);
}
