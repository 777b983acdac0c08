import { createSecureServer } from "node:http2";
import { createServer, type TlsOptions } from "node:tls";
import { onTestFinished } from "vitest";
import { listen, type Certificate } from "@heliograph/outbound/testing";
import { issuer } from "./authorities.ts";

/** What a server shows: a certificate, and what comes along with it. */
export const showing = (leaf: Certificate, ...others: Certificate[]): TlsOptions => ({
  key: leaf.key,
  cert: [leaf, ...others].map(({ cert }) => cert).join(""),
});

type Secured = TlsOptions & {
  staple?: Buffer;
  answers?: "h2 and http/1.1" | "h2" | "nothing";
  status?: number;
};

/** Starts a mirror with TLS on loopback until the end of a test, and returns its base URL; it shows a leaf before its issuer. */
export async function startSecured(
  leaf: Certificate,
  { staple, answers = "h2 and http/1.1", status = 200, ...options }: Secured = {},
): Promise<string> {
  const tls = { ...showing(leaf, issuer), ...options };
  const server =
    answers === "nothing"
      ? createServer(tls)
      : createSecureServer({ ...tls, allowHTTP1: answers !== "h2" }, (_request, response) => {
          response.writeHead(status).end('{"Version":"v0.3.0"}');
        });
  if (staple !== undefined) {
    server.on("OCSPRequest", (_leaf, _issuer, answer: (error: null, response: Buffer) => void) =>
      answer(null, staple),
    );
  }
  onTestFinished(() => void server.close());
  return `https://localhost:${await listen(server)}`;
}
