import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { seconds } from "@heliograph/core";
import type { EmailSettings } from "./settings.ts";

/** How long a mail server may say nothing. */
const silenceMs = seconds(15);

/** The port on which TLS comes first (RFC 8314 §3.3). */
const implicitTlsPort = 465;

/** What a mail server took of a mail. */
export type Submitted = { rejected: readonly string[]; response: string };

/**
 * Hands a mail to a server over a connection that is open, never in the clear. `goesOut` is called once the server has asked for
 * the mail itself. Throws the library's error, or the signal's reason.
 */
export async function submitMail(
  socket: Socket,
  { host, port, tls, user, password, from, to, ca }: EmailSettings,
  mail: Buffer,
  { signal, goesOut }: { signal: AbortSignal; goesOut: () => void },
): Promise<Submitted> {
  const isImplicit = tls === undefined ? port === implicitTlsPort : tls === "implicit";
  const connection = new SMTPConnection({
    host,
    port,
    secure: isImplicit,
    requireTLS: !isImplicit,
    connection: socket,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    tls: { minVersion: "TLSv1.2", ...(ca !== undefined && { ca }) },
  });
  const broken = Promise.withResolvers<never>();
  const orBroken = <T>(step: Promise<T>) => Promise.race([step, broken.promise]);
  const giveUp = () => broken.reject(signal.reason);
  signal.addEventListener("abort", giveUp);
  connection.on("error", broken.reject);
  try {
    signal.throwIfAborted();
    await orBroken(promisify(connection.connect.bind(connection))());
    if (user !== undefined) {
      await orBroken(promisify(connection.login.bind(connection))({ credentials: { user, pass: password } }));
    }
    const send = promisify(connection.send.bind(connection));
    return await orBroken(send({ from, to: [...to] }, Readable.from(begun())));
  } finally {
    signal.removeEventListener("abort", giveUp);
    connection.close();
  }

  function* begun() {
    goesOut();
    yield mail;
  }
}
