import { z } from "zod";

/** How many bytes of the body go out first; left out, not even the headers do. */
const afterBytes = z.int().min(0).optional();

/** What a mirror holds on to: its state at this time, in epoch milliseconds; left out, at the time of the order. */
const asOf = z.number().optional();

/** Which exchanges a fault is for: those whose path fits the pattern (`*` is anything), and how many of them. */
const reach = { on: z.string().default("*"), times: z.int().min(1).optional() };

const fault = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...reach, ...shape });

/** A fault to order. */
export const faultSchema = z.discriminatedUnion("kind", [
  /** Answers later; by up to `jitterMs` more, as chance has it. */
  fault("delay", { delayMs: z.number().min(0), jitterMs: z.number().min(0).default(0) }),
  fault("pace", { bytesPerSecond: z.number().positive() }),
  /** Sends nothing more, and keeps the connection. */
  fault("stall", { afterBytes }),
  /** Ends the connection with a TCP reset. */
  fault("reset", { afterBytes }),
  fault("status", { status: z.int().min(200).max(599), retryAfterSeconds: z.int().min(0).optional() }),
  /** Answers everything with a web page and status 200, as a captive portal does. */
  fault("html", {}),
  /** Lists and `@latest` stand still; what is asked for by version is there. */
  fault("stale-list", { asOf }),
  /** The whole mirror stands still, its checksum log too. */
  fault("frozen", { asOf }),
  /** The zip is a sound one, of other code. */
  fault("wrong-zip", {}),
  fault("wrong-mod", {}),
  /** Heads are signed by another key of the same name. */
  fault("wrong-key", {}),
  /** Lookups show the record of the tampered module in place of the genuine one. */
  fault("forged-record", {}),
  /** Tiles have wrong hashes. */
  fault("forged-tile", {}),
  /** A second log under the right key, sound in itself, in which every module is tampered with. */
  fault("forked-log", {}),
]);

/** A fault as it is ordered. */
export type Fault = z.input<typeof faultSchema>;

/** A fault in force. */
export type OrderedFault = z.output<typeof faultSchema>;

export type FaultKind = Fault["kind"];
