import { gzipSync } from "node:zlib";
import type { Question } from "./question.ts";
import { refused, type Reply } from "./reply.ts";

/** Odd ways of answering, by name: each makes another answer of the right one. */
export const habits = {
  /** Is no module proxy, but a web site that has no such page. */
  "web-site": () => ({
    status: 404,
    headers: { "content-type": "text/html; charset=utf-8" },
    body: Buffer.from("<!doctype html><title>404 Not Found</title>\n"),
  }),
  /** Lets browsers in and keeps the go command out. */
  "bars-go": (reply, { userAgent }) =>
    userAgent.startsWith("Go-http-client/") ? refused(403, "browsers only") : reply,
  /** Does not know `%21` for `!`. */
  "bare-bang-only": (reply, { spelling }) => (spelling.includes("%21") ? missing(spelling) : reply),
  /** Does not know `!`, as it stands. */
  "percent-bang-only": (reply, { spelling }) => (spelling.includes("!") ? missing(spelling) : reply),
  /** Says how long the answer is, and sends less. */
  "cut-short": (reply) => ({ ...reply, body: reply.body.subarray(0, reply.body.length / 2) }),
  /** Compresses for everybody. */
  compresses: (reply) => {
    const body = gzipSync(reply.body);
    const length = { "content-encoding": "gzip", "content-length": body.length.toString() };
    return { ...reply, headers: { ...reply.headers, ...length }, body };
  },
  /** Tells by HEAD of an answer without a body. */
  "empty-head": (reply, { method }) =>
    method === "HEAD" ? { ...reply, headers: { ...reply.headers, "content-length": "0" } } : reply,
  /** Knows no HEAD. */
  "no-head": (reply, { method }) => (method === "HEAD" ? refused(405, "only GET is understood") : reply),
  /** Sends of a range the bytes behind it. */
  "shifted-ranges": (reply) =>
    reply.status === 206
      ? { ...reply, body: Buffer.concat([reply.body.subarray(1), Buffer.alloc(1)]) }
      : reply,
} as const satisfies Record<string, (reply: Reply, question: Question) => Reply>;

/** The name of an odd way of answering. */
export type Habit = keyof typeof habits;

/** The names of all. */
export const habitNames = Object.keys(habits).filter((name): name is Habit => name in habits);

const missing = (path: string) => refused(404, `not found: ${path}`);
