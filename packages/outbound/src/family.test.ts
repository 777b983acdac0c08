import { createServer } from "node:http";
import { once } from "node:events";
import { expect, it, onTestFinished } from "vitest";
import { parseAllowedTarget } from "./allowed-target.ts";
import { createOutbound } from "./outbound.ts";
import { endOf } from "./testing/loopback.ts";
import { startNameServer } from "./testing/name-server.ts";

/** A host that answers on both loopback addresses, and a way out to it; `ipv6: false` leaves it without that address. */
async function startHost({ ipv6 = true } = {}) {
  const server = createServer((_request, response) => response.end("ok"));
  onTestFinished(() => void server.close());
  await once(server.listen(0, "::"), "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on TCP");
  const nameServer = await startNameServer((_name, isIpv6) => {
    if (!isIpv6) return { ipv4: ["127.0.0.1"] };
    return ipv6 ? { ipv6: ["::1"] } : {};
  });
  const outbound = createOutbound({
    userAgent: "Heliograph/test",
    allowedPrivateTargets: ["127.0.0.1:1024-65535", "[::1]:1024-65535"].map((text) =>
      parseAllowedTarget(text),
    ),
    nameServers: [nameServer],
  });
  return (wanted: { family: 4 | 6 } | { address: string }) =>
    outbound.get(`http://mirror.example:${address.port}/`, { bodyLimitBytes: 10, ...wanted });
}

it.each([
  [4, "127.0.0.1"],
  [6, "::1"],
] as const)("a host is asked over IPv%i alone where that is wanted", async (family, address) => {
  const get = await startHost();
  expect((await get({ family })).facts).toMatchObject({ address, family: String(family) });
});

it("a host without an address of the wanted family has none", async () => {
  const get = await startHost({ ipv6: false });
  expect(await endOf(get({ family: 6 }))).toBe("dns_error");
});

it("a host is asked at one of its addresses alone where that is wanted, if it has that one", async () => {
  const get = await startHost();
  expect((await get({ address: "::1" })).facts).toMatchObject({ address: "::1" });
  expect(await endOf(get({ address: "127.0.0.2" }))).toBe("dns_error");
});
