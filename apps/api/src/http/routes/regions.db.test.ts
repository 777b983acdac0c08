import { minutes, regionsSchema, runsSchema } from "@heliograph/core";
import { expect, it } from "vitest";
import { noon, refused, seen, siteWith } from "../../testing/test-site.ts";

/** A site of which one region sees both mirrors work, and one sees that `b` does not. */
async function divided() {
  const site = await siteWith({
    vantages: ["one", "two", "far"],
    regions: { one: "east", two: "east", far: "west" },
  });
  for (let minute = 0; minute < 6; minute += 1) {
    const at = noon + minutes(minute);
    site.clock.now = at;
    for (const vantage of ["one", "two", "far"]) {
      const prober = site.prober(vantage);
      await prober.heartbeat();
      await prober.send([seen({ at }), vantage === "far" ? refused(at, "b") : seen({ at, mirror: "b" })]);
    }
  }
  const read = async (path: string) => (await site.api.request(`/api/v1/${path}`)).json();
  return { read };
}

it("tells each mirror as each region sees it, with counts and latencies of its vantages together", async () => {
  const { read } = await divided();
  const { regions, mirrors } = regionsSchema.parse(await read("regions"));
  expect(regions).toEqual(["east", "west"]);
  expect(mirrors.map(({ slug, cells }) => [slug, cells.map(({ level }) => level)])).toEqual([
    ["a", ["up", "up"]],
    ["b", ["up", "down"]],
  ]);
  const [east, west] = mirrors[1]?.cells ?? [];
  expect(east).toMatchObject({ counts: { ok: 12, failed: 0 }, p50Ms: expect.closeTo(50, -1) });
  expect(west).toMatchObject({ counts: { ok: 0, failed: 6 }, p50Ms: null, p95Ms: null });
});

it("lists the runs of one region alone", async () => {
  const { read } = await divided();
  const { runs } = runsSchema.parse(await read("mirrors/b/runs?kind=availability&region=west&limit=20"));
  expect(runs.map(({ vantage }) => vantage)).toEqual(Array.from({ length: 6 }, () => "far"));
  expect(runs[0]).toMatchObject({ error: "connect_refused", detail: "nobody listens" });
});
