import type { Socket } from "node:net";
import { MirrorFailure } from "@heliograph/core";
import { isAllowed, type AllowedTarget } from "./allowed-target.ts";
import type { Answer } from "./answer.ts";
import { openConnection } from "./connection.ts";
import { Gate } from "./gate.ts";
import type { GetOptions } from "./get-options.ts";
import { getFollowing } from "./get.ts";
import { findAddresses } from "./find-addresses.ts";
import { createGuard } from "./guard.ts";
import { Lanes } from "./lanes.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { postOnce } from "./post.ts";
import type { PostOptions } from "./post-options.ts";
import { createResolver } from "./resolver.ts";
import { createSecureContexts } from "./secure-contexts.ts";
import type { Handshake, ShakeOptions } from "./shake/handshake.ts";
import { shakeHands } from "./shake/shake-hands.ts";
import { readHost, readSpelledTarget, readTarget, type Target } from "./target.ts";
import { Trip, type Bill, type EndsAt } from "./trip.ts";

/** The only way out to a mirror or webhook. */
export type Outbound = {
  /**
   * Asks for a URL on a fresh connection and reads the whole answer, of whatever status.
   * Throws `MirrorFailure` with what was measured and seen until then, or the signal's reason.
   */
  get: (url: string, options: GetOptions) => Promise<Answer>;
  /**
   * Posts to a URL, kept byte for byte, on a fresh connection: https, or what an operator has opened. The answer is what comes
   * back first, of whatever status, a redirect too; of its body the first 64 KiB as they were sent. Throws as `get` does.
   */
  post: (url: string, options: PostOptions) => Promise<Answer>;
  /**
   * Connects to a host, judged as any, for a protocol of its own, which then is the caller's business: deadline, limits and TLS.
   * Throws as `get` does.
   */
  connect: (host: { hostname: string; port: number; signal?: AbortSignal }) => Promise<Socket>;
  /** Shakes hands with the host of an https URL once, for facts and never for data, and hangs up. Throws as `get` does. */
  shake: (url: string, options: ShakeOptions) => Promise<Handshake>;
  /** Judges a URL as `get` would, its addresses included; throws `target_refused` or a `dns_*` failure. */
  judge: (url: string) => Promise<void>;
  /** Ends everything that is under way. */
  close: () => void;
};

/** Makes a way out; `limits` overrides single defaults. */
export function createOutbound({
  userAgent,
  allowedPrivateTargets = [],
  nameServers,
  limits: overrides = {},
}: {
  userAgent: string;
  allowedPrivateTargets?: readonly AllowedTarget[];
  /** Name servers as `address:port`; those of the machine when left out. */
  nameServers?: readonly string[];
  limits?: Partial<Limits>;
}): Outbound {
  const limits = { ...defaultLimits, ...overrides };
  const means = {
    userAgent,
    limits,
    gate: new Gate(limits.settingUp, limits.settingUpMs),
    guard: createGuard(allowedPrivateTargets),
    isOpened: (addresses: readonly string[], port: number) =>
      addresses.every((address) => isAllowed(allowedPrivateTargets, address, port)),
    resolver: createResolver({ limitMs: limits.dnsMs, servers: nameServers }),
  };
  const secureContexts = createSecureContexts();
  const getLanes = new Lanes({
    perHost: limits.parallelPerHost,
    inAll: limits.parallel,
    queued: limits.queued,
  });
  const postLanes = new Lanes({
    perHost: limits.postsPerHost,
    inAll: limits.posts,
    queued: limits.queued,
  });
  const trips = new Set<Trip>();
  let isClosed = false;
  const judgeOpen = () => {
    if (isClosed) throw new Error("the way out is closed");
  };

  /** Goes on one trip, in its turn. */
  async function travel<T>(
    lanes: Lanes,
    { host }: Target,
    {
      deadlineMs = limits.deadlineMs,
      bill,
      ...options
    }: { deadlineMs?: number; signal?: AbortSignal; endsAt?: EndsAt; bill?: Bill },
    go: (trip: Trip) => Promise<T>,
  ): Promise<T> {
    const leave = await lanes.enter(host, options.signal);
    const trip = new Trip(deadlineMs, options);
    trips.add(trip);
    try {
      judgeOpen();
      return await go(trip);
    } catch (error) {
      trip.end();
      throw withWhatWasSeen(error, trip);
    } finally {
      trip.end();
      trips.delete(trip);
      bill?.(trip.traffic);
      leave();
    }
  }

  return {
    async get(url, options) {
      judgeOpen();
      const target = readTarget(url);
      const secureContext = secureContexts(options.extraCa);
      return travel(getLanes, target, options, (trip) =>
        getFollowing({ ...means, secureContext }, trip, target, options),
      );
    },
    async post(url, options) {
      judgeOpen();
      const target = readSpelledTarget(url);
      const secureContext = secureContexts(options.extraCa);
      return travel(postLanes, target, options, (trip) =>
        postOnce({ ...means, secureContext }, trip, target, options),
      );
    },
    async connect({ hostname, port, ...options }) {
      judgeOpen();
      const target = readHost(hostname, port);
      return travel(postLanes, target, options, async (trip) => {
        const addresses = await findAddresses(trip, means.resolver, target.hostname);
        means.guard(addresses, port);
        const wanted = { target, secureContext: undefined, http2: false, limits };
        const { socket } = await openConnection(trip, addresses, wanted);
        return socket;
      });
    },
    async shake(url, options) {
      judgeOpen();
      const target = readTarget(url);
      return travel(getLanes, target, options, (trip) => shakeHands(means, trip, target, options));
    },
    async judge(url) {
      const target = readTarget(url);
      means.guard(await means.resolver(target.hostname), target.port);
    },
    close() {
      isClosed = true;
      for (const trip of trips) trip.cut(new Error("the way out was closed"));
    },
  };
}

const withWhatWasSeen = (error: unknown, { measures, facts }: Trip) =>
  error instanceof MirrorFailure
    ? new MirrorFailure(error.reason, error.message, {
        measures,
        facts: { ...facts, ...error.facts },
        integrity: error.integrity,
        cause: error.cause ?? error,
      })
    : error;
