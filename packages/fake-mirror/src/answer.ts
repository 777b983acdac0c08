import { inForce, type OrderedFault } from "./fault.ts";
import { replyAsIndex } from "./index-reply.ts";
import { replyAsLog } from "./log-reply.ts";
import { logUnder } from "./log-under.ts";
import { packageUnder } from "./package-under.ts";
import { replyAsProxy } from "./proxy-reply.ts";
import { madeUpInfo, refused, type Reply, webPage } from "./reply.ts";
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
  question: Question,
  faults: readonly OrderedFault[],
  now: number,
): Promise<Reply> {
  for (const fault of faults) {
    if (fault.kind === "html") return webPage();
    if (fault.kind === "status") return failing(fault);
    if (fault.kind === "cold") return refused(404, "not found: fetch timed out");
  }
  const reply = await answerFromStock(stock, question, faults, now);
  const door = inForce(faults, "open-door");
  if (door === undefined || reply.status < 400) return reply;
  return door.shows === "info" ? madeUpInfo(question.path) : webPage();
}

async function answerFromStock(
  { shelf, sumdb }: Stock,
  { path, query }: Question,
  faults: readonly OrderedFault[],
  now: number,
): Promise<Reply> {
  const at = heldBack(faults, "frozen", now);
  const logPath = `/sumdb/${sumdb.name}`;
  if (path.startsWith(`${logPath}/`)) {
    const absence = inForce(faults, "no-sumdb");
    if (absence !== undefined) return refused(absence.status, `not found: ${path}`);
    return replyAsLog(path.slice(logPath.length), logUnder(faults, sumdb), at);
  }
  if (path === "/index") return replyAsIndex(query, shelf.at(at));
  return replyAsProxy(path, {
    releases: shelf.at(at),
    listed: shelf.at(heldBack(faults, "stale-list", at)),
    open: (release) => packageUnder(faults, release, shelf),
  });
}

/** The time up to which the mirror, or its lists, know of releases: now, or when a fault made them stand still. */
const heldBack = (faults: readonly OrderedFault[], kind: "frozen" | "stale-list", now: number) =>
  Math.min(now, ...faults.flatMap((fault) => (fault.kind === kind ? (fault.asOf ?? []) : [])));

function failing({ status, retryAfterSeconds }: OrderedFault & { kind: "status" }): Reply {
  const reply = refused(status, "out of order");
  if (retryAfterSeconds === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, "retry-after": retryAfterSeconds.toString() } };
}
