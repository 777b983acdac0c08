import { z } from "zod";
import { exhibitSchema } from "../exchange.ts";
import { textSchema } from "../wire.ts";

/** The probes that hold a mirror against rules, one by one. */
export const cardKinds = ["conformance", "cache", "tls"] as const;
export type CardKind = (typeof cardKinds)[number];

/** How a mirror keeps a rule: `unknown` where that could not be told, `not-applicable` where the rule asks nothing of it. */
export const grades = ["pass", "warn", "fail", "not-applicable", "unknown"] as const;
export type Grade = (typeof grades)[number];

/** Name of a rule, in kebab-case; unique within its kind. */
export const ruleNameSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(64);

/** How a mirror was seen to keep one rule. */
export const gradedSchema = z.object({
  rule: ruleNameSchema,
  grade: z.enum(grades),
  /** What was seen, one sentence in English; empty where the grade says it all. */
  detail: textSchema(500),
  /** The exchange that shows it; null where there was none. */
  exhibit: exhibitSchema.nullable(),
});

export type Graded = z.infer<typeof gradedSchema>;

/** What one run of a card's probe saw: each rule once. */
export const cardSchema = z
  .array(gradedSchema)
  .max(64)
  .refine((graded) => new Set(graded.map(({ rule }) => rule)).size === graded.length, "grades a rule twice");

export type Card = z.infer<typeof cardSchema>;
