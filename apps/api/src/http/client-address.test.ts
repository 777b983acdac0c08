import { Hono } from "hono";
import { expect, it } from "vitest";
import { clientAddresses } from "./client-address.ts";
import type { Env } from "./context.ts";

const addressOf = clientAddresses(["10.0.0.0/8", "fd00::/8"]);

async function addressFrom(peer: string | undefined, forwarded?: string): Promise<string> {
  const app = new Hono<Env>().get("/", (c) => c.text(String(addressOf(c))));
  const headers: Record<string, string> = forwarded === undefined ? {} : { "X-Forwarded-For": forwarded };
  const bindings = peer === undefined ? {} : { incoming: { socket: { remoteAddress: peer } } };
  const response = await app.request("/", { headers }, bindings);
  return response.text();
}

it.each([
  { name: "nobody, from within the process", peer: undefined, address: "undefined" },
  { name: "the peer", peer: "203.0.113.5", address: "203.0.113.5" },
  { name: "the peer of a dual-stack socket", peer: "::ffff:203.0.113.5", address: "203.0.113.5" },
  { name: "the peer that lies", peer: "203.0.113.5", forwarded: "198.51.100.1", address: "203.0.113.5" },
  { name: "whom our balancer names", peer: "10.0.0.1", forwarded: "198.51.100.1", address: "198.51.100.1" },
  {
    name: "whom our balancer names last",
    peer: "10.0.0.1",
    forwarded: "192.0.2.9, 198.51.100.1",
    address: "198.51.100.1",
  },
  {
    name: "whom a row of balancers names",
    peer: "::ffff:10.0.0.1",
    forwarded: "198.51.100.1, 10.2.3.4",
    address: "198.51.100.1",
  },
  { name: "the balancer itself", peer: "fd00::1", address: "fd00::1" },
  { name: "the balancer that names nonsense", peer: "10.0.0.1", forwarded: "unknown", address: "10.0.0.1" },
])("a request is on behalf of $name", async ({ peer, forwarded, address }) => {
  expect(await addressFrom(peer, forwarded)).toBe(address);
});
