import { z } from "zod";
import { errorClassSchema } from "../failure.ts";
import { textSchema } from "../wire.ts";

/** What `go mod download module@version` asks for, in its order; `checksums` is all that it asks of the checksum database. */
export const operations = ["info", "mod", "checksums", "zip"] as const;
export type Operation = (typeof operations)[number];

/** Where something came from: a proxy's URL without its password, `direct`, or `noproxy`. */
const source = textSchema(2_048);

const durationSchema = z.number().min(0);

/** One hop of one operation. */
const stepSchema = z.object({
  source,
  /** As the go command takes it: only `not-found` passes a comma. */
  outcome: z.enum(["ok", "not-found", "error"]),
  error: errorClassSchema,
  /** 0 where there was no answer. */
  status: z.int().min(0).max(999),
  /** From the first packet until the outcome was known. */
  ms: durationSchema,
});

export type Step = z.infer<typeof stepSchema>;

/** One operation, walked from the head of the list until a hop had it or nobody was left. */
const operationWalkSchema = z.object({
  operation: z.enum(operations),
  /** `hangs` of one that a hop held up longer than was waited for. */
  result: z.enum(["served", "failed", "hangs"]),
  servedBy: source.nullable(),
  totalMs: durationSchema,
  steps: z.array(stepSchema).max(32),
});

export type OperationWalk = z.infer<typeof operationWalkSchema>;

/** What became of getting one module version: what is left out was not reached, because one before it failed. */
export const walkSchema = z.object({
  result: z.enum(["served", "failed", "hangs"]),
  totalMs: durationSchema,
  operations: z.array(operationWalkSchema).max(operations.length),
});

export type Walk = z.infer<typeof walkSchema>;
