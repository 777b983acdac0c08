import { minutes, type Cause, type Incident } from "@heliograph/core";
import { archiveVariants, type Fault, type FakeModule } from "@heliograph/fake-mirror";
import { afterEach, expect, test, vi } from "vitest";
import { noon } from "../testing/test-site.ts";
import { startTrial, type Trial } from "./trial.ts";

const modules: FakeModule[] = [
  { path: "example.com/hello", releases: [{ version: "v1.0.0" }, { version: "v1.1.0" }] },
];
const longAgo = Date.UTC(2020, 0, 1);
const kinds = ["log-view", "integrity"] as const;

/** As many records as make tiles of three levels. */
const logPadding = 70_000;

let trial: Trial | undefined;
afterEach(async () => {
  await trial?.close();
  vi.useRealTimers();
});

/** Starts a trial, ten minutes before its first round. */
async function begin(names: readonly string[], padding: number): Promise<Trial> {
  vi.useFakeTimers({ toFake: ["Date"], now: noon });
  return startTrial({ names, modules, now: () => Date.now(), logPadding: padding });
}

/** Lets the vantage look at everything so many times, ten minutes apart. */
async function lookOn(around: Trial, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    vi.setSystemTime(Date.now() + minutes(10));
    await around.round(kinds);
  }
}

/** Lets the vantage see sound mirrors first, unless told otherwise, then `odd` with its faults for two rounds. */
async function deceive(faults: readonly Fault[], { atFirst = false } = {}): Promise<Incident[]> {
  trial = await begin(["odd", "sound", "other"], logPadding);
  if (!atFirst) await lookOn(trial, 1);
  for (const fault of faults) trial.mirrors.get("odd")?.order(fault);
  await lookOn(trial, 2);
  return trial.incidents();
}

const told = (incidents: readonly Incident[]) => incidents.map(({ mirror, cause }) => `${mirror} ${cause}`);

const tampered: Fault[] = [{ kind: "wrong-zip" }, { kind: "wrong-mod" }];

test.each<[string, Cause, Fault[]]>([
  ["other code in the zip", "hash_mismatch", [{ kind: "wrong-zip" }]],
  ["another go.mod", "hash_mismatch", [{ kind: "wrong-mod" }]],
  ["the files of another version", "archive_invalid", [{ kind: "swapped" }]],
  ["a zip that ends early", "archive_invalid", [{ kind: "truncated-zip" }]],
  ["another version in .info", "content_invalid", [{ kind: "wrong-version" }]],
  ["another time in .info", "info_differs", [{ kind: "wrong-info" }]],
  ["heads signed by another key", "log_bad_signature", [{ kind: "wrong-key" }]],
  ["a forged record", "log_inconsistent", [{ kind: "forged-record" }]],
  ["the record of another module", "log_inconsistent", [{ kind: "wrong-record" }]],
  ["lines outside of the record", "log_inconsistent", [{ kind: "stray-line" }]],
  ["forged leaf tiles", "log_inconsistent", [{ kind: "forged-tile", level: 0 }]],
  ["forged tiles of level 1", "log_inconsistent", [{ kind: "forged-tile", level: 1 }]],
  ["forged tiles of level 2", "log_inconsistent", [{ kind: "forged-tile", level: 2 }]],
  [
    "forged tiles that fit each other, and a record that fits them",
    "log_inconsistent",
    [{ kind: "forged-tile", chain: true }, { kind: "forged-record" }],
  ],
  ["tiles of a wrong length", "log_inconsistent", [{ kind: "tile-length" }]],
  ["another history of equal size", "log_forked", [{ kind: "forked-log", after: 35_000 }]],
])("%s: its mirror is accused of %s within two rounds, and nobody else", async (_case, cause, faults) => {
  expect(new Set(told(await deceive(faults)))).toEqual(new Set([`odd ${cause}`]));
});

test.each(archiveVariants)("an archive that is no module's zip: %s", async (variant) => {
  const incidents = told(await deceive([{ kind: "archive", variant }]));
  expect(incidents).toContain("odd archive_invalid");
  expect(incidents.filter((incident) => !/^odd (?:archive_invalid|hash_mismatch)$/.test(incident))).toEqual(
    [],
  );
});

test("another history of another size", async () => {
  const faults: Fault[] = [{ kind: "forked-log" }, { kind: "old-head", asOf: longAgo - 1 }];
  const incidents = told(await deceive(faults));
  expect(incidents).toContain("odd log_forked");
  expect(incidents.filter((incident) => !incident.startsWith("odd "))).toEqual([]);
});

test("a mirror that finds whatever is asked for", async () => {
  const incidents = await deceive([{ kind: "open-door", shows: "info" }], { atFirst: true });
  expect(told(incidents)).toEqual(["odd content_invalid"]);
});

test("a mirror that shows another history from the first is told from the log once that is seen", async () => {
  const incidents = told(await deceive([{ kind: "forked-log" }, ...tampered], { atFirst: true }));
  expect(incidents).toContain("odd log_forked");
  expect(incidents.filter((incident) => !incident.startsWith("odd "))).toEqual([]);
});

test.each<[string, Fault[]]>([
  ["a head of long ago", [{ kind: "old-head", asOf: longAgo }]],
  ["packed in another way", [{ kind: "recompressed" }]],
  ["cold", [{ kind: "cold" }]],
  ["without the checksum database", [{ kind: "no-sumdb" }]],
  ["without partial tiles", [{ kind: "missing-partial" }]],
  ["forbidding", [{ kind: "status", status: 403 }]],
  ["blocked by law", [{ kind: "status", status: 451 }]],
  ["failing", [{ kind: "status", status: 500 }]],
  ["limiting", [{ kind: "status", status: 429, retryAfterSeconds: 60 }]],
  ["cutting connections", [{ kind: "reset", afterBytes: 100 }]],
  ["without tiles", [{ kind: "missing-tile" }]],
])("a mirror that is %s is accused of nothing", async (_case, faults) => {
  expect(told(await deceive(faults))).toEqual([]);
});

test("a checksum database that fails is held against no mirror", async () => {
  trial = await begin(["one", "two"], 0);
  await lookOn(trial, 1);
  trial.log.order({ kind: "status", status: 500 });
  await lookOn(trial, 3);
  expect(told(await trial.incidents())).toEqual([]);
});
