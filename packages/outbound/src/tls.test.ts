import type { TlsOptions } from "node:tls";
import { days } from "@heliograph/core";
import { expect, it } from "vitest";
import { makeCertificate } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering, startServer } from "./testing/raw-server.ts";

const authority = makeCertificate();
const another = makeCertificate();
const names = ["localhost", "127.0.0.1"];
const ago = (count: number) => new Date(Date.now() - days(count));

async function endOfHandshake(
  tls: TlsOptions,
  extraCa: string | undefined = authority.cert,
): Promise<string> {
  const mirror = await startAnswering((socket) => socket.end("HTTP/1.1 204 No Content\r\n\r\n"), tls);
  const outbound = loopbackOutbound();
  const options = extraCa === undefined ? {} : { extraCa };
  return endOf(outbound.get(`https://localhost:${mirror.port}/`, { bodyLimitBytes: 0, ...options }));
}

it("a certificate of a known authority is accepted, for a name and for an address", async () => {
  const certificate = makeCertificate({ names, issuer: authority });
  const mirror = await startAnswering((socket) => socket.end("HTTP/1.1 204 No Content\r\n\r\n"), certificate);
  const outbound = loopbackOutbound();
  for (const host of names) {
    const { facts, measures } = await outbound.get(`https://${host}:${mirror.port}/`, {
      bodyLimitBytes: 0,
      extraCa: authority.cert,
    });
    expect(facts).toMatchObject({
      tlsVersion: "TLSv1.3",
      httpVersion: "1.1",
      finalHost: `${host}:${mirror.port}`,
    });
    expect(measures["tlsMs"]).toBeGreaterThan(0);
  }
});

it.each([
  [
    "expired",
    () => makeCertificate({ names, issuer: authority, notBefore: ago(9), notAfter: ago(1) }),
    "tls_expired",
  ],
  [
    "not yet valid",
    () => makeCertificate({ names, issuer: authority, notBefore: ago(-1) }),
    "tls_not_yet_valid",
  ],
  ["of another name", () => makeCertificate({ names: ["mirror.example"], issuer: authority }), "tls_name"],
  ["of an unknown authority", () => makeCertificate({ names, issuer: another }), "tls_untrusted"],
  ["signed by itself", () => makeCertificate({ names }), "tls_untrusted"],
])("a certificate %s: %s", async (_case, make, reason) => {
  expect(await endOfHandshake(make())).toBe(reason);
});

it("a certificate that only this machine's tests trust is untrusted without the extra authority", async () => {
  const certificate = makeCertificate({ names, issuer: authority });
  const mirror = await startAnswering((socket) => socket.end("HTTP/1.1 204 No Content\r\n\r\n"), certificate);
  const outbound = loopbackOutbound();
  const url = `https://localhost:${mirror.port}/`;
  expect(await endOf(outbound.get(url, { bodyLimitBytes: 0, extraCa: authority.cert }))).toBe("ok");
  expect(await endOf(outbound.get(url, { bodyLimitBytes: 0 }))).toBe("tls_untrusted");
});

it("an RSA key under 2,048 bits is weak", async () => {
  const certificate = makeCertificate({ names, issuer: authority, key: "rsa1024" });
  expect(await endOfHandshake({ ...certificate, ciphers: "DEFAULT@SECLEVEL=0" })).toBe("tls_weak");
});

it("an authority's RSA key under 2,048 bits is weak", async () => {
  const issuer = makeCertificate({ key: "rsa1024" });
  const tls = { ...makeCertificate({ names, issuer }), ciphers: "DEFAULT@SECLEVEL=0" };
  expect(await endOfHandshake(tls, issuer.cert)).toBe("tls_weak");
});

it("an old version of TLS fails the handshake", async () => {
  const tls: TlsOptions = { minVersion: "TLSv1.1", maxVersion: "TLSv1.1", ciphers: "DEFAULT@SECLEVEL=0" };
  expect(await endOfHandshake({ ...makeCertificate({ names, issuer: authority }), ...tls })).toBe(
    "tls_handshake",
  );
});

it.each([
  ["plain text", "HTTP/1.1 400 Bad Request\r\n\r\n"],
  ["garbage", "\0\0\0\0\0\0\0\0\0\0\0\0"],
])("%s in place of TLS fails the handshake", async (_case, text) => {
  const mirror = await startServer((socket) => socket.write(text));
  const request = loopbackOutbound().get(`https://localhost:${mirror.port}/`, { bodyLimitBytes: 0 });
  expect(await endOf(request)).toBe("tls_handshake");
});

it("a peer that hangs up or resets during the handshake fails it", async () => {
  const hangsUp = await startServer((socket) => socket.once("data", () => socket.end()));
  const resets = await startServer((socket) => socket.once("data", () => socket.resetAndDestroy()));
  const outbound = loopbackOutbound();
  for (const { port } of [hangsUp, resets]) {
    expect(await endOf(outbound.get(`https://localhost:${port}/`, { bodyLimitBytes: 0 }))).toBe(
      "tls_handshake",
    );
  }
});

it("a handshake that stalls is given up, and tells how far it came", async () => {
  const mirror = await startServer(() => {});
  const request = loopbackOutbound({ tlsMs: 200 }).get(`https://localhost:${mirror.port}/`, {
    bodyLimitBytes: 0,
  });
  await expect(request).rejects.toMatchObject({
    reason: "tls_handshake",
    measures: { connectMs: expect.any(Number), totalMs: expect.any(Number) },
    facts: { address: "127.0.0.1", family: "4" },
  });
});
