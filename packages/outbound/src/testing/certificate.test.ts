import { X509Certificate } from "node:crypto";
import { connect, createServer } from "node:tls";
import { once } from "node:events";
import { expect, it } from "vitest";
import { makeCertificate } from "./certificate.ts";
import type { KeyKind } from "./key.ts";
import { listen } from "./listen.ts";

it.each<KeyKind>(["p256", "p384", "ed25519", "rsa1024", "rsa2048"])(
  "%s certificates are signed by their issuer",
  (key) => {
    const authority = makeCertificate({ key });
    const leaf = makeCertificate({ names: ["mirror.test", "127.0.0.1"], issuer: authority, key });
    const certificate = new X509Certificate(leaf.cert);
    expect(certificate.verify(new X509Certificate(authority.cert).publicKey)).toBe(true);
    expect(certificate.checkIssued(new X509Certificate(authority.cert))).toBe(true);
    expect(certificate.subjectAltName).toBe("DNS:mirror.test, IP Address:127.0.0.1");
  },
);

it("an instant of any century survives", () => {
  const notBefore = new Date("2049-12-31T23:59:59Z");
  const notAfter = new Date("2050-01-01T00:00:00Z");
  const certificate = new X509Certificate(makeCertificate({ notBefore, notAfter }).cert);
  expect(certificate.validFromDate).toEqual(notBefore);
  expect(certificate.validToDate).toEqual(notAfter);
});

it("a client that trusts the authority accepts its server", async () => {
  const authority = makeCertificate();
  const server = createServer(makeCertificate({ names: ["mirror.test"], issuer: authority }));
  const port = await listen(server);
  const client = connect({ port, host: "127.0.0.1", servername: "mirror.test", ca: authority.cert });
  await once(client, "secureConnect");
  expect(client.authorized).toBe(true);
  client.destroy();
  server.close();
});
