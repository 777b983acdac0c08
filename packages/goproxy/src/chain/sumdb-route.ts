import { addressOf, type Gosumdb } from "./gosumdb.ts";
import { isProxy, urlBelow, type Hop } from "./hop.ts";
import { passes, walk, walkNow, type Answer, type Failed, type Tried, type Walked } from "./walk.ts";

/**
 * How the checksum database is reached: not at all, through a proxy that says it passes it on, at its own address, or not,
 * because a proxy failed to say so. `probed` are the proxies that were asked, in this order.
 */
export type SumdbRoute<Failure> =
  | { kind: "unchecked" }
  | { kind: "via"; hop: Hop; url: string; probed: Tried<Failure>[] }
  | { kind: "direct"; url: string; probed: Tried<Failure>[] }
  | { kind: "unavailable"; failed: Failed<Failure>; probed: Tried<Failure>[] };

/** No module: what GONOPROXY says does not touch the way to the database. */
const nothing = { path: "", gonoproxy: "" };

/**
 * Finds the way to the checksum database as the go command does once a run: `probe` asks a proxy for `sumdb/<name>/supported`.
 * Where nobody has it, or `direct` or `off` is reached, the database itself is asked. https://go.dev/ref/mod#checksum-database
 */
export async function routeToSumdb<Failure>(
  hops: readonly Hop[],
  gosumdb: Gosumdb,
  probe: (hop: Hop) => Promise<Answer<unknown, Failure>>,
): Promise<SumdbRoute<Failure>> {
  const proxies = probedFor(gosumdb, hops);
  const walked = proxies.length === 0 ? undefined : await walk(proxies, nothing, probe);
  return routeOf(hops, gosumdb, walked);
}

/** The same over answers at hand. */
export function routeToSumdbNow<Failure>(
  hops: readonly Hop[],
  gosumdb: Gosumdb,
  answerOf: (hop: Hop) => Answer<unknown, Failure>,
): SumdbRoute<Failure> {
  const proxies = probedFor(gosumdb, hops);
  const walked = proxies.length === 0 ? undefined : walkNow(proxies, nothing, answerOf);
  return routeOf(hops, gosumdb, walked);
}

/** A database with an address of its own is not looked for through proxies. */
const probedFor = (gosumdb: Gosumdb, hops: readonly Hop[]) =>
  gosumdb.kind === "off" || gosumdb.url !== undefined ? [] : hops.filter(isProxy);

function routeOf<Failure>(
  hops: readonly Hop[],
  gosumdb: Gosumdb,
  walked: Walked<unknown, Failure> | undefined,
): SumdbRoute<Failure> {
  if (gosumdb.kind === "off") return { kind: "unchecked" };
  const probed = walked?.tried ?? [];
  if (walked?.served) {
    const { hop } = walked.served;
    return { kind: "via", hop, url: urlBelow(hop.source, `sumdb/${gosumdb.name}`), probed };
  }
  const last = probed.at(-1);
  const isDirect = hops.at(-1)?.source === "direct" && last !== undefined && passes(last.hop, last.outcome);
  return walked === undefined || walked.failed.outcome === "not-found" || isDirect
    ? { kind: "direct", url: addressOf(gosumdb), probed }
    : { kind: "unavailable", failed: walked.failed, probed };
}
