import type { Exchange } from "@heliograph/core";
import { expect, test } from "vitest";
import { packExchanges, unpackExchanges } from "./packed-exchanges.ts";

const answered: Exchange = {
  method: "GET",
  url: "https://alpha.example/m/@v/list",
  sent: { "user-agent": "Heliograph/1", accept: "*/*", "accept-encoding": "identity", connection: "close" },
  startedMs: 12.5,
  phases: { dnsMs: 1.25, connectMs: 20, tlsMs: 30.125, ttfbMs: 40, bodyMs: 0 },
  address: "192.0.2.1",
  httpVersion: "1.1",
  status: 200,
  receivedBytes: 500,
  error: "ok",
};
const refused: Exchange = {
  ...answered,
  sent: {},
  phases: { dnsMs: 1 },
  httpVersion: "",
  status: null,
  error: "connect_refused",
};

const roomOf = (value: unknown) => JSON.stringify(value).length;

test.each([
  { of: "no exchanges", exchanges: [] },
  { of: "one that was answered", exchanges: [answered] },
  { of: "one that was not", exchanges: [refused] },
  { of: "several", exchanges: [answered, refused, { ...answered, method: "HEAD" }, refused] },
])("$of come back as they were", ({ exchanges }) => {
  const packed = packExchanges(exchanges);
  expect(unpackExchanges(JSON.parse(JSON.stringify(packed)))).toEqual(exchanges);
});

test("many alike take less than half of the room", () => {
  const exchanges = Array.from({ length: 16 }, () => answered);
  expect(roomOf(packExchanges(exchanges)) / roomOf(exchanges)).toBeLessThan(0.5);
});
