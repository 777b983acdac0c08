import { isIP } from "node:net";
import type { SecureContext } from "node:tls";
import { MirrorFailure } from "@heliograph/core";
import type { Answer } from "./answer.ts";
import { KeptBody, PassedBody, type Body, type Sink } from "./body.ts";
import { decoderOf } from "./content.ts";
import type { Reply, ReplyHead } from "./exchange.ts";
import type { Gate } from "./gate.ts";
import type { Guard } from "./guard.ts";
import type { HeaderList } from "./header-list.ts";
import { askHop } from "./hop.ts";
import type { Limits } from "./limits.ts";
import { goCommandManner, ourManner, type Protocol } from "./manner.ts";
import { headersOfMethod, isReading, type Method } from "./method.ts";
import { isRedirect, nextTarget, refusedAsRedirect } from "./redirect.ts";
import type { Resolver } from "./resolver.ts";
import type { Target } from "./target.ts";
import type { EndsAt, Trip } from "./trip.ts";

/** What a caller wants of one request. */
export type GetOptions = {
  /** `GET` when left out. Redirects are followed only of what merely reads. */
  method?: Method;
  /** Asks over IPv4 or IPv6 alone; a host without such an address is a `dns_error`. */
  family?: 4 | 6;
  /** Most bytes of the decoded body. */
  bodyLimitBytes: number;
  deadlineMs?: number;
  /** Further headers. Across a redirect to another origin only harmless ones are kept. */
  headers?: Readonly<Record<string, string>>;
  /** Offers HTTP/2 over TLS; the server chooses. */
  http2?: boolean;
  /** Asks as the go command does: its headers and none of ours, HTTP/2 offered over TLS, up to 9 redirects followed. */
  asGoCommand?: boolean;
  /** Ends the exchange on purpose once it has come so far; `secured` never comes without TLS. */
  endsAt?: EndsAt;
  /** An authority, as PEM, that is trusted besides the known ones. */
  extraCa?: string;
  /** As many as the manner of asking allows when left out, 5 in ours; 0 gives a redirect as the answer. */
  followRedirects?: number;
  /** Its reason is thrown when the caller gives up. */
  signal?: AbortSignal;
  /**
   * Takes the decoded body of an answer with status 200 while it arrives; the answer's own `body` is then empty. A slow
   * sink slows the mirror down, and its time counts towards the deadline alone. What it throws ends the request and is
   * thrown on, a `MirrorFailure` with what was measured. What it was given is the body only once the answer is there.
   */
  sink?: Sink;
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
  const manner = options.asGoCommand ? goCommandManner : ourManner(means.userAgent, means.limits.redirects);
  const method = options.method ?? "GET";
  const mostRedirects = isReading(method)
    ? Math.min(options.followRedirects ?? manner.redirects, manner.redirects)
    : 0;
  const visited = new Set<string>();
  let wanted = readHeaders(options.headers);
  for (let target = first; ;) {
    visited.add(target.url);
    const reply = await getOnce(means, trip, target, {
      ...options,
      method,
      http2: options.http2 ?? manner.http2,
      headersOver: (protocol) => ({
        ...manner.headers(protocol),
        ...headersOfMethod(method),
        ...wanted,
      }),
      isFirst: visited.size === 1,
      follows: mostRedirects > 0,
    });
    if (reply.body !== undefined) return complete(trip, reply, reply.body);
    const next = nextTarget(target, reply.headers.get("location"), visited);
    if (visited.size > mostRedirects) {
      throw new MirrorFailure("redirect_loop", `more than ${mostRedirects} redirects`);
    }
    trip.count("redirectCount", 1);
    if (new URL(next.url).origin !== new URL(target.url).origin) wanted = harmlessOf(wanted);
    target = next;
  }
}

async function getOnce(
  { limits, gate, guard, resolver, secureContext }: Means,
  trip: Trip,
  target: Target,
  options: GetOptions & {
    method: Method;
    http2: boolean;
    headersOver: (protocol: Protocol) => Readonly<Record<string, string>>;
    isFirst: boolean;
    follows: boolean;
  },
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
    addresses: options.family === undefined ? addresses : ofFamily(options.family, addresses, target),
    gate,
    http2: options.http2,
    secureContext: target.secure ? secureContext : undefined,
  };
  return askHop(trip, route, {
    method: options.method,
    target,
    headersOver: options.headersOver,
    bodyLimitBytes: options.bodyLimitBytes,
    bodyOf(head) {
      noteReply(trip, target, head);
      trip.reach("head");
      const endsHere = trip.isOver || (options.follows && isRedirect(head.status));
      return endsHere ? undefined : bodyOf(head, trip, options, limits);
    },
    limits,
  });
}

function ofFamily(family: 4 | 6, addresses: readonly string[], { hostname }: Target): string[] {
  const those = addresses.filter((address) => isIP(address) === family);
  if (those.length === 0) throw new MirrorFailure("dns_error", `${hostname} has no IPv${family} address`);
  return those;
}

function bodyOf({ status, headers }: ReplyHead, trip: Trip, options: GetOptions, limits: Limits): Body {
  const { method, bodyLimitBytes, sink } = options;
  if (method === "HEAD") return new KeptBody(undefined);
  const decode = decoderOf(headers.get("content-encoding") ?? "", bodyLimitBytes, limits);
  return sink !== undefined && status === 200 ? new PassedBody(decode, sink, trip) : new KeptBody(decode);
}

async function complete(trip: Trip, { status, headers }: Reply, body: Body): Promise<Answer> {
  const { kept, sizeBytes } = await trip.wait(body.finish());
  trip.measures["sizeBytes"] = sizeBytes;
  return { status, headers, body: kept, measures: trip.measures, facts: trip.facts };
}

function noteReply({ facts }: Trip, target: Target, { httpVersion, headers }: ReplyHead): void {
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

function readHeaders(wanted: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
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
