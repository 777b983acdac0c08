import { readFeed } from "@heliograph/db";
import type { Asker } from "@heliograph/goproxy";
import { HeaderList } from "@heliograph/outbound";
import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { noon, siteWith } from "../testing/test-site.ts";
import { followFeed } from "./follow-feed.ts";

type Entry = { path?: string; version?: string; at: string };

const textOf = (entries: readonly Entry[]) =>
  entries
    .map(({ path = "example.com/m", version = "v1.0.0", at }) =>
      JSON.stringify({ Path: path, Version: version, Timestamp: at }),
    )
    .join("\n");

/** A feed that answers everything with the same text. */
const answering = (text: string, status = 200): Asker => ({
  get: async () => ({
    status,
    headers: new HeaderList([]),
    body: Buffer.from(text),
    measures: {},
    facts: {},
  }),
});

/** Follows a feed for some rounds, half a minute apart. */
async function following(outbound: Asker, rounds = 2) {
  const site = await siteWith({
    vantages: ["north"],
    mirrors: { feed: "index" },
    private_modules: "example.com/own",
  });
  const { database } = site;
  const { plan, log } = site.services;
  for (let round = 0; round < rounds; round += 1) {
    await followFeed(database, { plan, outbound, now: noon + round * 30_000, log });
  }
  const releases = await database.execute<{ name: string }>(
    sql`select module || '@' || version as name from releases order by name`,
  );
  return { state: await readFeed(database), names: releases.map(({ name }) => name) };
}

describe("a feed", () => {
  it("of odd times is followed on", async () => {
    const entries = [
      { path: "example.com/comma", at: "2026-11-21T11:59:58,5Z" },
      { path: "example.com/digits", at: `2026-11-21T11:59:59.${"9".repeat(40)}Z` },
      { path: "example.com/endless", at: `2026-11-21T11:59:59.${"9".repeat(100_000)}Z` },
    ];
    expect(await following(answering(textOf(entries)), 3)).toMatchObject({
      names: ["example.com/comma@v1.0.0", "example.com/digits@v1.0.0"],
      state: { entries: 2, failingSince: null },
    });
  });

  it("that tells what was not asked for is not believed, and nothing counts twice", async () => {
    const entries = [
      { path: "example.com/past", at: "0001-01-01T00:00:00Z" },
      { path: "example.com/old", at: "2026-11-20T12:00:00Z" },
      { path: "example.com/future", at: "9999-12-31T23:59:59Z" },
      { path: "example.com/new", at: "2026-11-21T11:59:58Z" },
    ];
    expect(await following(answering(textOf(entries)), 3)).toMatchObject({
      names: ["example.com/new@v1.0.0"],
      state: { entries: 1, releases: 1, cursor: "2026-11-21T11:59:58Z" },
    });
  });

  it("with names that are none, or private, has no such releases", async () => {
    const at = "2026-11-21T11:59:58Z";
    const entries = [
      { path: "example.com/\u0000", at },
      { path: "example.com/\u202em", at },
      { path: "example.com/<b>", at },
      { path: `example.com/${"x".repeat(100_000)}`, at },
      { version: `v1.0.0-${"x".repeat(100_000)}`, at },
      { version: "v1.0.0\u0000", at },
      { path: "example.com/own/secret", at },
      { path: "example.com/good", at },
    ];
    expect((await following(answering(textOf(entries)))).names).toEqual(["example.com/good@v1.0.0"]);
  });

  it("that cannot be read says why in one line of text", async () => {
    const { state } = await following(answering(`{"\u0000\u202e": ${"[".repeat(1_000)}`));
    expect(state?.detail).toMatch(/^[\x20-\x7e]{1,500}$/);
    expect(state?.failingSince).not.toBeNull();
  });
});
