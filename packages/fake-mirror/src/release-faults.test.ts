import { isRetracted, readRetractions } from "@heliograph/goproxy";
import { describe, expect, it } from "vitest";
import { startReleasing } from "./testing/start-releasing.ts";

const list = "/example.com/m/@v/list";
const latest = "/example.com/m/@latest";
const file = (version: string, extension = "info") => `/example.com/m/@v/${version}.${extension}`;
const noFetch = { "Disable-Module-Fetch": "true" };

describe("a mirror that lags", () => {
  it("shows in list, latest, files and log what was out so long ago, and in its index what is out", async () => {
    const { clock, ask } = await startReleasing({ lagMs: 1_500 });
    clock.now = 3_499;
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\n" });
    expect((await ask(latest)).body).toContain("v1.0.0");
    expect(await ask(file("v1.1.0"))).toMatchObject({ status: 404 });
    expect((await ask("/sumdb/sum.fake.test/latest")).body).toMatch(/^go\.sum database tree\n1\n/);
    expect((await ask("/index")).body.match(/v1\.\d\.0/g)).toEqual(["v1.0.0", "v1.1.0", "v1.2.0"]);
    clock.now = 3_500;
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\nv1.1.0\n" });
    expect(await ask(file("v1.1.0"))).toMatchObject({ status: 200 });
  });
});

describe("a fault", () => {
  it("backends lets another one answer now and then, that lags or stands still, and names it", async () => {
    const { clock, mirror, ask } = await startReleasing();
    clock.now = 2_000;
    const answers = async () => {
      const asked = await Promise.all(Array.from({ length: 64 }, () => ask(list)));
      return new Set(asked.map(({ body, headers }) => `${headers.get("via")} ${body.length / 7}`));
    };
    const takeBack = mirror.order({ kind: "backends", lagMs: 1_000 });
    expect(await answers()).toEqual(new Set(["1.1 backend-1 2", "1.1 backend-2 1"]));
    takeBack();
    mirror.order({ kind: "backends", share: 1 });
    clock.now = 3_000;
    expect(await answers()).toEqual(new Set(["1.1 backend-2 2"]));
    mirror.clear();
    expect(await answers()).toEqual(new Set(["null 3"]));
  });

  it("lost-version takes a version out of list, latest and files, and leaves it in the log", async () => {
    const { clock, mirror, ask } = await startReleasing();
    clock.now = 2_000;
    mirror.order({ kind: "lost-version", module: "example.com/m", version: "v1.1.0" });
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\n" });
    expect((await ask(latest)).body).toContain("v1.0.0");
    for (const extension of ["info", "mod", "zip"]) {
      expect(await ask(file("v1.1.0", extension))).toMatchObject({ status: 404 });
    }
    expect(await ask("/sumdb/sum.fake.test/lookup/example.com/m@v1.1.0")).toMatchObject({ status: 200 });
  });

  it("retracted keeps a version out of list and latest, and the highest that is left takes it back", async () => {
    const { clock, mirror, ask } = await startReleasing();
    clock.now = 3_000;
    mirror.order({ kind: "retracted", module: "example.com/m", version: "v1.2.0" });
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\nv1.1.0\n" });
    expect((await ask(latest)).body).toContain("v1.1.0");
    expect(await ask(file("v1.2.0"))).toMatchObject({ status: 200 });
    const retractedBy = async (version: string) =>
      isRetracted("v1.2.0", readRetractions((await ask(file(version, "mod"))).body));
    expect(await retractedBy("v1.1.0")).toBe(true);
    expect(await retractedBy("v1.0.0")).toBe(false);
  });

  it("retracted leaves a go.mod file as it is that takes the version back by itself", async () => {
    const releases = [{ version: "v1.0.0" }, { version: "v1.1.0", retracts: ["[v1.0.0, v1.0.9]", "v1.1.0"] }];
    const { mirror, ask } = await startReleasing({
      modules: [{ path: "example.com/m", releases }],
      now: Date.now,
    });
    const before = await ask(file("v1.1.0", "mod"));
    expect(before.body).toContain("retract [v1.0.0, v1.0.9]\n\nretract v1.1.0\n");
    mirror.order({ kind: "retracted", module: "example.com/m", version: "v1.0.0" });
    expect(await ask(list)).toMatchObject({ body: "v1.1.0\n" });
    expect(await ask(file("v1.1.0", "mod"))).toMatchObject({ body: before.body });
  });

  it("negative-cache keeps for a path that nothing is there, and for no other", async () => {
    const { clock, mirror, ask } = await startReleasing();
    mirror.order({ kind: "negative-cache", forMs: 5_000 });
    expect(await ask(file("v1.1.0"))).toMatchObject({ status: 404 });
    clock.now = 5_999;
    expect(await ask(file("v1.1.0"))).toMatchObject({ status: 404 });
    expect(await ask(file("v1.1.0", "mod"))).toMatchObject({ status: 200 });
    clock.now = 6_000;
    expect(await ask(file("v1.1.0"))).toMatchObject({ status: 200 });
  });

  it("negative-cache counts from what was found out and not from what was kept", async () => {
    const { clock, mirror, ask } = await startReleasing();
    mirror.order({ kind: "negative-cache", forMs: 3_000 });
    await ask(file("v1.8.0"));
    clock.now = 3_000;
    await ask(file("v1.8.0"));
    clock.now = 4_000;
    await ask(file("v1.8.0"));
    clock.now = 6_999;
    mirror.order({ kind: "status", status: 500 });
    expect(await ask(file("v1.8.0"))).toMatchObject({ status: 404 });
    clock.now = 7_000;
    expect(await ask(file("v1.8.0"))).toMatchObject({ status: 500 });
  });

  it("pull-through has the files of a version once it was asked for, and so much later", async () => {
    const { clock, mirror, ask } = await startReleasing();
    mirror.order({ kind: "pull-through", fetchMs: 60_000, lists: "stored" });
    expect(await ask(list)).toMatchObject({ status: 200, body: "" });
    expect(await ask(file("v1.0.0"))).toMatchObject({ status: 404, body: "not found: fetch timed out\n" });
    clock.now = 60_999;
    expect(await ask(file("v1.0.0", "zip"))).toMatchObject({ status: 404 });
    clock.now = 61_000;
    expect(await ask(file("v1.0.0", "zip"))).toMatchObject({ status: 200 });
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\n" });
    expect(await ask(file("v1.1.0", "mod"), noFetch)).toMatchObject({ status: 404 });
  });

  it("pull-through does not fetch when it is asked not to, unless it ignores that", async () => {
    const { mirror, ask } = await startReleasing();
    mirror.order({ kind: "pull-through" });
    expect(await ask(list)).toMatchObject({ body: "v1.0.0\n" });
    const without = await ask(file("v1.0.0"), noFetch);
    expect(without).toMatchObject({ status: 404, body: "not found: temporarily unavailable\n" });
    const takeBack = mirror.order({ kind: "ignores-no-fetch" });
    expect(await ask(file("v1.0.0"), noFetch)).toMatchObject({ status: 200 });
    takeBack();
    expect(await ask(file("v1.0.0"), noFetch)).toMatchObject({ status: 200 });
    expect(mirror.log.map((exchange) => exchange.noFetch)).toEqual([false, true, true, true]);
  });
});

describe("a mirror of 5,000 releases", () => {
  it("answers thousands of requests within seconds", async () => {
    const modules = Array.from({ length: 50 }, (_, at) => ({
      path: `example.com/m${at}`,
      releases: Array.from({ length: 100 }, (_each, minor) => ({ version: `v1.${minor}.0` })),
    }));
    const { ask } = await startReleasing({ modules, now: Date.now });
    for (let round = 0; round < 40; round += 1) {
      const answers = modules.map(({ path }) => ask(`/${path}/@${round % 2 === 0 ? "latest" : "v/list"}`));
      for (const { body } of await Promise.all(answers)) expect(body).toContain("v1.99.0");
    }
  });
});
