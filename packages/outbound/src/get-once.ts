import { isIP } from "node:net";
import { MirrorFailure } from "@heliograph/core";
import { KeptBody, PassedBody, type Body } from "./body.ts";
import { decoderOf } from "./content.ts";
import type { Reply, ReplyHead } from "./exchange.ts";
import { findAddresses } from "./find-addresses.ts";
import type { GetOptions } from "./get-options.ts";
import { askHop } from "./hop.ts";
import type { Limits } from "./limits.ts";
import type { Protocol } from "./manner.ts";
import type { Means } from "./means.ts";
import type { Method } from "./method.ts";
import { noteReply } from "./note-reply.ts";
import { isRedirect, refusedAsRedirect } from "./redirect.ts";
import type { Target } from "./target.ts";
import type { Trip } from "./trip.ts";

/** Asks for one target, once it is judged; of a redirect that will be followed the head alone is read. */
export async function getOnce(
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
  const addresses = await findAddresses(trip, resolver, target.hostname);
  if (options.isFirst) guard(addresses, target.port);
  else refusedAsRedirect(() => guard(addresses, target.port));
  const route = {
    addresses: wantedOf(options, addresses, target),
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
      trip.leg?.hears(head);
      noteReply(trip.facts, target, head);
      trip.reach("head");
      const endsHere = trip.isOver || (options.follows && isRedirect(head.status));
      return endsHere ? undefined : bodyOf(head, trip, options, limits);
    },
    limits,
  });
}

function wantedOf(
  { family, address }: GetOptions,
  addresses: readonly string[],
  { hostname }: Target,
): string[] {
  const those = addresses.filter(
    (one) => (family === undefined || isIP(one) === family) && (address === undefined || one === address),
  );
  if (those.length > 0) return those;
  throw new MirrorFailure("dns_error", `${hostname} has no ${address ?? `IPv${family}`} address`);
}

function bodyOf({ status, headers }: ReplyHead, trip: Trip, options: GetOptions, limits: Limits): Body {
  const { method, bodyLimitBytes, sink } = options;
  if (method === "HEAD") return new KeptBody(undefined);
  const decode = decoderOf(headers.get("content-encoding") ?? "", bodyLimitBytes, limits);
  return sink !== undefined && (status === 200 || status === 206)
    ? new PassedBody(decode, sink, trip)
    : new KeptBody(decode);
}
