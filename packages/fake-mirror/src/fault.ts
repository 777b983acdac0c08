import { z } from "zod";
import { archiveVariants } from "./archive.ts";
import { habitNames } from "./habits.ts";

/** How many bytes of the body go out first; left out, not even the headers do. */
const afterBytes = z.int().min(0).optional();

/** What a mirror holds on to: its state at this time, in epoch milliseconds; left out, at the time of the order. */
const asOf = z.number().optional();

/** The release that a fault is about, its names unescaped. */
const release = { module: z.string(), version: z.string() };

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
  /**
   * Of several behind the mirror, another one gives this share of the answers, drawn anew each time: it stands still, or
   * with `lagMs` knows what was out so long ago. Answers name who gave them in `Via`.
   */
  fault("backends", {
    asOf,
    lagMs: z.number().min(0).optional(),
    share: z.number().min(0).max(1).default(0.5),
  }),
  /** A version is gone from the list, from `@latest` and as itself; the log still has it. */
  fault("lost-version", release),
  /**
   * The list and `@latest` leave a version out, and the go.mod file of the highest that is left takes it back. Where that
   * file did not do so by itself (`retracts` of the release), it is not the one that the log knows.
   */
  fault("retracted", release),
  /** A path that was answered with 404 or 410 stays 404 for so long, whatever is there meanwhile. */
  fault("negative-cache", { forMs: z.number().positive() }),
  /**
   * A version has no files until it was asked for, and for `fetchMs` longer. `Disable-Module-Fetch: true` asks without
   * making the mirror fetch. Lists show what is out, or what is stored.
   */
  fault("pull-through", {
    fetchMs: z.number().min(0).default(0),
    lists: z.enum(["upstream", "stored"]).default("upstream"),
  }),
  /** Honest: a pull-through mirror fetches even when it is asked not to. */
  fault("ignores-no-fetch", {}),
  /** Pages of the index feed have the newest first. */
  fault("feed-shuffle", {}),
  /** Pages of the index feed have every entry twice, and so half as many. */
  fault("feed-repeat", {}),
  /** Pages of the index feed end within a line, and the answer is complete. */
  fault("feed-cut", {}),
  /** The first so many requests for each path find nothing yet, as at a mirror that is still fetching it. */
  fault("cold", { requests: z.int().min(1).default(1) }),
  /** What does not exist is found all the same: a web page, or what a proxy says of a version. */
  fault("open-door", { shows: z.enum(["page", "info"]).default("page") }),

  /** Sends everybody elsewhere: to the same path below `to`, or, without it, to no place at all. */
  fault("redirect", { status: z.literal([301, 302, 303, 307, 308]).default(302), to: z.url().optional() }),
  /** The answer is another one in parts: its status, its type, its text, or what stands behind that. */
  fault("instead", {
    status: z.int().min(200).max(599).optional(),
    type: z.string().optional(),
    text: z.string().optional(),
    more: z.string().optional(),
  }),
  /** Answers oddly, in ways that need no file to be wrong. */
  fault("habit", { of: z.enum(habitNames) }),
  /** Takes capitals that are not escaped for those that are. */
  fault("guesses-capitals", {}),
  /** Answers any method as it answers GET. */
  fault("any-method", {}),
  /** Names inside a zip are escaped, as only addresses are. */
  fault("escaped-names", {}),

  /** The zip is a sound one, of other code. */
  fault("wrong-zip", {}),
  fault("wrong-mod", {}),
  /** `.mod` and `.zip` are those of another version of the module. */
  fault("swapped", {}),
  /** The zip ends in its middle, and the answer is complete. */
  fault("truncated-zip", {}),
  /** The zip holds the module's files and something that no module's zip may hold, or can't be read at all. */
  fault("archive", { variant: z.enum(archiveVariants) }),
  /** Honest: the same files with the same hash, packed in another way. */
  fault("recompressed", {}),
  /** `.info` has another time and origin. */
  fault("wrong-info", {}),
  /** `.info` is about another version. */
  fault("wrong-version", {}),

  /** Honest: the mirror does not serve the checksum database; 404 or 410. */
  fault("no-sumdb", { status: z.literal([404, 410]).default(404) }),
  /** Heads are signed by another key of the same name. */
  fault("wrong-key", {}),
  /** Heads have a signature that is damaged. */
  fault("bad-signature", {}),
  /** `/latest` and lookups have an old head; all else is as it is now. */
  fault("old-head", { asOf }),
  /** Lookups show the record of the tampered module in place of the genuine one. */
  fault("forged-record", {}),
  /** Lookups show a genuine record, of another module or version. */
  fault("wrong-record", {}),
  /** Lookups show such a record, and have the tampered module's lines in the signed head (CVE-2026-56864). */
  fault("stray-line", {}),
  /**
   * Tiles have wrong hashes, of one level or of all. With `chain`, all full tiles are those of a log with tampered
   * records: they fit each other, and only the genuine partial tiles above them give them away (CVE-2026-56865).
   */
  fault("forged-tile", { level: z.int().min(0).optional(), chain: z.boolean().default(false) }),
  /** Tiles are so many bytes longer, or shorter when it is below 0. */
  fault("tile-length", { bytes: z.int().default(-1) }),
  fault("missing-tile", {}),
  /** Honest: a partial tile is gone once the full one is there. */
  fault("missing-partial", {}),
  /**
   * A second log under the right key, sound in itself, in which all records but the first `after` are tampered with. Its
   * head is of the size that the genuine log has at the time; with `frozen` or `old-head`, here or there, of another.
   */
  fault("forked-log", { after: z.int().min(0).default(0) }),
]);

/** A fault as it is ordered. */
export type Fault = z.input<typeof faultSchema>;

/** A fault in force. */
export type OrderedFault = z.output<typeof faultSchema>;

export type FaultKind = Fault["kind"];

/** The fault of a kind among those in force; of several, the one that was ordered last. */
export const inForce = <Kind extends FaultKind>(
  faults: readonly OrderedFault[],
  kind: Kind,
): (OrderedFault & { kind: Kind }) | undefined =>
  faults.findLast((one): one is OrderedFault & { kind: Kind } => one.kind === kind);
