import { days, hours, minutes } from "@heliograph/core";
import { wellKnownModules, type FakeModule } from "@heliograph/fake-mirror";

/** How often the lively module has a new version, sooner than a mirror that has none stands still. */
const releaseEveryMs = minutes(4);

/** How far apart the modules come out that take turns. */
const turnMs = minutes(1);

/** A module that never rests. */
const livelyModule = "example.com/lively";

/** Modules that take turns once the demonstration has begun: every minute one of them has a new version. */
const turnTaking = ["atlas", "beacon", "compass", "drift", "ember"].map((name) => `example.com/${name}`);
const [atlas = "", beacon = ""] = turnTaking;

/** The modules that are looked into wherever a mirror lists them; of the others only the index feed tells. */
export const basket = [livelyModule, atlas, beacon];

/** What is fetched in bulk. */
export const bulkZip = { module: "example.com/bulk", version: "v1.0.0" };

/** What comes out when the demonstration begins. */
export const openingRelease = { module: atlas, version: "v1.0.0" };

/** What the mirrors of the demonstration have: what every mirror is asked for, the lively module and those that take turns. */
export const modulesSince = (startedAt: number): FakeModule[] => [
  ...wellKnownModules,
  { path: bulkZip.module, releases: [{ version: bulkZip.version, fillerBytes: 1_100_000 }] },
  { path: livelyModule, releases: releasesEvery(releaseEveryMs, startedAt - days(1)) },
  ...turnTaking.map((path, turn) => ({
    path,
    releases: [
      { version: "v0.8.0", publishedAt: startedAt - days(1) },
      { version: "v0.9.0", publishedAt: startedAt - hours(2) },
      ...releasesEvery(turnMs * turnTaking.length, startedAt + turn * turnMs),
    ],
  })),
];

/** A new patch every so often, for two days. */
const releasesEvery = (everyMs: number, since: number) =>
  Array.from({ length: days(2) / everyMs }, (_, patch) => ({
    version: `v1.0.${patch}`,
    publishedAt: since + patch * everyMs,
  }));
