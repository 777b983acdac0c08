import { Resolver as DnsResolver } from "node:dns/promises";
import { readFileSync } from "node:fs";
import { isIP } from "node:net";
import { MirrorFailure } from "@heliograph/core";

/** Finds all addresses of a name, IPv4 first; throws `dns_nxdomain`, `dns_error` or `dns_timeout`. */
export type Resolver = (hostname: string) => Promise<string[]>;

/**
 * A resolver of its own, which asks name servers itself and never waits for the threads that files and others use.
 * Every request asks anew. Names in the machine's hosts file and `localhost` are not asked for.
 */
export function createResolver({
  limitMs,
  servers,
  hosts = readHostsFile(),
}: {
  limitMs: number;
  /** Name servers as `address:port`; those of the machine when left out. */
  servers?: readonly string[] | undefined;
  hosts?: ReadonlyMap<string, readonly string[]>;
}): Resolver {
  const resolver = new DnsResolver({ timeout: limitMs / 2, tries: 2, maxTimeout: limitMs / 2 });
  if (servers !== undefined) resolver.setServers(servers);

  return async (hostname) => {
    if (isIP(hostname) !== 0) return [hostname];
    const known = hosts.get(hostname.toLowerCase());
    if (known !== undefined) return ipv4First(known);
    const [ipv4, ipv6] = await settledWithin(limitMs, [
      resolver.resolve4(hostname),
      resolver.resolve6(hostname),
    ]);
    const addresses = [ipv4, ipv6].flatMap((answer) => (Array.isArray(answer) ? answer : []));
    if (addresses.length === 0) throw dnsFailure(hostname, [ipv4, ipv6]);
    return addresses;
  };
}

type Settled = string[] | Error | undefined;

/** What each question came to once all are settled or the time is up; `undefined` for those still open. */
async function settledWithin(limitMs: number, questions: readonly Promise<string[]>[]): Promise<Settled[]> {
  const settled: Settled[] = questions.map(() => undefined);
  const all = Promise.all(
    questions.map(async (question, at) => {
      settled[at] = await question.catch((error: Error) => error);
    }),
  );
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([all, timeUp]);
  clearTimeout(timer);
  return settled;
}

function dnsFailure(hostname: string, answers: readonly Settled[]): MirrorFailure {
  const codes = answers.map(codeOf);
  if (codes.includes("ENOTFOUND")) return new MirrorFailure("dns_nxdomain", `${hostname} does not exist`);
  const code = codes.find((each) => each !== "ENODATA") ?? "ENODATA";
  if (code === "ENODATA") return new MirrorFailure("dns_error", `${hostname} has no address`);
  if (code === "ETIMEOUT") return new MirrorFailure("dns_timeout", `no name server answered for ${hostname}`);
  return new MirrorFailure("dns_error", `the name server answered ${code} for ${hostname}`);
}

/** Why a question gave no address: an alias without one is an empty answer. */
function codeOf(answer: Settled): string {
  if (Array.isArray(answer)) return "ENODATA";
  return answer !== undefined && "code" in answer ? String(answer.code) : "ETIMEOUT";
}

/** The machine's own table of names (hosts(5)), and `localhost`, which is its IPv4 loopback address. */
function readHostsFile(): ReadonlyMap<string, readonly string[]> {
  const path =
    process.platform === "win32" ? String.raw`C:\Windows\System32\drivers\etc\hosts` : "/etc/hosts";
  const hosts = new Map<string, string[]>();
  for (const line of readIfThere(path).split("\n")) {
    const [address = "", ...names] = line.replace(/#.*/, "").trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const name of names.map((each) => each.toLowerCase())) {
      hosts.set(name, [...(hosts.get(name) ?? []), address]);
    }
  }
  return hosts.set("localhost", ["127.0.0.1"]);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

const ipv4First = (addresses: readonly string[]) => addresses.toSorted((a, b) => isIP(a) - isIP(b));
