import { MirrorFailure } from "@heliograph/core";
import type { Answer } from "./answer.ts";
import { completeAnswer } from "./complete-answer.ts";
import { getOnce } from "./get-once.ts";
import type { GetOptions } from "./get-options.ts";
import { Leg } from "./leg.ts";
import { goCommandManner, ourManner } from "./manner.ts";
import type { Means } from "./means.ts";
import { headersOfMethod, isReading } from "./method.ts";
import { readHeaders } from "./read-headers.ts";
import { nextTarget } from "./redirect.ts";
import type { Target } from "./target.ts";
import type { Trip } from "./trip.ts";
import { withoutSignature } from "./without-signature.ts";

/** Headers that hold no secret, and go along to another origin. */
const harmless = new Set(["accept", "accept-encoding", "cache-control", "range", "user-agent"]);

/** Asks for a target and follows its redirects, each hop resolved and judged anew. */
export async function getFollowing(
  means: Means,
  trip: Trip,
  first: Target,
  options: GetOptions,
): Promise<Answer> {
  const { method = "GET", asGoCommand = false, followRedirects = Infinity, record } = options;
  const manner = asGoCommand ? goCommandManner : ourManner(means.userAgent, means.limits.redirects);
  const mostRedirects = isReading(method) ? Math.min(followRedirects, manner.redirects) : 0;
  const visited = new Set<string>();
  let wanted = readHeaders(options.headers);
  for (let target = first; ;) {
    visited.add(target.url);
    const leg = new Leg(method, target === first ? target.url : withoutSignature(target.url));
    trip.leg = leg;
    let trouble: unknown;
    try {
      const headers = { ...headersOfMethod(method), ...wanted };
      const reply = await getOnce(means, trip, target, {
        ...options,
        method,
        http2: options.http2 ?? manner.http2,
        headersOver: (protocol) => ({ ...manner.headers(protocol), ...headers }),
        isFirst: visited.size === 1,
        follows: mostRedirects > 0,
      });
      if (reply.body !== undefined) return await completeAnswer(trip, reply, reply.body);
      const next = nextTarget(target, reply.headers.get("location"), visited);
      if (visited.size > mostRedirects) {
        throw new MirrorFailure("redirect_loop", `more than ${mostRedirects} redirects`);
      }
      trip.count("redirectCount", 1);
      if (new URL(next.url).origin !== new URL(target.url).origin) wanted = harmlessOf(wanted);
      target = next;
    } catch (error) {
      trouble = error;
      throw error;
    } finally {
      record?.(leg.ended(trouble));
    }
  }
}

const harmlessOf = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name)));
