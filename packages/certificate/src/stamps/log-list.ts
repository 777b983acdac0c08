import { createPublicKey, type KeyObject } from "node:crypto";
import { z } from "zod";

const instant = z.iso.datetime().transform((text) => Date.parse(text));
const state = z.object({ timestamp: instant });

const logSchema = z.object({
  description: z.string().max(200).default(""),
  log_id: z.base64().max(64),
  key: z.base64().max(2_000),
  state: z
    .object({
      pending: state.optional(),
      qualified: state.optional(),
      usable: state.optional(),
      readonly: state.optional(),
      retired: state.optional(),
      rejected: state.optional(),
    })
    .optional(),
  temporal_interval: z.object({ start_inclusive: instant, end_exclusive: instant }).optional(),
});

const listSchema = z.object({
  version: z.string().max(64),
  log_list_timestamp: instant,
  operators: z
    .array(
      z.object({
        name: z.string().max(200),
        logs: z.array(logSchema).max(1_000).default([]),
        tiled_logs: z.array(logSchema).max(1_000).default([]),
      }),
    )
    .max(1_000),
});

/** A Certificate Transparency log, as the list tells of it; times are epoch milliseconds. */
export type KnownLog = {
  name: string;
  operator: string;
  key: KeyObject;
  /** Its stamps count up to this moment: for ever where it is in use, never where it was rejected. */
  acceptedUntil: number;
  /** It takes certificates that end within this time; any where that is not said. */
  interval: { from: number; until: number } | undefined;
};

/** The logs that are known, by their ids in base64. */
export type LogList = { version: string; at: number; logs: ReadonlyMap<string, KnownLog> };

/** Reads the list in its third form, https://www.gstatic.com/ct/log_list/v3/log_list_schema.json; throws where it is none. */
export function readLogList(json: unknown): LogList {
  const { version, log_list_timestamp: at, operators } = listSchema.parse(json);
  const logs = operators.flatMap(({ name: operator, logs: entries, tiled_logs }) =>
    [...entries, ...tiled_logs]
      // What has only applied to be a log is not yet known for one.
      .filter((log) => log.state !== undefined && log.state.pending === undefined)
      .map((log) => [log.log_id, knownLog(log, operator)] as const),
  );
  return { version, at, logs: new Map(logs) };
}

function knownLog(log: z.infer<typeof logSchema>, operator: string): KnownLog {
  const { description: name, key, temporal_interval: interval } = log;
  return {
    name,
    operator,
    key: createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" }),
    acceptedUntil:
      log.state?.rejected === undefined ? (log.state?.retired?.timestamp ?? Infinity) : -Infinity,
    interval: interval && { from: interval.start_inclusive, until: interval.end_exclusive },
  };
}
