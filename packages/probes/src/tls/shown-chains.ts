import { X509Certificate } from "node:crypto";
import { getCACertificates } from "node:tls";
import { seeChain, type LogList, type SeenChain } from "@heliograph/certificate";
import type { Handshake } from "@heliograph/outbound";

/** Most chains of one host that are kept. */
const mostChains = 4;

/** The different chains that handshakes brought, by their leaf: as it was sent where one of them shows that, with a staple if any had one. */
export async function shownChains(shown: readonly Handshake[], logList: LogList): Promise<SeenChain[]> {
  const roots = getCACertificates("default").map((pem) => new X509Certificate(pem));
  const byLeaf = Map.groupBy(shown, ({ chain: [leaf] }) => leaf?.toString("base64") ?? "");
  const seen = [...byLeaf.values()].slice(0, mostChains).map(async (handshakes) => {
    const one = handshakes.find(({ isAsSent }) => isAsSent) ?? handshakes[0];
    const staple = handshakes.find((each) => each.staple !== null)?.staple ?? null;
    return one && seeChain({ ...one, staple }, { roots, logList, now: Date.now() });
  });
  return (await Promise.all(seen)).filter((one) => one !== undefined);
}
