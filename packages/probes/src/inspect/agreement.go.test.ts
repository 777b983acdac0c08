import { archiveVariants, type Fault } from "@heliograph/fake-mirror";
import { freshGo, startMirror } from "@heliograph/fake-mirror/testing";
import { expect, test } from "vitest";
import { LogMemory } from "../memory/log-memory.ts";
import { loopbackOutbound, watched } from "../testing/run.ts";
import { inspectVersion } from "./inspect-version.ts";
import { openLog } from "./open-log.ts";

const one = { module: "example.com/hello", version: "v1.0.0" };

/** The files are those of other code. */
const tampered: Fault[] = [{ kind: "wrong-zip" }, { kind: "wrong-mod" }];

/** Whether the go command of 2022 and we take a version from a mirror that is also all we see of the log. */
async function judge(faults: readonly Fault[], { logPadding = 70_000 } = {}) {
  const mirror = await startMirror({ logPadding });
  for (const fault of faults) mirror.order(fault);
  const go = await freshGo(mirror);
  const byGo = await go("mod", "download", `${one.module}@${one.version}`).then(
    () => "accepted",
    () => "refused",
  );
  mirror.clear();
  for (const fault of faults) mirror.order(fault);
  return { byGo, byUs: await judgeOurselves(mirror) };
}

async function judgeOurselves(mirror: Awaited<ReturnType<typeof startMirror>>) {
  const outbound = loopbackOutbound();
  const log = watched(mirror, { sources: [{ mirror: "odd", baseUrl: mirror.sumdbUrl, direct: false }] });
  const { content, discoveries, gap } = await inspectVersion({
    ...one,
    outbound,
    baseUrl: mirror.baseUrl,
    log: openLog({ outbound, log, memory: new LogMemory() }),
  });
  outbound.close();
  const isSound = discoveries.length === 0 && gap === undefined;
  return content?.proof === "verified" && isSound ? "accepted" : "refused";
}

test.each<Fault[]>([
  [],
  [{ kind: "recompressed" }],
  [{ kind: "missing-partial" }],
  [{ kind: "open-door" }],
  [{ kind: "wrong-info" }],
  [{ kind: "forked-log" }, ...tampered],
])("the go command and we accept %j %j %j", async (...faults) => {
  expect(await judge(faults)).toEqual({ byGo: "accepted", byUs: "accepted" });
});

test.each<Fault[]>([
  [{ kind: "wrong-zip" }],
  [{ kind: "wrong-mod" }],
  [{ kind: "wrong-version" }],
  [{ kind: "html" }],
  [{ kind: "swapped" }],
  [{ kind: "truncated-zip" }],
  [{ kind: "wrong-key" }],
  [{ kind: "bad-signature" }],
  [{ kind: "old-head", asOf: 0 }],
  [{ kind: "forged-record" }],
  [{ kind: "stray-line" }],
  [{ kind: "forged-tile" }],
  [{ kind: "forged-tile", level: 0 }],
  [{ kind: "forged-tile", level: 1 }],
  [{ kind: "forged-tile", level: 2 }],
  [{ kind: "forged-tile", chain: true }],
  [{ kind: "tile-length" }],
  [{ kind: "tile-length", bytes: 32 }],
  [{ kind: "missing-tile" }],
  [{ kind: "forked-log" }],
  [{ kind: "status", status: 500, on: "/sumdb/*" }],
  [{ kind: "status", status: 403, on: "*.zip" }],
  [{ kind: "reset", on: "*.mod" }],
])("the go command and we refuse %j", async (...faults) => {
  expect(await judge(faults)).toEqual({ byGo: "refused", byUs: "refused" });
});

test.each(archiveVariants.filter((variant) => variant !== "trailing-bytes"))(
  "the go command and we refuse an archive: %s",
  async (variant) => {
    const faults: Fault[] = [{ kind: "archive", variant }];
    expect(await judge(faults, { logPadding: 0 })).toEqual({ byGo: "refused", byUs: "refused" });
  },
);

test.each<[string, Fault[]]>([
  ["lines outside of the record (CVE-2026-56864)", [{ kind: "stray-line" }, ...tampered]],
  [
    "tiles that only fit each other (CVE-2026-56865)",
    [{ kind: "forged-tile", chain: true }, { kind: "forged-record" }, ...tampered],
  ],
  ["a record of another module, as no objection", [{ kind: "wrong-record" }, ...tampered]],
  [
    "bytes behind the archive, which hide what other readers may read",
    [{ kind: "archive", variant: "trailing-bytes" }],
  ],
])("the go command before 1.25.13 accepts what we refuse: %s", async (_case, faults) => {
  expect(await judge(faults)).toEqual({ byGo: "accepted", byUs: "refused" });
});
