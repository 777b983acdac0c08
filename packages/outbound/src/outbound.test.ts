import { createServer } from "node:net";
import { expect, it } from "vitest";
import { parseAllowedTarget } from "./allowed-target.ts";
import { createOutbound } from "./outbound.ts";
import { listen } from "./testing/index.ts";
import { endOf, loopbackOutbound } from "./testing/loopback.ts";
import { startNameServer } from "./testing/name-server.ts";
import { startAnswering, startServer } from "./testing/raw-server.ts";

const options = { bodyLimitBytes: 100 };

it("an answer carries its status, headers, body, measures and facts", async () => {
  const mirror = await startAnswering((socket) => {
    socket.end(
      "HTTP/1.1 404 Not Found\r\nServer: a\r\nVia: 1.1 b\r\nX-Cache: HIT\r\nX: 1\r\nx: 2\r\nContent-Length: 4\r\n\r\ngone",
    );
  });
  const answer = await loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, options);
  expect(answer.status).toBe(404);
  expect(answer.body.toString()).toBe("gone");
  expect(answer.headers.get("X")).toBe("1, 2");
  expect(answer.headers.all("x")).toEqual(["1", "2"]);
  expect([...answer.headers].map(([name]) => name)).toEqual([
    "server",
    "via",
    "x-cache",
    "x",
    "x",
    "content-length",
  ]);
  expect(answer.facts).toEqual({
    address: "127.0.0.1",
    family: "4",
    httpVersion: "1.1",
    finalHost: `127.0.0.1:${mirror.port}`,
    server: "a",
    via: "1.1 b",
    cacheStatus: "HIT",
  });
  expect(answer.measures["sizeBytes"]).toBe(4);
  const { dnsMs = 0, connectMs = 0, ttfbMs = 0, totalMs = 0 } = answer.measures;
  expect(totalMs).toBeGreaterThanOrEqual(dnsMs + connectMs + ttfbMs);
});

it("the request says who asks, wants no coding and no second request", async () => {
  const seen: string[] = [];
  const mirror = await startAnswering((socket, request) => {
    seen.push(request);
    socket.end("HTTP/1.1 204 No Content\r\n\r\n");
  });
  await loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/a!b/@v/list?x=%2F`, options);
  expect(seen).toEqual([
    `GET /a!b/@v/list?x=%2F HTTP/1.1\r\nHost: 127.0.0.1:${mirror.port}\r\nUser-Agent: Heliograph/test\r\n` +
      "Accept: */*\r\nAccept-Encoding: identity\r\nConnection: close\r\n\r\n",
  ]);
});

it("a header that could carry another is our own mistake", async () => {
  const request = loopbackOutbound().get("http://127.0.0.1:8080/", {
    ...options,
    headers: { x: "y\r\nz: a" },
  });
  await expect(request).rejects.toThrow(TypeError);
});

it("a closed port refuses", async () => {
  const server = createServer();
  const port = await listen(server);
  server.close();
  expect(await endOf(loopbackOutbound().get(`http://127.0.0.1:${port}/`, options))).toBe("connect_refused");
});

it("a host's next address is tried when one refuses", async () => {
  const mirror = await startAnswering((socket) => socket.end("HTTP/1.1 204 No Content\r\n\r\n"));
  const nameServer = await startNameServer((_name, isIpv6) =>
    isIpv6 ? {} : { ipv4: ["127.0.0.2", "127.0.0.1"] },
  );
  const outbound = createOutbound({
    userAgent: "Heliograph/test",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.0/8:1024-65535")],
    nameServers: [nameServer],
  });
  const { facts } = await outbound.get(`http://mirror.example:${mirror.port}/`, options);
  expect(facts).toMatchObject({ address: "127.0.0.1", passedOver: "127.0.0.2=connect_refused" });
});

it("an open port without allowance is not connected to", async () => {
  const mirror = await startServer(() => {});
  const outbound = createOutbound({ userAgent: "Heliograph/test" });
  expect(await endOf(outbound.get(`http://127.0.0.1:${mirror.port}/`, options))).toBe("target_refused");
  expect(mirror.connections).toBe(0);
});

it("who gives up gets his own reason, and the connection is closed", async () => {
  const caller = new AbortController();
  const closed = Promise.withResolvers<void>();
  const mirror = await startAnswering((socket) => {
    socket.once("close", () => {
      closed.resolve();
    });
    caller.abort(new Error("shutting down"));
  });
  const request = loopbackOutbound().get(`http://127.0.0.1:${mirror.port}/`, {
    ...options,
    signal: caller.signal,
  });
  await expect(request).rejects.toThrow("shutting down");
  await closed.promise;
});

it("closing the way out ends what is under way and refuses what comes after", async () => {
  const outbound = loopbackOutbound();
  const mirror = await startAnswering(() => {
    outbound.close();
  });
  const url = `http://127.0.0.1:${mirror.port}/`;
  await expect(outbound.get(url, options)).rejects.toThrow("the way out was closed");
  await expect(outbound.get(url, options)).rejects.toThrow("the way out is closed");
});

it("a host is asked by two requests at a time", async () => {
  let open = 0;
  let most = 0;
  const mirror = await startAnswering((socket) => {
    open += 1;
    most = Math.max(most, open);
    setImmediate(() => {
      open -= 1;
      socket.end("HTTP/1.1 204 No Content\r\n\r\n");
    });
  });
  const outbound = loopbackOutbound();
  await Promise.all(
    Array.from({ length: 20 }, () => outbound.get(`http://127.0.0.1:${mirror.port}/`, options)),
  );
  expect(mirror.connections).toBe(20);
  expect(most).toBeLessThanOrEqual(2);
});
