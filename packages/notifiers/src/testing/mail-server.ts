import { once } from "node:events";
import type { Socket } from "node:net";
import { makeCertificate } from "@heliograph/outbound/testing";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as a server took it. */
type TakenMail = { from: string; to: readonly string[]; source: string };

/** A mail server that is running. */
export type MailServer = {
  port: number;
  ca: string;
  taken: readonly TakenMail[];
  /** Breaks all connections off. */
  breakOff: () => void;
  close: () => Promise<void>;
};

/** Starts a mail server on loopback, `localhost` by its certificate; `me` gets in with `made-up-password`. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const authority = makeCertificate();
  const { cert, key } = makeCertificate({ names: ["localhost"], issuer: authority });
  const taken: TakenMail[] = [];
  const server = new SMTPServer({
    cert,
    key,
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === "me" && password === "made-up-password"
        ? done(null, { user: username })
        : done(Object.assign(new Error("no such user"), { responseCode: 535 })),
    onData(stream, { envelope }, done) {
      const pieces: Buffer[] = [];
      stream.on("data", (piece: Buffer) => pieces.push(piece));
      stream.once("end", () => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        taken.push({ from, to, source: Buffer.concat(pieces).toString() });
        done();
      });
    },
    ...options,
  });
  const listening = server.listen(0, "127.0.0.1");
  const open = new Set<Socket>();
  listening.on("connection", (socket: Socket) => open.add(socket));
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    ca: authority.cert,
    taken,
    breakOff() {
      for (const socket of open) socket.destroy();
    },
    async close() {
      const closed = once(listening, "close");
      server.close();
      await closed;
    },
  };
}
