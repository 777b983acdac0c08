import type { SecureContext } from "node:tls";
import { MirrorFailure } from "@heliograph/core";
import type { Answer } from "./answer.ts";
import { decodeContent } from "./content.ts";
import type { Reply } from "./exchange.ts";
import type { Gate } from "./gate.ts";
import type { Guard } from "./guard.ts";
import type { HeaderList } from "./header-list.ts";
import { askHop } from "./hop.ts";
import type { Limits } from "./limits.ts";
import { isRedirect, nextTarget, refusedAsRedirect } from "./redirect.ts";
import type { Resolver } from "./resolver.ts";
import type { Target } from "./target.ts";
import type { Trip } from "./trip.ts";

/** What a caller wants of one request. */
export type GetOptions = {
  /** Most bytes of the decoded body. */
  bodyLimitBytes: number;
  deadlineMs?: number;
  /** Further headers. Across a redirect to another origin only harmless ones are kept. */
  headers?: Readonly<Record<string, string>>;
  /** Offers HTTP/2 over TLS; the server chooses. */
  http2?: boolean;
  /** An authority, as PEM, that is trusted besides the known ones. */
  extraCa?: string;
  /** 5 when left out; 0 gives a redirect as the answer. */
  followRedirects?: number;
  /** Its reason is thrown when the caller gives up. */
  signal?: AbortSignal;
};

/** What requests are made with. */
export type Means = {
  userAgent: string;
  limits: Limits;
  gate: Gate;
  guard: Guard;
  resolver: Resolver;
  secureContext: SecureContext;
};

/** Headers that hold no secret, and go along to another origin. */
const harmless = new Set(["accept", "accept-encoding", "cache-control", "range", "user-agent"]);

/** Asks for a target and follows its redirects, each hop resolved and judged anew. */
export async function getFollowing(
  means: Means,
  trip: Trip,
  first: Target,
  options: GetOptions,
): Promise<Answer> {
  const mostRedirects = Math.min(options.followRedirects ?? means.limits.redirects, means.limits.redirects);
  const visited = new Set<string>();
  let headers = requestHeaders(means.userAgent, options.headers);
  for (let target = first; ;) {
    visited.add(target.url);
    const reply = await getOnce(means, trip, target, {
      ...options,
      headers,
      isFirst: visited.size === 1,
      follows: mostRedirects > 0,
    });
    noteReply(trip, target, reply);
    if (!isRedirect(reply.status) || mostRedirects === 0) return complete(means, trip, reply, options);
    const next = nextTarget(target, reply.headers.get("location"), visited);
    if (visited.size > mostRedirects) {
      throw new MirrorFailure("redirect_loop", `more than ${mostRedirects} redirects`);
    }
    trip.count("redirectCount", 1);
    if (new URL(next.url).origin !== new URL(target.url).origin) headers = harmlessOf(headers);
    target = next;
  }
}

async function getOnce(
  { limits, gate, guard, resolver, secureContext }: Means,
  trip: Trip,
  target: Target,
  options: GetOptions & { headers: Readonly<Record<string, string>>; isFirst: boolean; follows: boolean },
): Promise<Reply> {
  const startedAt = performance.now();
  let addresses: string[];
  try {
    addresses = await trip.wait(resolver(target.hostname));
  } finally {
    trip.add("dnsMs", startedAt);
  }
  if (options.isFirst) guard(addresses, target.port);
  else refusedAsRedirect(() => guard(addresses, target.port));
  const route = {
    addresses,
    gate,
    http2: options.http2 ?? false,
    secureContext: target.secure ? secureContext : undefined,
  };
  return askHop(trip, route, {
    target,
    headers: options.headers,
    bodyLimitBytes: options.bodyLimitBytes,
    headSuffices: (status) => options.follows && isRedirect(status),
    limits,
  });
}

async function complete({ limits }: Means, trip: Trip, reply: Reply, options: GetOptions): Promise<Answer> {
  const coding = reply.headers.get("content-encoding") ?? "";
  const body = await trip.wait(decodeContent(reply.body, coding, options.bodyLimitBytes, limits));
  trip.measures["sizeBytes"] = body.length;
  return { status: reply.status, headers: reply.headers, body, measures: trip.measures, facts: trip.facts };
}

function noteReply({ facts }: Trip, target: Target, { httpVersion, headers }: Reply): void {
  facts["httpVersion"] = httpVersion;
  facts["finalHost"] = target.host;
  note("server", headers.get("server"));
  note("via", headers.get("via"));
  note("cacheStatus", cacheStatusOf(headers));

  function note(fact: string, value: string | undefined): void {
    if (value === undefined) delete facts[fact];
    else facts[fact] = value.slice(0, 512);
  }
}

/** What a cache says of itself: by RFC 9211, or by the names in use before it. */
const cacheStatusOf = (headers: HeaderList) =>
  headers.get("cache-status") ?? headers.get("x-cache") ?? headers.get("cf-cache-status");

function requestHeaders(
  userAgent: string,
  wanted: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    "user-agent": userAgent,
    accept: "*/*",
    "accept-encoding": "identity",
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (!/^[A-Za-z0-9-]+$/.test(name) || /[^\t\x20-\x7E\x80-\xFF]/.test(value)) {
      throw new TypeError(`not a header: ${name}`);
    }
    headers[name.toLowerCase()] = value;
  }
  return headers;
}

const harmlessOf = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => harmless.has(name)));
