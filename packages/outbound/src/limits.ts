import { seconds } from "@heliograph/core";

/** Bounds on every request, whatever its caller asks for. */
export type Limits = {
  /** All questions about one name; asked twice within it. */
  dnsMs: number;
  connectMs: number;
  tlsMs: number;
  /** Until the first byte of the answer, and between any two of it. */
  silenceMs: number;
  /** From the first question to the last byte, redirects included; a request may name another. */
  deadlineMs: number;
  /** Length of the stretches over which an answer must keep above `slowBytes`. */
  slowMs: number;
  slowBytes: number;
  /** All heads of one answer together: interim ones, the final one, trailers. */
  headBytes: number;
  headLines: number;
  /** What framing and heads may add to the body's limit on the wire. */
  framingBytes: number;
  /** Decoded bytes per byte received. */
  inflateRatio: number;
  redirects: number;
  parallelPerHost: number;
  parallel: number;
  /** Of what is posted, apart from what is asked. */
  postsPerHost: number;
  posts: number;
  queued: number;
  /**
   * Connections being set up at the same time, and for how long each counts as such: together they let 400 a second
   * start to distant hosts, and to near ones no more than are answered.
   */
  settingUp: number;
  settingUpMs: number;
};

export const defaultLimits: Limits = {
  dnsMs: seconds(3),
  connectMs: seconds(5),
  tlsMs: seconds(5),
  silenceMs: seconds(10),
  deadlineMs: seconds(15),
  slowMs: seconds(30),
  slowBytes: 30 * 1_024,
  headBytes: 16 * 1_024,
  headLines: 200,
  framingBytes: 64 * 1_024,
  inflateRatio: 100,
  redirects: 5,
  parallelPerHost: 2,
  parallel: 64,
  postsPerHost: 4,
  posts: 32,
  queued: 10_000,
  settingUp: 2,
  settingUpMs: 5,
};
