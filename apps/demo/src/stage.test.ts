import { defaultCanary, minutes } from "@heliograph/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openingRelease } from "./modules.ts";
import { setStage, type Stage } from "./stage.ts";
import { allowedTargets, describeSite } from "./site-file.ts";
import { parse } from "yaml";
import type { Tell } from "./tell.ts";
import { makeVantages } from "./vantages.ts";

let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

describe("the stage", () => {
  it("has mirrors that know the canary, of which the stale one lacks what is new", async () => {
    stage = await setStage(Date.now(), () => {});
    const others = new Set(["slow", "advertised"]);
    const plain = stage.players.filter(({ part }) => part.serves === "http" && !others.has(part.slug));
    const counts = new Map<string, number>();
    for (const { part, mirror } of plain) {
      const info = await fetch(`${mirror.baseUrl}/${defaultCanary.module}/@v/${defaultCanary.version}.info`);
      expect(await info.json()).toMatchObject({ Version: defaultCanary.version });
      const list = await fetch(`${mirror.baseUrl}/example.com/lively/@v/list`);
      counts.set(part.slug, (await list.text()).split("\n").length);
    }
    const newest = counts.get("swift") ?? 0;
    for (const slug of ["steady", "upstream"]) expect(counts.get(slug)).toBe(newest);
    expect(counts.get("stale")).toBeLessThan(newest);
  });

  it("has an index that tells of what is new, and a mirror to which it comes three minutes later", async () => {
    const openingAt = Date.now() - minutes(2);
    stage = await setStage(openingAt, () => {});
    const base = (slug: string) => stage?.players.find(({ part }) => part.slug === slug)?.mirror.baseUrl;
    const told = await fetch(`${base("index")}/index?since=${new Date(openingAt).toISOString()}`);
    expect(await told.text()).toContain(openingRelease.version);
    const info = `${openingRelease.module}/@v/${openingRelease.version}.info`;
    expect((await fetch(`${base("upstream")}/${info}`)).status).toBe(200);
    expect((await fetch(`${base("behind")}/${info}`)).status).toBe(404);
  });

  it("has a room that reads aloud what it is told, and takes nothing else", async () => {
    const tell = vi.fn<Tell>();
    stage = await setStage(Date.now(), tell);
    const post = (body: unknown) =>
      fetch(stage?.room.url ?? "", { method: "POST", body: JSON.stringify(body) }).then(
        ({ status }) => status,
      );
    expect(await post({ attachments: [{ fallback: "Down", text: "since noon" }] })).toBe(200);
    expect(tell.mock.calls).toEqual([["told", { title: "Down", text: "since noon" }]]);
    expect(await post({ text: "Down" })).toBe(400);
  });

  it("is described to the server with each of its ports opened, and no other", async () => {
    stage = await setStage(Date.now(), () => {});
    const site = parse(
      describeSite(stage, { vantages: makeVantages(), operatorToken: "t".repeat(48), now: Date.now() }),
    );
    expect(site).toMatchObject({ demonstration: true, catalogue: "none", local_vantage: false });
    const ports = [
      ...site.mirrors.map((mirror: { base_url: string }) => mirror.base_url),
      ...site.references,
      ...site.channels.map(({ url }: { url: string }) => url),
    ].map((url) => new URL(url).port);
    expect(new Set(allowedTargets(stage))).toEqual(new Set(ports.map((port) => `127.0.0.1/32:${port}`)));
  });
});
