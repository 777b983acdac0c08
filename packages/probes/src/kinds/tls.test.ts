import { constants } from "node:crypto";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { days, type Graded, type Observation } from "@heliograph/core";
import {
  authorityAccess,
  makeCertificate,
  makeStaple,
  mustStaple,
  stampBy,
  type KeyKind,
} from "@heliograph/outbound/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Memory } from "../memory/memory.ts";
import { runProbe } from "../testing/run.ts";
import { startAnswering } from "../testing/start-answering.ts";
import { goodStamps, issuer, logList, logs, makeLeaf, retiredAt, root } from "../tls/testing/authorities.ts";
import { showing, startSecured } from "../tls/testing/start-secured.ts";

const known = getCACertificates("default");
beforeAll(() => setDefaultCACertificates([root.cert]));
afterAll(() => setDefaultCACertificates(known));

const look = (baseUrl: string) => runProbe("tls", { baseUrl }, { stampLogs: logList });

/** The rules that are not simply kept, and how. */
const findings = ({ outcome, card = [] }: Observation) => {
  expect(outcome).toBe("ok");
  return Object.fromEntries(
    card
      .filter(({ grade }) => grade !== "pass" && grade !== "not-applicable")
      .map(({ rule, grade }) => [rule, grade]),
  );
};

const of = ({ card = [] }: Observation, name: string): Graded | undefined =>
  card.find(({ rule }) => rule === name);

const inDays = (count: number) => new Date(Date.now() + days(count));

it("a mirror that does all well has no finding", async () => {
  const observation = await look(await startSecured(makeLeaf()));
  expect(findings(observation)).toEqual({});
  expect(observation).toMatchObject({
    facts: {
      address: "127.0.0.1",
      protocol: "TLSv1.3",
      alpn: "h2",
      key: "ECDSA P-256",
      ctListVersion: "1.2",
      ctListAt: "2026-01-02T12:57:01.000Z",
    },
    measures: {
      handshake4Ms: expect.any(Number),
      ttfbHttp2Ms: expect.any(Number),
      ttfbHttp1Ms: expect.any(Number),
      leftRatio: expect.any(Number),
    },
  });
  expect(of(observation, "http2-gain")).toMatchObject({
    grade: "pass",
    detail: expect.stringContaining("ms over HTTP/2"),
  });
});

/** How the gain by HTTP/2 of such a mirror is graded. */
const gainOf = async (...secured: Parameters<typeof startSecured>) =>
  of(await look(await startSecured(...secured)), "http2-gain")?.grade;

it("what a mirror gains by HTTP/2 is not told where it does not answer the question, and no matter where it does not speak both", async () => {
  expect(await gainOf(makeLeaf(), { status: 503 })).toBe("unknown");
  expect(await gainOf(makeLeaf(), { answers: "h2" })).toBe("not-applicable");
});

it("a mirror that asks to slow down is left alone", async () => {
  const memory = new Memory();
  const baseUrl = await startSecured(makeLeaf(), { status: 429 });
  const lookAgain = () => runProbe("tls", { baseUrl }, { stampLogs: logList, memory });
  expect(await lookAgain()).toMatchObject({ outcome: "ok" });
  const again = await lookAgain();
  expect(again).toMatchObject({ error: "rate_limited" });
  expect(again).not.toHaveProperty("card");
});

it("the certificate is told of, with its chain and who stamped it", async () => {
  const leaf = makeLeaf();
  const { certificates } = await look(await startSecured(leaf));
  expect(certificates).toEqual([
    expect.objectContaining({
      host: "localhost",
      subject: "CN=localhost",
      issuer: "CN=Known intermediate",
      key: "ECDSA P-256",
      signature: "SHA256 with ECDSA",
      names: ["localhost"],
      trusted: true,
      chain: [leaf, issuer].map(({ der }) => der.toString("base64")),
    }),
  ]);
  expect(certificates?.[0]?.stamps).toMatchObject([
    { log: "One", operator: "First", via: "certificate", state: "verified" },
    { log: "Other", operator: "Second", via: "certificate", state: "verified" },
  ]);
});

describe("who vouches for it", () => {
  const stranger = makeCertificate({ subject: "Private root" });
  const strangersIssuer = makeCertificate({ subject: "Private intermediate", issuer: stranger });

  it.each([
    ["of a private authority", { issuer: stranger, extensions: [] }, [], { trusted: "fail" }],
    [
      "of a private authority that sends its root",
      { issuer: strangersIssuer },
      [strangersIssuer, stranger],
      { trusted: "fail" },
    ],
    ["whose intermediate is missing", {}, [], { "chain-complete": "fail" }],
    ["whose root is sent too", {}, [issuer, root], {}],
    ["whose chain is out of order", {}, [root, issuer], { "chain-order": "warn" }],
    ["with a certificate that belongs to nothing", {}, [issuer, stranger], { "chain-order": "warn" }],
    ["for another name", { names: ["mirror.example"] }, [issuer], { name: "fail" }],
  ])("a certificate %s: %o", async (_case, more, others, expected) => {
    const leaf = makeLeaf(more);
    expect(findings(await look(await startSecured(leaf, showing(leaf, ...others))))).toEqual(expected);
  });

  it("a certificate that signs itself is vouched for by nobody", async () => {
    const leaf = makeCertificate({ names: ["localhost"] });
    const observation = await look(await startSecured(leaf, showing(leaf)));
    expect(findings(observation)).toEqual({ trusted: "fail" });
    expect(of(observation, "trusted")?.detail).toBe("it is signed by itself");
  });
});

describe("its dates", () => {
  it.each([
    ["is over", { notBefore: inDays(-90), notAfter: inDays(-1) }, { validity: "fail" }],
    ["has not begun", { notBefore: inDays(1), notAfter: inDays(90) }, { validity: "fail" }],
    ["is over by more than two thirds", { notBefore: inDays(-70), notAfter: inDays(30) }, { expiry: "warn" }],
    ["is nearly over", { notBefore: inDays(-85), notAfter: inDays(15) }, { expiry: "fail" }],
    [
      "is longer than it may be",
      { notBefore: inDays(-1), notAfter: inDays(210), stamps: [...goodStamps, stampBy(logs.sameOperator)] },
      { lifetime: "warn" },
    ],
    ["is of six days", { notBefore: inDays(-3), notAfter: inDays(3) }, {}],
  ])("a lifetime that %s: %o", async (_case, more, expected) => {
    expect(findings(await look(await startSecured(makeLeaf(more))))).toEqual(expected);
  });
});

describe("its key and signature", () => {
  it.each<[KeyKind, Record<string, string>]>([
    ["p256", {}],
    ["p384", {}],
    ["rsa2048", {}],
    ["rsa4096", {}],
    ["ed25519", { key: "warn" }],
    ["rsa1024", { key: "fail" }],
  ])("%s: %o", async (key, expected) => {
    const options = key === "rsa1024" ? { ciphers: "DEFAULT@SECLEVEL=0" } : {};
    expect(findings(await look(await startSecured(makeLeaf({ key }), options)))).toEqual(expected);
  });

  it("a signature over SHA-1 is weak", async () => {
    const leaf = makeLeaf({ digest: "sha1" });
    const url = await startSecured(leaf, { ciphers: "DEFAULT@SECLEVEL=0" });
    expect(findings(await look(url))).toEqual({ signature: "fail" });
  });

  it("a host with a certificate for each kind of key is judged by both", async () => {
    const [ecdsa, rsa] = [makeLeaf(), makeLeaf({ key: "rsa2048", names: ["mirror.example"] })];
    const url = await startSecured(ecdsa, {
      key: [ecdsa.key, rsa.key],
      cert: [ecdsa, rsa].map(({ cert }) => cert + issuer.cert),
    });
    const observation = await look(url);
    expect(findings(observation)).toEqual({ name: "fail" });
    expect(observation.certificates?.map(({ key }) => key)).toEqual(["ECDSA P-256", "RSA 2048"]);
  });
});

describe("versions and protocols", () => {
  const old = { ciphers: "DEFAULT@SECLEVEL=0", answers: "nothing" } as const;
  const protocols = { ALPNProtocols: ["h2", "http/1.1"] };

  it.each([
    ["TLS 1.2 alone", { maxVersion: "TLSv1.2" } as const, { "tls-1-3": "warn" }],
    [
      "TLS 1.3 alone, whose order of certificates nobody sees",
      { minVersion: "TLSv1.3" } as const,
      { "chain-order": "unknown" },
    ],
    [
      "TLS 1.0 alone",
      { ...old, ...protocols, minVersion: "TLSv1", maxVersion: "TLSv1" } as const,
      { versions: "fail" },
    ],
    [
      "TLS 1.1 beside newer ones",
      { ciphers: old.ciphers, minVersion: "TLSv1.1" } as const,
      { versions: "warn" },
    ],
    ["no ALPN", { answers: "nothing" } as const, { "alpn-h2": "warn" }],
    ["HTTP/1.1 alone", { answers: "nothing", ALPNProtocols: ["http/1.1"] } as const, { "alpn-h2": "warn" }],
    ["HTTP/2 alone", { answers: "h2" } as const, { "alpn-http-1": "warn" }],
    ["no resumption", { secureOptions: constants.SSL_OP_NO_TICKET }, { resumption: "warn" }],
  ])("%s: %o", async (_case, options, expected) => {
    expect(findings(await look(await startSecured(makeLeaf(), options)))).toEqual(expected);
  });

  it("an address without TLS is warned of, and asked for nothing else", async () => {
    const observation = await look((await startAnswering(() => ({ status: 404 }))).baseUrl);
    expect(findings(observation)).toEqual({ "plain-http": "warn" });
    expect(observation.card?.filter(({ grade }) => grade !== "not-applicable")).toHaveLength(1);
  });
});

describe("stamps", () => {
  const [one, other] = [stampBy(logs.one), stampBy(logs.other)];

  it.each([
    ["of two operators", [one, other], {}],
    ["of three logs, one of them unknown", [one, stampBy(logs.unlisted), other], {}],
    ["of one operator", [one, stampBy(logs.sameOperator)], { stamps: "warn" }],
    ["of one log", [one], { stamps: "warn" }],
    ["of nobody", [], { stamps: "warn" }],
    ["that are forged", [one, stampBy(logs.other, { forged: true })], { stamps: "fail" }],
    ["from the future", [one, stampBy(logs.other, { at: Date.now() + days(1) })], { stamps: "fail" }],
    ["of a log that our list does not know", [one, stampBy(logs.unlisted)], { stamps: "unknown" }],
    ["of a log before it was retired", [stampBy(logs.retired, { at: retiredAt - 1 }), other], {}],
    ["of a log after it was retired", [stampBy(logs.retired, { at: retiredAt }), other], { stamps: "warn" }],
    ["of a rejected log", [one, stampBy(logs.rejected)], { stamps: "warn" }],
    ["of a log that takes what ends in other years", [one, stampBy(logs.otherYears)], { stamps: "warn" }],
  ])("%s: %o", async (_case, stamps, expected) => {
    expect(findings(await look(await startSecured(makeLeaf({ stamps }))))).toEqual(expected);
  });
});

describe("staples", () => {
  const responder = authorityAccess({
    ocsp: "http://authority.test/ocsp",
    issuer: "http://authority.test/issuer.der",
  });
  const named = { extensions: [responder] };
  const demanded = { extensions: [responder, mustStaple()] };
  const another = makeLeaf();

  it.each([
    ["present", named, {}, {}],
    ["absent where nobody gives them", {}, undefined, {}],
    ["absent where the certificate names who gives them", named, undefined, { staple: "warn" }],
    ["demanded and present", demanded, {}, {}],
    ["demanded and absent", demanded, undefined, { "must-staple": "fail" }],
    ["that say it is revoked", named, { revoked: true }, { staple: "fail" }],
    ["that are over", named, { nextUpdate: inDays(-1) }, { staple: "warn" }],
  ])("%s: %o", async (_case, more, wanted, expected) => {
    const leaf = makeLeaf(more);
    const staple = wanted && { staple: makeStaple(leaf, issuer, wanted) };
    expect(findings(await look(await startSecured(leaf, staple)))).toEqual(expected);
  });

  it.each([
    ["of another certificate", makeStaple(another, issuer)],
    ["signed by somebody else", makeStaple(another, makeCertificate({ subject: "Known intermediate" }))],
    ["that are none", Buffer.from("garbage")],
  ])("%s: worth nothing", async (_case, staple) => {
    const observation = await look(await startSecured(makeLeaf(named), { staple }));
    expect(findings(observation)).toEqual({ staple: "warn" });
  });
});
