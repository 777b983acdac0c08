import { isIP } from "node:net";
import type { Answer } from "./answer.ts";
import { KeptBody } from "./body.ts";
import { completeAnswer } from "./complete-answer.ts";
import { findAddresses } from "./find-addresses.ts";
import { askHop, type Route } from "./hop.ts";
import { Leg } from "./leg.ts";
import { ourManner } from "./manner.ts";
import type { Means } from "./means.ts";
import { noteReply } from "./note-reply.ts";
import type { PostOptions } from "./post-options.ts";
import { readProxy } from "./proxy.ts";
import { readHeaders } from "./read-headers.ts";
import { refusal, type Target } from "./target.ts";
import type { Trip } from "./trip.ts";

/** How much is read of an answer; the rest is dropped. */
const bodyLimitBytes = 64 * 1_024;

/** Posts to a target once; whatever comes back is the answer, a redirect too. */
export async function postOnce(
  means: Means,
  trip: Trip,
  target: Target,
  { body, headers, proxy, record }: PostOptions,
): Promise<Answer> {
  const content = Buffer.from(body);
  const lines = { ...readHeaders(headers), "content-length": String(content.length) };
  const { headers: ownLines } = ourManner(means.userAgent, 0);
  // Path and query of a destination can be what lets anybody send to it.
  const leg = new Leg("POST", new URL(target.url).origin);
  trip.leg = leg;
  let trouble: unknown;
  try {
    const route =
      proxy === undefined
        ? await directRoute(means, trip, target)
        : await proxied(means, trip, target, proxy);
    const reply = await askHop(trip, route, {
      method: "POST",
      target,
      headersOver: (protocol) => ({ ...ownLines(protocol), ...lines }),
      content,
      bodyLimitBytes,
      keepsBeginning: true,
      bodyOf(head) {
        leg.hears(head);
        noteReply(trip.facts, target, head);
        return new KeptBody(undefined);
      },
      limits: means.limits,
    });
    return await completeAnswer(trip, reply, reply.body ?? new KeptBody(undefined));
  } catch (error) {
    trouble = error;
    throw error;
  } finally {
    record?.(leg.ended(trouble));
  }
}

/** To the host itself, in the clear only where an operator has opened all its addresses. */
async function directRoute(
  { gate, guard, isOpened, resolver, secureContext }: Means,
  trip: Trip,
  { hostname, port, secure }: Target,
): Promise<Route> {
  const addresses = await findAddresses(trip, resolver, hostname);
  guard(addresses, port);
  if (!secure && !isOpened(addresses, port)) throw refusal("only https:// may be posted to");
  return { addresses, gate, http2: false, secureContext: secure ? secureContext : undefined };
}

/** Through a proxy, which is judged as any host is; what it resolves the target to nobody can judge, so that has to prove its name. */
async function proxied(
  { gate, guard, resolver, secureContext }: Means,
  trip: Trip,
  { hostname, port, secure }: Target,
  text: string,
): Promise<Route> {
  if (!secure) throw refusal("only https:// may be posted to through a proxy");
  if (isIP(hostname) !== 0 || hostname === "localhost") guard(await resolver(hostname), port);
  const proxy = readProxy(text);
  const addresses = await findAddresses(trip, resolver, proxy.target.hostname);
  guard(addresses, proxy.target.port);
  return { addresses, gate, http2: false, secureContext, proxy };
}
