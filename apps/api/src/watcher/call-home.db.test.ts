import { createServer } from "node:http";
import { minutes, pulseParts } from "@heliograph/core";
import { savePulse } from "@heliograph/db";
import { testDatabase } from "@heliograph/db/testing";
import { listen } from "@heliograph/outbound/testing";
import { expect, it, onTestFinished } from "vitest";
import { trialOutbound } from "../trial/trial-outbound.ts";
import { callHome, partsAtRest } from "./call-home.ts";

it.each([
  { moved: "all just now", ages: { ingest: 0, judging: 0, delivery: 0 }, still: [] },
  { moved: "one two minutes ago", ages: { ingest: minutes(2), judging: 0, delivery: 0 }, still: [] },
  { moved: "one longer ago", ages: { ingest: minutes(2) + 1, judging: 0, delivery: 0 }, still: ["ingest"] },
  { moved: "one never", ages: { ingest: 0, judging: 0 }, still: ["delivery"] },
])("of parts that moved $moved, these stand still: $still", ({ ages, still }) => {
  const known = pulseParts.flatMap((part) => (part in ages ? [[part, ages[part] ?? 0] as const] : []));
  expect(partsAtRest(new Map(known))).toEqual(still);
});

it("the heartbeat is sent once everything moves, and not before", async () => {
  const { database } = await testDatabase();
  const calls: string[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    calls.push(request.url ?? "");
    response.writeHead(status).end("OK");
  });
  const url = `http://127.0.0.1:${await listen(server)}/ping/secret`;
  const outbound = trialOutbound();
  onTestFinished(() => {
    outbound.close();
    server.close();
  });
  const call = () => callHome(database, { url, outbound, signal: new AbortController().signal });
  await savePulse(database, "ingest");
  await savePulse(database, "judging");
  expect(await call()).toEqual(["delivery"]);
  expect(calls).toEqual([]);
  await savePulse(database, "delivery");
  expect(await call()).toEqual([]);
  expect(calls).toEqual(["/ping/secret"]);
  status = 404;
  await expect(call()).rejects.toThrow(/^the heartbeat was answered with HTTP 404$/);
});
