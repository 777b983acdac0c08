import { hours, minutes, seconds, workSchema, type Work } from "@heliograph/core";
import { expect, it } from "vitest";
import { noon, seen, testSite, type TestSite } from "../testing/test-site.ts";

const workOf = async (response: Response): Promise<Work> => workSchema.parse(await response.json());

/** Several prober processes with the token of one vantage. */
const processes = (site: TestSite, count: number) =>
  Array.from({ length: count }, () => site.prober("north"));

it("a prober is told its whole work", async () => {
  const site = await testSite("north", "south");
  const work = await workOf(await site.prober("south").heartbeat());
  expect(work).toMatchObject({ vantage: "south", epoch: 1, now: new Date(noon).toISOString() });
  const rhythms = [
    ["availability", minutes(1)],
    ["throughput", minutes(15)],
    ["freshness", seconds(30)],
    ["integrity", minutes(10)],
    ["log-view", minutes(5)],
    ["conformance", hours(6)],
    ["cache", hours(1)],
    ["tls", hours(1)],
  ];
  expect(work.checks.map(({ mirror, kind, everyMs }) => [mirror, kind, everyMs])).toEqual(
    ["a", "b"].flatMap((mirror) => rhythms.map((rhythm) => [mirror, ...rhythm])),
  );
});

it("a prober is told of the kinds that it knows, an old one of availability alone", async () => {
  const prober = (await testSite("north")).prober("north");
  const kindsOf = async (heartbeat: object) =>
    new Set((await workOf(await prober.heartbeat(heartbeat))).checks.map(({ kind }) => kind));
  expect(await kindsOf({ kinds: undefined })).toEqual(new Set(["availability"]));
  expect(await kindsOf({ kinds: ["availability", "log-view", "telepathy"] })).toEqual(
    new Set(["availability", "log-view"]),
  );
});

it("a new process takes the vantage over, and the old one is told so", async () => {
  const site = await testSite("north");
  const [old, young] = processes(site, 2);
  expect((await workOf((await old?.heartbeat()) ?? Response.error())).epoch).toBe(1);
  expect((await workOf((await old?.heartbeat()) ?? Response.error())).epoch).toBe(1);
  expect((await workOf((await young?.heartbeat()) ?? Response.error())).epoch).toBe(2);
  expect((await old?.send([seen()]))?.status).toBe(409);
  expect((await old?.heartbeat())?.status).toBe(409);
  expect((await young?.send([seen()]))?.status).toBe(200);
});

it("a prober that is restarted often is never locked out", async () => {
  const site = await testSite("north");
  for (const [restart, prober] of processes(site, 20).entries()) {
    site.clock.now = noon + seconds(restart * 5);
    expect((await workOf(await prober.heartbeat())).epoch).toBe(restart + 1);
  }
});

it("two live probers with one token are found out, and neither is believed any more", async () => {
  const site = await testSite("north");
  const probers = processes(site, 4);
  for (const prober of probers) await prober.heartbeat();
  const answers: number[] = [];
  for (const former of probers.slice(0, 3)) answers.push((await former.heartbeat()).status);
  expect(answers).toEqual([409, 409, 403]);
  expect((await probers[3]?.heartbeat())?.status).toBe(403);
  expect((await probers[3]?.send([seen()]))?.status).toBe(409);
});

it("a process replaced long ago may come back", async () => {
  const site = await testSite("north");
  const [first, second] = processes(site, 2);
  await first?.heartbeat();
  await second?.heartbeat();
  site.clock.now = noon + minutes(11);
  expect((await first?.heartbeat())?.status).toBe(200);
});
