import { expect, it } from "vitest";
import { parseAllowedTarget } from "./allowed-target.ts";
import { createOutbound } from "./outbound.ts";
import { createResolver } from "./resolver.ts";
import { endOf } from "./testing/loopback.ts";
import { startNameServer, type Records } from "./testing/name-server.ts";
import { startAnswering } from "./testing/raw-server.ts";

const resolverAt = (server: string, limitMs = 3_000) => createResolver({ limitMs, servers: [server] });

it("all addresses of a name are found, IPv4 first", async () => {
  const server = await startNameServer((_name, isIpv6) =>
    isIpv6 ? { ipv6: ["2606:4700::1111"] } : { ipv4: ["192.0.2.1", "192.0.2.2"] },
  );
  expect(await resolverAt(server)("mirror.example")).toEqual(["192.0.2.1", "192.0.2.2", "2606:4700::1111"]);
});

it.each<[string, Records, string]>([
  ["no such name", { errorCode: 3 }, "dns_nxdomain"],
  ["a server failure", { errorCode: 2 }, "dns_error"],
  ["a refusal", { errorCode: 5 }, "dns_error"],
  ["a name without address", {}, "dns_error"],
  ["an alias that leads to itself", { alias: "mirror.example" }, "dns_error"],
  ["silence", "silence", "dns_timeout"],
])("%s is a %s", async (_case, records, reason) => {
  const server = await startNameServer(() => records);
  expect(await endOf(resolverAt(server, 300)("mirror.example"))).toBe(reason);
});

it("a name whose IPv6 question goes unanswered is reached by its IPv4 addresses", async () => {
  const server = await startNameServer((_name, isIpv6) => (isIpv6 ? "silence" : { ipv4: ["192.0.2.1"] }));
  expect(await resolverAt(server, 300)("mirror.example")).toEqual(["192.0.2.1"]);
});

it("a silent name server holds up neither files nor other names", async () => {
  const server = await startNameServer((name) =>
    name === "slow.example" ? "silence" : { ipv4: ["192.0.2.1"] },
  );
  const resolve = resolverAt(server, 1_000);
  const ended: string[] = [];
  const slow = Array.from({ length: 20 }, async () => {
    await endOf(resolve("slow.example"));
    ended.push("slow");
  });
  await resolve("quick.example");
  ended.push("quick");
  await Promise.all(slow);
  expect(ended[0]).toBe("quick");
});

it("localhost and names in the hosts file are not asked for", async () => {
  const resolve = createResolver({
    limitMs: 100,
    servers: ["127.0.0.1:1"],
    hosts: new Map([["mirror.example", ["fd00::1", "10.0.0.1"]]]),
  });
  expect(await resolve("Mirror.example")).toEqual(["10.0.0.1", "fd00::1"]);
  expect(await createResolver({ limitMs: 100, servers: ["127.0.0.1:1"] })("localhost")).toEqual([
    "127.0.0.1",
  ]);
});

/** A way out that asks this name server and may reach one loopback address at every port. */
const outboundAsking = (nameServer: string) =>
  createOutbound({
    userAgent: "Heliograph/test",
    allowedPrivateTargets: [parseAllowedTarget("127.0.0.1:1024-65535")],
    nameServers: [nameServer],
  });

it("a name is asked for anew by each request, and a later answer that is refused is never connected to", async () => {
  const mirror = await startAnswering((socket) => socket.end("HTTP/1.1 204 No Content\r\n\r\n"));
  let questions = 0;
  const nameServer = await startNameServer((_name, isIpv6) => {
    if (isIpv6) return {};
    questions += 1;
    return { ipv4: questions === 1 ? ["127.0.0.1"] : ["127.0.0.2"] };
  });
  const outbound = outboundAsking(nameServer);
  const url = `http://mirror.example:${mirror.port}/`;
  const answer = await outbound.get(url, { bodyLimitBytes: 0 });
  expect(answer.facts["address"]).toBe("127.0.0.1");
  expect(await endOf(outbound.get(url, { bodyLimitBytes: 0 }))).toBe("target_refused");
  expect(mirror.connections).toBe(1);
});

it("one refused address among several refuses the name, at admission and at use", async () => {
  const mirror = await startAnswering((socket) => socket.end("HTTP/1.1 204 No Content\r\n\r\n"));
  const nameServer = await startNameServer((_name, isIpv6) =>
    isIpv6 ? { ipv6: ["::1"] } : { ipv4: ["127.0.0.1"] },
  );
  const outbound = outboundAsking(nameServer);
  const url = `http://mirror.example:${mirror.port}/`;
  expect(await endOf(outbound.judge(url))).toBe("target_refused");
  expect(await endOf(outbound.get(url, { bodyLimitBytes: 0 }))).toBe("target_refused");
  expect(mirror.connections).toBe(0);
});
