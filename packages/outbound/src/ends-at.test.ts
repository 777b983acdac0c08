import { createSecureServer } from "node:http2";
import { MirrorFailure } from "@heliograph/core";
import { expect, it, onTestFinished } from "vitest";
import { listen, makeCertificate } from "./testing/index.ts";
import { loopbackOutbound } from "./testing/loopback.ts";
import { startAnswering, startServer, type RawServer } from "./testing/raw-server.ts";
import type { Milestone } from "./trip.ts";

const certificate = makeCertificate({ names: ["127.0.0.1"] });
const waitMs = 60;

/** Asks a server, to end on purpose at a milestone: how it ended, and what was measured until then. */
async function endAt(milestone: Milestone, mirror: RawServer, { scheme = "http" } = {}) {
  const failure = new MirrorFailure("connection_reset", "on purpose", { facts: { why: "a drill" } });
  try {
    const { status } = await loopbackOutbound().get(`${scheme}://127.0.0.1:${mirror.port}/`, {
      bodyLimitBytes: 100,
      http2: true,
      extraCa: certificate.cert,
      endsAt: { milestone, failure },
    });
    return { end: String(status), measures: {}, facts: {} };
  } catch (error) {
    if (!(error instanceof MirrorFailure)) throw error;
    return { end: error.message, measures: error.measures, facts: error.facts };
  }
}

/** A server that answers after a while; tells what it was asked. */
async function startSlow(requests: string[], tls?: typeof certificate): Promise<RawServer> {
  return startAnswering((socket, request) => {
    requests.push(request);
    setTimeout(() => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"), waitMs);
  }, tls);
}

it("an exchange that ends when it is connected has asked for nothing", async () => {
  const requests: string[] = [];
  const { end, measures, facts } = await endAt("connected", await startSlow(requests));
  expect({ end, requests }).toEqual({ end: "on purpose", requests: [] });
  expect(Object.keys(measures)).toEqual(["dnsMs", "connectMs", "totalMs"]);
  expect(facts).toMatchObject({ address: "127.0.0.1", why: "a drill" });
});

it("one that ends when TLS is agreed upon has asked for nothing either", async () => {
  const requests: string[] = [];
  const { end, measures } = await endAt("secured", await startSlow(requests, certificate), {
    scheme: "https",
  });
  expect({ end, requests }).toEqual({ end: "on purpose", requests: [] });
  expect(measures["tlsMs"]).toBeGreaterThan(0);
});

it("one that ends at the head has taken as long as the head took", async () => {
  const requests: string[] = [];
  const { end, measures } = await endAt("head", await startSlow(requests));
  expect({ end, asked: requests.length }).toEqual({ end: "on purpose", asked: 1 });
  expect(measures["ttfbMs"]).toBeGreaterThanOrEqual(waitMs - 1);
  expect(measures["totalMs"]).toBeGreaterThanOrEqual(waitMs - 1);
});

it("without TLS nothing is ever secured", async () => {
  expect((await endAt("secured", await startSlow([]))).end).toBe("200");
});

it("what fails before it comes so far fails as it does", async () => {
  const mirror = await startServer((socket) => socket.resetAndDestroy());
  expect((await endAt("head", mirror)).end).toContain("ECONNRESET");
});

it("what ends on purpose is not tried again, though a reset over HTTP/2 would be", async () => {
  let requests = 0;
  const server = createSecureServer(certificate, (_request, response) => {
    requests += 1;
    response.end("ok");
  });
  const port = await listen(server);
  onTestFinished(() => void server.close());
  const { end, facts } = await endAt("head", { port, connections: 0 }, { scheme: "https" });
  expect({ end, requests }).toEqual({ end: "on purpose", requests: 1 });
  expect(facts["httpVersion"]).toBe("2");
});
