import { historySchema, minutes } from "@heliograph/core";
import { expect, it } from "vitest";
import { noon, refused, seen, testSite } from "../../testing/test-site.ts";

/** A site whose mirror `b` failed one of four checks; nobody has looked at `a`. */
async function remembering() {
  const site = await testSite("north");
  const prober = site.prober("north");
  await prober.heartbeat();
  await prober.send([
    refused(noon - minutes(4), "b"),
    ...[3, 2, 1].map((minute) => seen({ mirror: "b", at: noon - minutes(minute) })),
  ]);
  return site;
}

it("a year is told month by month of each mirror that was looked at", async () => {
  const { api } = await remembering();
  const history = historySchema.parse(await (await api.request("/api/v1/history")).json());
  expect(history).toMatchObject({
    year: 2026,
    years: [2026],
    mirrors: [{ slug: "b", months: [{ month: "2026-11", ok: 3, failed: 1, incidents: 0, worst: null }] }],
  });
  expect(history.mirrors).toHaveLength(1);
});

it("of a year of which nothing is kept there is no answer, and what is no year is refused", async () => {
  const { api } = await remembering();
  const answer = await api.request("/api/v1/history?year=2019");
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({ field: "year" });
  expect((await api.request("/api/v1/history?year=next")).status).toBe(400);
});

it("before the first check there is the present year, and nothing in it", async () => {
  const { api } = await testSite("north");
  const history = await (await api.request("/api/v1/history")).json();
  expect(history).toMatchObject({ year: 2026, years: [], mirrors: [] });
});

it("all months are a table too", async () => {
  const { api } = await remembering();
  const answer = await api.request("/api/v1/history.csv");
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(await answer.text()).toBe(
    '"month","mirror","share_percent","checks","ok","degraded","failed","unknown","incidents"\r\n' +
      '"2026-11","b","75","4","3","0","1","0","0"\r\n',
  );
});
