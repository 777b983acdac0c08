import { once } from "node:events";
import { createServer } from "node:http";
import { startFakeMirror, type FakeMirror } from "@heliograph/fake-mirror";
import { makeCertificate } from "@heliograph/outbound/testing";
import { castAt, type Part } from "./cast.ts";
import { openChatRoom, type ChatRoom } from "./chat-room.ts";
import { modulesSince } from "./modules.ts";
import type { Tell } from "./tell.ts";

/** A mirror of the cast, playing its part. */
type Player = { part: Part; mirror: FakeMirror };

/** Everything that the demonstration watches, running on loopback. */
export type Stage = {
  players: Player[];
  /** Addresses that always answer: what the probers test their own network by. */
  references: string[];
  /** What GOSUMDB takes: the key of the checksum database that all of them pass on. */
  verifierKey: string;
  /** The certificate authority of the mirrors that serve https, PEM. */
  authority: string;
  /** Where operators are told what happens. */
  room: ChatRoom;
  close: () => Promise<void>;
};

/** Starts the mirrors of the demonstration, a host that has nothing to do with them, and the room where operators are told what happens. */
export async function setStage(startedAt: number, tell: Tell): Promise<Stage> {
  const authority = makeCertificate();
  const { cert, key } = makeCertificate({ names: ["127.0.0.1"], issuer: authority });
  const modules = modulesSince(startedAt);
  const players = await Promise.all(
    castAt(startedAt).map(async (part) => {
      const secure = part.serves === "h2" ? { secure: { cert, key, http2: true } } : {};
      const { lagMs = 0, imitates: imitate } = part;
      const mirror = await startFakeMirror({ modules, lagMs, ...(imitate && { imitate }), ...secure });
      for (const fault of part.always) mirror.order(fault);
      return { part, mirror };
    }),
  );
  const [first] = players;
  if (first === undefined) throw new Error("nobody plays");
  const [reference, room] = await Promise.all([startReference(), openChatRoom(tell)]);
  return {
    players,
    references: [1, 2, 3].map((number) => `${reference.origin}/${number}`),
    verifierKey: first.mirror.verifierKey,
    authority: authority.cert,
    room,
    async close() {
      await Promise.all([...players.map(({ mirror }) => mirror.close()), reference.close(), room.close()]);
    },
  };
}

/** Where the mirrors of a stage are, by their slugs. */
export const baseUrlsOf = ({ players }: Pick<Stage, "players">): ReadonlyMap<string, string> =>
  new Map(players.map(({ part, mirror }) => [part.slug, mirror.baseUrl]));

async function startReference(): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((_, response) => response.end("well\n"));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
