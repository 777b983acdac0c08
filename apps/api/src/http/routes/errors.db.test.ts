import { errorsSchema, minutes, mirrorThroughputSchema } from "@heliograph/core";
import { expect, it } from "vitest";
import { noon, refused, seen, siteWith } from "../../testing/test-site.ts";

const at = (minute: number) => noon - minutes(minute);

/** A site whose mirror `a` failed from two regions, among runs that went well. */
async function failing() {
  const { prober, api } = await siteWith({
    vantages: ["north", "south"],
    regions: { north: "cold", south: "warm" },
  });
  for (const vantage of ["north", "south"]) {
    await prober(vantage).heartbeat();
    await prober(vantage).send([
      seen({ at: at(3) }),
      refused(at(2)),
      seen({
        at: at(1),
        kind: "log-view",
        outcome: "failed",
        error: "http_5xx",
        facts: { url: "http://a.example.com/m", status: "502", requestId: "r-1" },
      }),
    ]);
  }
  const read = async (search: string) => {
    const answer = await api.request(`/api/v1/mirrors/a/errors${search}`);
    return errorsSchema.parse(await answer.json()).failures;
  };
  return { api, read };
}

it("failures are listed newest first, each with the phase in which it failed", async () => {
  const { read } = await failing();
  expect((await read("")).map(({ vantage, error, phase }) => [vantage, error, phase])).toEqual([
    ["south", "http_5xx", "answer"],
    ["north", "http_5xx", "answer"],
    ["south", "connect_refused", "connect"],
    ["north", "connect_refused", "connect"],
  ]);
});

it("those of one region or of one kind are told alone, with what the mirror calls the request", async () => {
  const { read } = await failing();
  const failures = await read("?region=cold&error=http_5xx");
  expect(failures).toMatchObject([{ vantage: "north", kind: "log-view", facts: { requestId: "r-1" } }]);
  expect(await read("?region=elsewhere")).toEqual([]);
});

it("a mirror without transfers has no throughput", async () => {
  const { api } = await failing();
  const answer = await api.request("/api/v1/mirrors/a/throughput?range=7d");
  expect(mirrorThroughputSchema.parse(await answer.json())).toMatchObject({ range: "7d", points: [] });
});

it.each([
  { path: "nobody/errors", status: 404 },
  { path: "nobody/throughput", status: 404 },
  { path: "a/errors?error=ok", status: 400 },
  { path: "a/errors?region=A/b", status: 400 },
  { path: "a/throughput?range=5y", status: 400 },
])("$path is answered with $status", async ({ path, status }) => {
  const { api } = await failing();
  expect((await api.request(`/api/v1/mirrors/${path}`)).status).toBe(status);
});
