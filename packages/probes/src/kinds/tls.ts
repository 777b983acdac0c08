import { hours, MirrorFailure, seconds, type Facts, type Measures } from "@heliograph/core";
import {
  certificatesOf,
  gradeConnection,
  gradePlainHttp,
  keyName,
  leftOf,
  type LogList,
  type SeenChain,
} from "@heliograph/certificate";
import type { Asker } from "@heliograph/goproxy";
import { Meter } from "../inspect/meter.ts";
import { defineProbe, type Sight, type Task } from "../probe.ts";
import { canaryUrl, moduleVersion } from "../questions/module-version.ts";
import { Handshakes } from "../tls/handshakes.ts";
import { lookAtConnections, type Connections } from "../tls/look-at-connections.ts";
import { shownChains } from "../tls/shown-chains.ts";

/** Holds how a mirror secures its connections against rules: certificates and who vouches for them, versions, protocols. */
export default defineProbe({
  kind: "tls",
  title: { en: "TLS", "zh-CN": "TLS" },
  roles: ["mirror", "upstream"],
  everyMs: hours(1),
  timeoutMs: seconds(90),
  byteBudget: 2 * 1_024 * 1_024,
  retries: "sparing",
  atLength: true,
  atOnce: 4,
  async run(task) {
    const startedAt = performance.now();
    const { check, memory, outbound } = task;
    const meter = new Meter(outbound, (bytes) => memory.mirror(check.mirror).spend(bytes, Date.now()));
    const asker = memory.rests.heededBy(meter);
    const { protocol, host, hostname } = new URL(check.baseUrl);
    if (memory.rests.isResting(host, Date.now()))
      throw new MirrorFailure("rate_limited", "the mirror asks to slow down");
    const sight =
      protocol === "https:"
        ? await lookAt(hostname.replace(/^\[(.*)\]$/, "$1"), task, asker)
        : await lookWithoutTls(task, asker);
    const totalMs = Math.round(performance.now() - startedAt);
    return { ...sight, measures: { ...meter.measures, ...sight.measures, totalMs } };
  },
});

async function lookAt(hostname: string, task: Task, asker: Asker): Promise<Sight> {
  const { stampLogs: logList } = task;
  const handshakes = new Handshakes(task);
  const connections = await lookAtConnections(task, handshakes, asker);
  const chains = await shownChains(connections.shown, logList);
  const [{ version, alpn }] = connections.greetings;
  return {
    measures: { handshakeCount: handshakes.count, ...measuresOf(connections, chains) },
    facts: factsOf(connections, chains, logList),
    card: gradeConnection({ ...connections, hostname, chains, version, alpn, logList, now: Date.now() }),
    certificates: certificatesOf(hostname, chains),
  };
}

/** Whether it is there at all, whatever it answers. */
async function lookWithoutTls(task: Task, asker: Asker): Promise<Sight> {
  await asker.get(canaryUrl(task), { bodyLimitBytes: moduleVersion.bodyLimitBytes, signal: task.signal });
  return { measures: {}, facts: {}, card: gradePlainHttp() };
}

function measuresOf({ greetings, firstBytes }: Connections, chains: readonly SeenChain[]): Measures {
  const endings = chains.map(({ leaf: { x509 } }) => leftOf(x509, Date.now()));
  return {
    ...Object.fromEntries(greetings.map(({ family, tlsMs }) => [`handshake${family}Ms`, tlsMs])),
    ...(firstBytes && { ttfbHttp2Ms: firstBytes.h2Ms, ttfbHttp1Ms: firstBytes.http1Ms }),
    ...(endings.length > 0 && { leftRatio: Math.min(...endings) }),
  };
}

/** Of the first handshake; `key` is what its certificate has. */
function factsOf({ greetings: [first] }: Connections, chains: readonly SeenChain[], logList: LogList): Facts {
  const { address, family, version, cipher, group, alpn } = first;
  const shown = chains.find(({ leaf }) => first.chain[0]?.equals(leaf.der));
  return {
    address,
    family: String(family),
    protocol: version,
    cipher,
    ...(group !== "" && { group }),
    ...(alpn !== "" && { alpn }),
    ...(shown && { key: keyName(shown.leaf.x509.publicKey) }),
    ctListVersion: logList.version,
    ctListAt: new Date(logList.at).toISOString(),
  };
}
