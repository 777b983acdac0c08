import type { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { makeCertificate } from "@heliograph/outbound/testing";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A mail as a server took it. */
export type TakenMail = { from: string; to: readonly string[]; source: string };

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
      void text(stream).then((source) => {
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        taken.push({ from, to: envelope.rcptTo.map(({ address }) => address), source });
        done();
      });
    },
    ...options,
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  const listening = server.listen(0, "127.0.0.1", resolve);
  const open = new Set<Socket>();
  listening.on("connection", (socket: Socket) => open.add(socket));
  await promise;
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    port: address.port,
    ca: authority.cert,
    taken,
    breakOff() {
      for (const socket of open) socket.destroy();
    },
    close: () => new Promise((closed) => void server.close(() => closed())),
  };
}
