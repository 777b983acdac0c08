import { days, type MirrorTls } from "@heliograph/core";
import { readCertificates, readConnections, readHandshakes } from "@heliograph/db";
import { readCard, type CardServices } from "./read-card.ts";

/** How a mirror's connections are secured; `undefined` when there is no mirror of that name. */
export async function readMirrorTls(slug: string, services: CardServices): Promise<MirrorTls | undefined> {
  const read = await readCard({ slug, kind: "tls" }, services);
  if (read === undefined) return undefined;
  const { mirrorId, at, card } = read;
  const lately = { mirrorId, since: at - days(7) };
  const { database } = services;
  const [certificates, handshakes, connections] = await Promise.all([
    readCertificates(database, lately),
    readHandshakes(database, lately),
    readConnections(database, mirrorId),
  ]);
  return { ...card, certificates, handshakes, connections };
}
