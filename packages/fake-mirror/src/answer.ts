import { drawBackend } from "./backend.ts";
import { inForce, type OrderedFault } from "./fault.ts";
import { heldBack } from "./held-back.ts";
import { replyAsIndex } from "./index-reply.ts";
import { replyAsLog } from "./log-reply.ts";
import { logUnder } from "./log-under.ts";
import { inManner, refusalOf, type Manner } from "./manner.ts";
import type { Memory } from "./memory.ts";
import { replyAsProxy } from "./proxy-reply.ts";
import { proxyUnder } from "./proxy-under.ts";
import type { Question } from "./question.ts";
import { replyUnder } from "./reply-under.ts";
import { madeUpInfo, refused, type Reply, webPage } from "./reply.ts";
import type { Shelf } from "./shelf.ts";
import type { Sumdb } from "./sumdb.ts";

/** What a fake mirror is made of. */
export type Stock = {
  shelf: Shelf;
  sumdb: Sumdb;
  memory: Memory;
  /** How long after it is out a release comes to the mirror, though not to its index feed. */
  lagMs: number;
  /** How it answers where implementations differ. */
  manner: Manner;
};

/** Answers a request from stock, truly but for what the faults make the mirror hold back or forge. */
export async function answer(
  stock: Stock,
  question: Question,
  faults: readonly OrderedFault[],
  now: number,
): Promise<Reply> {
  const manner =
    inForce(faults, "any-method") === undefined ? stock.manner : { ...stock.manner, methods: undefined };
  const refusal = refusalOf(manner, question);
  if (refusal !== undefined) return refusal;
  const whole = inManner(manner, await answerGet(stock, question, faults, now), question);
  const reply = replyUnder(faults, whole, question, manner);
  return question.method === "HEAD" ? { ...reply, body: Buffer.alloc(0) } : reply;
}

async function answerGet(
  stock: Stock,
  question: Question,
  faults: readonly OrderedFault[],
  now: number,
): Promise<Reply> {
  const cache = inForce(faults, "negative-cache");
  if (cache === undefined) return answerAnew(stock, question, faults, now);
  const { absences } = stock.memory;
  const isFresh = now - (absences.get(question.path) ?? -Infinity) < cache.forMs;
  if (isFresh) return refused(404, `not found: ${question.path}`);
  const reply = await answerAnew(stock, question, faults, now);
  if (reply.status === 404 || reply.status === 410) absences.set(question.path, now);
  return reply;
}

async function answerAnew(
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
  { shelf, sumdb, memory, lagMs }: Stock,
  { path, query, noFetch }: Question,
  faults: readonly OrderedFault[],
  now: number,
): Promise<Reply> {
  if (path === "/index") return replyAsIndex(query, shelf.at(heldBack(faults, "frozen", now)), faults);
  const backend = drawBackend(faults, now);
  const knowsUntil = Math.min(heldBack(faults, "frozen", now - lagMs), backend?.knowsUntil ?? Infinity);
  const logPath = `/sumdb/${sumdb.name}`;
  if (path.startsWith(`${logPath}/`)) {
    const absence = inForce(faults, "no-sumdb");
    if (absence !== undefined) return refused(absence.status, `not found: ${path}`);
    return replyAsLog(path.slice(logPath.length), logUnder(faults, sumdb), knowsUntil);
  }
  const asked = inForce(faults, "guesses-capitals") ? escapedCapitals(path) : path;
  const reply = replyAsProxy(asked, proxyUnder(faults, { shelf, memory }, { noFetch, now, knowsUntil }));
  if (backend === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, via: `1.1 ${backend.name}` } };
}

function failing({ status, retryAfterSeconds }: OrderedFault & { kind: "status" }): Reply {
  const reply = refused(status, "out of order");
  if (retryAfterSeconds === undefined) return reply;
  return { ...reply, headers: { ...reply.headers, "retry-after": retryAfterSeconds.toString() } };
}

/** A path with its capitals escaped, as if they had been. */
const escapedCapitals = (path: string) => path.replaceAll(/[A-Z]/g, (capital) => `!${capital.toLowerCase()}`);
