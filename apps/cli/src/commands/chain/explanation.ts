import { worstCaseMs, type DrillFault } from "@heliograph/core";
import {
  addressOf,
  consequenceOf,
  exposesPassword,
  faultsOf,
  gosumdbFor,
  isProxy,
  matchesPrefixPatterns,
  minorOf,
  parseGoproxy,
  resolveSettings,
  routeToSumdbNow,
  withoutPassword,
  type Gosumdb,
  type Hop,
  type SettingSources,
} from "@heliograph/goproxy/chain";

/** A fault of a proxy: what follows, whom the go command asks then, and how long it waits at most; `null` is nobody, and for ever. */
type FaultExplained = {
  fault: DrillFault;
  follows: "asks" | "stops" | "hangs";
  next: string | null;
  waitsMs: number | null;
};

/** One entry; `passes` is what makes the go command go on to the next one, `null` where nothing does. */
export type HopExplained = {
  source: string;
  passes: "any error" | "404 and 410" | null;
  exposesPassword: boolean;
  faults: FaultExplained[];
};

/** A proxy on the way to the checksum database, and what follows when it does not have it, or fails to say. */
type ProbeExplained = { source: string; notFound: string; error: string };

export type ChecksumsExplained =
  | { kind: "unchecked" }
  | { kind: "checked"; name: string; url: string; proxies: ProbeExplained[] };

export type Explanation = {
  goproxy: string;
  gonoproxy: string;
  /** Whether the module that was named is asked of its origin alone; `null` where none was. */
  isPrivate: boolean | null;
  hops: HopExplained[];
  /** The longest that one operation waits for proxies that break down, those that stall aside. */
  longestMs: number;
  checksums: ChecksumsExplained;
  /** What this version of Go does in its own way. */
  notes: string[];
};

/**
 * Explains what the go command does with its settings, for any module or a named one.
 * @throws GoproxyError, GosumdbError
 */
export function explanationOf(sources: SettingSources, module?: string): Explanation {
  const { GOPROXY, GONOPROXY, GONOSUMDB, GOSUMDB } = resolveSettings(sources);
  const hops = parseGoproxy(GOPROXY.value, GONOPROXY.value);
  const gosumdb = gosumdbFor(module ?? "", { gosumdb: GOSUMDB.value, gonosumdb: GONOSUMDB.value });
  return {
    goproxy: GOPROXY.value.replaceAll(/[^,|]+/g, withoutPassword),
    gonoproxy: GONOPROXY.value,
    isPrivate: module === undefined ? null : matchesPrefixPatterns(GONOPROXY.value, module),
    hops: hops.map((hop, at) => explainHop(hops, hop, at)),
    longestMs: longestOf(hops),
    checksums: explainChecksums(hops, gosumdb),
    notes: notesOn(hops, minorOf(sources.goVersion)),
  };
}

function explainHop(hops: readonly Hop[], hop: Hop, at: number): HopExplained {
  const passing = hop.fallBackOnAnyError ? "any error" : "404 and 410";
  return {
    source: withoutPassword(hop.source),
    passes: at === hops.length - 1 ? null : passing,
    exposesPassword: exposesPassword(hop.source),
    faults: isProxy(hop) ? faultsOf(hop.source).map((fault) => explainFault(hops, at, fault)) : [],
  };
}

function explainFault(hops: readonly Hop[], at: number, fault: DrillFault): FaultExplained {
  const consequence = consequenceOf(hops, at, fault);
  const next = consequence.kind === "asks" ? withoutPassword(consequence.hop.source) : null;
  return { fault, follows: consequence.kind, next, waitsMs: worstCaseMs(fault) };
}

/** As many proxies as errors lead to, each with the slowest of its faults that has an end. */
function longestOf(hops: readonly Hop[]): number {
  const proxies = hops.filter(isProxy);
  const stopping = proxies.findIndex(({ fallBackOnAnyError }) => !fallBackOnAnyError);
  return proxies
    .slice(0, stopping < 0 ? proxies.length : stopping + 1)
    .map(({ source }) => Math.max(0, ...faultsOf(source).map((fault) => worstCaseMs(fault) ?? 0)))
    .reduce((sum, each) => sum + each, 0);
}

function explainChecksums(hops: readonly Hop[], gosumdb: Gosumdb): ChecksumsExplained {
  if (gosumdb.kind === "off") return { kind: "unchecked" };
  const proxies = gosumdb.url === undefined ? hops.filter(isProxy) : [];
  const explained = proxies.map((proxy) => ({
    source: withoutPassword(proxy.source),
    notFound: afterProbe(hops, gosumdb, proxy, "not-found"),
    error: afterProbe(hops, gosumdb, proxy, "error"),
  }));
  return { kind: "checked", name: gosumdb.name, url: addressOf(gosumdb), proxies: explained };
}

/** Who is asked for the database after a proxy, where those before it do not have it and those after it do. */
function afterProbe(
  hops: readonly Hop[],
  gosumdb: Gosumdb,
  proxy: Hop,
  outcome: "not-found" | "error",
): string {
  const route = routeToSumdbNow(hops, gosumdb, (hop) => {
    if (exposesPassword(hop.source)) return { outcome: "error", failure: null };
    if (hops.indexOf(hop) > hops.indexOf(proxy)) return { outcome: "ok", value: null };
    return { outcome: hop === proxy ? outcome : "not-found", failure: null };
  });
  if (route.kind === "via") return withoutPassword(route.hop.source);
  return route.kind === "direct" ? route.url : "nobody";
}

function notesOn(hops: readonly Hop[], minor: number): string[] {
  const [isPiped, isSecure] = [
    hops.some(({ fallBackOnAnyError }) => fallBackOnAnyError),
    hops.some(({ source }) => /^https:/i.test(source)),
  ];
  return [
    ...(isPiped && minor < 15
      ? ["Go knows the pipe since 1.15: before, it takes it for part of a URL."]
      : []),
    ...(isSecure && minor >= 24
      ? ["Since Go 1.24 what is answered with 4xx over https is asked for twice."]
      : []),
  ];
}
