import { aloneBad, hours, minutes, type MirrorCache, type ShownNode } from "@heliograph/core";
import { readNodes, type StoredNode } from "@heliograph/db";
import { readCard, type CardServices } from "./read-card.ts";

const mostNodes = 100;

/** How a mirror behaves towards caches, and the nodes that answer for it; `undefined` when there is no mirror of that name. */
export async function readMirrorCache(
  slug: string,
  services: CardServices,
): Promise<MirrorCache | undefined> {
  const read = await readCard({ slug, kind: "cache" }, services);
  if (read === undefined) return undefined;
  const { mirrorId, at, card } = read;
  const spans = { since: at - hours(24), lately: at - minutes(60), limit: mostNodes };
  const nodes = await readNodes(services.database, { mirrorId, ...spans });
  const bad = aloneBad(
    nodes.flatMap(({ address, lately }) => lately.map((counted) => ({ address, ...counted }))),
  );
  return { ...card, nodes: nodes.map((node) => shownNode(node, node.address === bad)) };
}

function shownNode({ address, facts, ...node }: StoredNode, isAloneBad: boolean): ShownNode {
  const { vantages, runs, failed, errors, p50Ms, lastSeenAt } = node;
  return {
    address,
    family: address.includes(":") ? 6 : 4,
    asn: facts["asn"] ?? null,
    pop: facts["pop"] ?? null,
    server: facts["server"] ?? null,
    via: facts["via"] ?? null,
    cacheStatus: facts["cacheStatus"] ?? null,
    vantages,
    runs,
    failed,
    errors,
    p50Ms,
    lastSeenAt: new Date(lastSeenAt).toISOString(),
    aloneBad: isAloneBad,
  };
}
