import { z } from "zod";
import { instantSchema, probeKinds, slugSchema } from "@heliograph/core";
import type { RunKey } from "@heliograph/db";

/** Not looked at through mirrors: chains have walks, and references belong to nobody. */
const elsewhere = new Set<string>(["chain", "drill", "reference"]);

/** The kinds whose runs are runs on a mirror. */
export const mirrorKinds = probeKinds.filter((kind) => !elsewhere.has(kind));

export const mirrorKindSchema = z.enum(mirrorKinds);

/** A run as it stands in an address, behind its mirror. */
export const runAddressSchema = z.object({
  slug: slugSchema,
  kind: mirrorKindSchema,
  vantage: slugSchema,
  scheduledAt: instantSchema,
  attempt: z
    .string()
    .regex(/^\d{1,4}$/, "must be a number")
    .transform(Number),
});

/** Where a page of runs ended: `1763726400000.0.log-view.north`. */
export const runCursorSchema = z.string().transform((text, context): RunKey => {
  const [, at, attempt, kindText, vantage = ""] =
    /^(\d{12,13})\.(\d{1,4})\.([^.]+)\.([^.]+)$/.exec(text) ?? [];
  const kind = mirrorKinds.find((each) => each === kindText);
  if (kind !== undefined) return { scheduledAt: Number(at), attempt: Number(attempt), kind, vantage };
  context.addIssue({ code: "custom", message: "must be the `cursor` of another page" });
  return z.NEVER;
});

/** What such a schema reads. */
export const runCursor = ({ scheduledAt, attempt, kind, vantage }: RunKey) =>
  `${scheduledAt}.${attempt}.${kind}.${vantage}`;
