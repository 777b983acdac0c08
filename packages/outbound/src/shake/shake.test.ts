import { createServer, setDefaultCACertificates, getCACertificates, type TlsOptions } from "node:tls";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { listen, makeCertificate, makeStaple } from "../testing/index.ts";
import { endOf, loopbackOutbound } from "../testing/loopback.ts";
import { startServer } from "../testing/raw-server.ts";

const root = makeCertificate({ subject: "Root" });
const issuer = makeCertificate({ subject: "Intermediate", issuer: root });
const leaf = makeCertificate({ names: ["localhost"], issuer });
const chained = { key: leaf.key, cert: leaf.cert + issuer.cert };

const known = getCACertificates("default");
beforeAll(() => setDefaultCACertificates([root.cert]));
afterAll(() => setDefaultCACertificates(known));

async function start(options: TlsOptions) {
  const { port } = await startServer(() => {}, options);
  return `https://localhost:${port}/`;
}

it("a handshake tells what was agreed on, who vouches for it and how long it took", async () => {
  const url = await start({ ...chained, ALPNProtocols: ["h2", "http/1.1"] });
  const handshake = await loopbackOutbound().shake(url, {});
  expect(handshake).toMatchObject({
    address: "127.0.0.1",
    family: 4,
    version: "TLSv1.3",
    cipher: expect.stringMatching(/^TLS_/),
    group: expect.stringContaining("25519"),
    alpn: "h2",
    chain: [leaf.der, issuer.der],
    isAsSent: false,
    staple: null,
    isResumed: false,
    verdict: "",
  });
  expect(handshake.tlsMs).toBeGreaterThan(0);
});

it("up to TLS 1.2 the chain is what was sent, in that order, however long", async () => {
  const strangers = Array.from({ length: 60 }, (_, at) => makeCertificate({ subject: `Stranger ${at}` }));
  const sent = [leaf, ...strangers, issuer, root];
  const url = await start({ key: leaf.key, cert: sent.map(({ cert }) => cert).join("") });
  const handshake = await loopbackOutbound().shake(url, { maxVersion: "TLSv1.2" });
  expect(handshake).toMatchObject({ version: "TLSv1.2", isAsSent: true, verdict: "" });
  expect(handshake.chain).toEqual(sent.map(({ der }) => der));
});

it("no store of ours completes a chain", async () => {
  const url = await start({ key: leaf.key, cert: leaf.cert });
  for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
    const { chain, verdict } = await loopbackOutbound().shake(url, { maxVersion });
    expect(chain).toEqual([leaf.der]);
    expect(verdict).toBe("UNABLE_TO_VERIFY_LEAF_SIGNATURE");
  }
});

it.each(["TLSv1.2", "TLSv1.3"] as const)("a session of %s is gone on with", async (maxVersion) => {
  const url = await start(chained);
  const outbound = loopbackOutbound();
  const { session } = await outbound.shake(url, { maxVersion, keepsSession: true });
  if (session === null) throw new Error("there is no session");
  expect(await outbound.shake(url, { maxVersion, session })).toMatchObject({ isResumed: true });
});

it("a server with certificates for both kinds of key shows the one that is asked for", async () => {
  const rsa = makeCertificate({ names: ["localhost"], key: "rsa2048", issuer });
  const url = await start({ key: [leaf.key, rsa.key], cert: [leaf.cert, rsa.cert] });
  const outbound = loopbackOutbound();
  for (const [signatures, shown] of [
    ["ECDSA", leaf],
    ["RSA", rsa],
  ] as const) {
    expect((await outbound.shake(url, { signatures })).chain[0]).toEqual(shown.der);
  }
});

it("a stapled response is handed on", async () => {
  const server = createServer(chained);
  const staple = makeStaple(leaf, issuer);
  server.on("OCSPRequest", (_certificate, _issuer, answer: (error: null, response: Buffer) => void) =>
    answer(null, staple),
  );
  onTestFinished(() => void server.close());
  const url = `https://localhost:${await listen(server)}/`;
  expect((await loopbackOutbound().shake(url, {})).staple).toEqual(staple);
});

it("old versions are spoken where they are asked for", async () => {
  const old = { minVersion: "TLSv1", maxVersion: "TLSv1", ciphers: "DEFAULT@SECLEVEL=0" } as const;
  const url = await start({ ...chained, ...old });
  const outbound = loopbackOutbound();
  expect(await outbound.shake(url, { minVersion: "TLSv1", maxVersion: "TLSv1.1" })).toMatchObject({
    version: "TLSv1",
    isAsSent: true,
  });
  expect(await endOf(outbound.shake(url, {}))).toBe("tls_handshake");
});

it("nobody is shaken hands with at an address that may not be reached", async () => {
  expect(await endOf(loopbackOutbound().shake("https://10.0.0.1/", {}))).toBe("target_refused");
  expect(await endOf(loopbackOutbound().shake("https://127.0.0.1:1999/", { family: 6 }))).toBe("dns_error");
});

it("a handshake that stalls is given up", async () => {
  const silent = await startServer(() => {});
  const url = `https://localhost:${silent.port}/`;
  expect(await endOf(loopbackOutbound({ tlsMs: 200 }).shake(url, {}))).toBe("tls_handshake");
});
