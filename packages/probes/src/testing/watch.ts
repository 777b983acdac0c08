import { minutes, seconds, type ColdTarget, type FollowedRelease, type Observation } from "@heliograph/core";
import type { FakeMirror, FakeModule } from "@heliograph/fake-mirror";
import { vi } from "vitest";
import { Memory } from "../memory/memory.ts";
import { loopbackOutbound, runProbe } from "./run.ts";

/** Noon, at which what is watched begins. */
export const noon = Date.UTC(2026, 0, 1, 12);

/** A prober that watches one mirror for releases. */
export type Watch = {
  /** Looks once, now. */
  look: () => Promise<Observation>;
  /** Looks every half minute while time passes. */
  pass: (durationMs: number) => Promise<Observation[]>;
};

/** Watches a mirror, where only `Date` is faked; `releases` and `cold` are what the server tells at a time. */
export function watch(
  mirror: Pick<FakeMirror, "baseUrl">,
  {
    basket = [],
    releases = () => [],
    cold = () => [],
  }: {
    basket?: readonly string[];
    releases?: (now: number) => readonly FollowedRelease[];
    cold?: (now: number) => readonly ColdTarget[];
  } = {},
): Watch {
  const memory = new Memory();
  const outbound = loopbackOutbound();
  const look = () => {
    const now = Date.now();
    const around = { basket, memory, outbound, releases: releases(now), cold: cold(now) };
    return runProbe("freshness", { baseUrl: mirror.baseUrl }, around);
  };
  return {
    look,
    async pass(durationMs) {
      const seen: Observation[] = [];
      const from = Date.now();
      for (let at = seconds(30); at <= durationMs; at += seconds(30)) {
        vi.setSystemTime(from + at);
        seen.push(await look());
      }
      return seen;
    },
  };
}

/** What of modules is followed at a time, for six hours each, as the index feed tells it. */
export const followedOf =
  (modules: readonly FakeModule[], forMs = minutes(360)) =>
  (now: number): FollowedRelease[] =>
    modules.flatMap(({ path, releases }) =>
      releases
        .filter(({ publishedAt = 0 }) => publishedAt <= now && now - publishedAt <= forMs)
        .map(({ version, publishedAt = 0 }) => ({
          module: path,
          version,
          publishedBy: new Date(publishedAt).toISOString(),
          again: false,
        })),
    );
