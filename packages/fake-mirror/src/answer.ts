import type { ChecksumLog } from "./checksum-log.ts";
import type { FaultKind, OrderedFault } from "./fault.ts";
import { replyAsIndex } from "./index-reply.ts";
import { replyAsLog } from "./log-reply.ts";
import type { Release } from "./module.ts";
import type { Package } from "./package-release.ts";
import { replyAsProxy } from "./proxy-reply.ts";
import { refused, type Reply, webPage } from "./reply.ts";
import type { Shelf } from "./shelf.ts";
import type { Sumdb } from "./sumdb.ts";

/** What a fake mirror is made of. */
export type Stock = { shelf: Shelf; sumdb: Sumdb };

/** Answers a request from stock, truly but for what the faults make the mirror hold back or forge. */
export async function answer(
  stock: Stock,
  { method, ...question }: Question & { method: string },
  faults: readonly OrderedFault[],
  now: number,
): Promise<Reply> {
  if (method !== "GET" && method !== "HEAD") return refused(405, "only GET and HEAD are understood");
  const reply = await answerGet(stock, question, faults, now);
  return method === "HEAD" ? { ...reply, body: Buffer.alloc(0) } : reply;
}

/** What is asked for. */
type Question = { path: string; query: URLSearchParams };

async function answerGet(
  stock: Stock,
  { path, query }: Question,
  faults: readonly OrderedFault[],
  now: number,
): Promise<Reply> {
  const { shelf, sumdb } = stock;
  for (const fault of faults) {
    if (fault.kind === "html") return webPage();
    if (fault.kind === "status") return failing(fault);
  }
  const at = heldBack(faults, "frozen", now);
  const logPath = `/sumdb/${sumdb.name}`;
  if (path.startsWith(`${logPath}/`)) return replyAsLog(path.slice(logPath.length), logOf(stock, faults), at);
  if (path === "/index") return replyAsIndex(query, shelf.at(at));
  return replyAsProxy(path, {
    releases: shelf.at(at),
    listed: shelf.at(heldBack(faults, "stale-list", at)),
    open: (release) => filesOf(shelf, release, faults),
  });
}

const has = (faults: readonly OrderedFault[], kind: FaultKind) => faults.some((fault) => fault.kind === kind);

/** The time up to which the mirror, or its lists, know of releases: now, or when a fault made them stand still. */
const heldBack = (faults: readonly OrderedFault[], kind: "frozen" | "stale-list", now: number) =>
  Math.min(now, ...faults.flatMap((fault) => (fault.kind === kind ? (fault.asOf ?? []) : [])));

function failing({ status, retryAfterSeconds }: OrderedFault & { kind: "status" }): Reply {
  const reply = refused(status, "out of order");
  if (retryAfterSeconds === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, "retry-after": retryAfterSeconds.toString() } };
}

function filesOf(shelf: Shelf, release: Release, faults: readonly OrderedFault[]): Package {
  const genuine = shelf.open(release, "genuine");
  const tampered = shelf.open(release, "tampered");
  return {
    ...genuine,
    mod: has(faults, "wrong-mod") ? tampered.mod : genuine.mod,
    zip: has(faults, "wrong-zip") ? tampered.zip : genuine.zip,
  };
}

function logOf({ sumdb }: Stock, faults: readonly OrderedFault[]): ChecksumLog {
  const whole = has(faults, "forked-log") ? sumdb.forked : sumdb.genuine;
  return {
    head: has(faults, "wrong-key") ? sumdb.wrongKey.head : whole.head,
    record: has(faults, "forged-record") ? sumdb.forked.record : whole.record,
    tile: has(faults, "forged-tile") ? async (path, at) => flipBits(await whole.tile(path, at)) : whole.tile,
  };
}

const flipBits = (bytes: Buffer | undefined) => bytes && Buffer.from(bytes.map((byte) => byte ^ 1));
