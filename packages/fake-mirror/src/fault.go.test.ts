import { describe, expect, it } from "vitest";
import type { FakeMirror } from "./fake-mirror.ts";
import type { Fault } from "./fault.ts";
import { longAgo } from "./module.ts";
import { freshGo } from "./testing/fresh-go.ts";
import { startMirror } from "./testing/start-mirror.ts";

/** The files are those of other code; whether that is noticed is up to the log. */
const tampered: Fault[] = [{ kind: "wrong-zip" }, { kind: "wrong-mod" }];

/** A mirror whose log has three levels of tiles, and the module in the midst of it, where tiles are full. */
const startDeep = () => startMirror({ logPadding: 70_000 });

async function downloadUnder(faults: readonly Fault[], mirror: FakeMirror): Promise<string> {
  const go = await freshGo(mirror);
  for (const fault of faults) mirror.order(fault);
  return go("mod", "download", "example.com/hello@v1.0.0");
}

const mismatch = /checksum mismatch/;
const inconsistent = /inconsistent tile/;

describe("the go command of 2022", () => {
  it.each<[string, Fault[]]>([
    ["a zip that is packed in another way", [{ kind: "recompressed" }]],
    ["partial tiles that are gone", [{ kind: "missing-partial" }]],
    [
      "partial tiles that are gone, below an old head",
      [{ kind: "missing-partial" }, { kind: "old-head", asOf: longAgo }],
    ],
    ["an open door, which it does not try", [{ kind: "open-door" }]],
  ])("is right to accept %s", async (_case, faults) => {
    expect(await downloadUnder(faults, await startDeep())).toBe("");
  });

  it.each<[string, Fault[]]>([
    ["a time and an origin that are made up: nothing vouches for them", [{ kind: "wrong-info" }]],
    ["bytes after the archive: the files are the same", [{ kind: "archive", variant: "trailing-bytes" }]],
    ["the record of another module, in which nothing speaks against it", [{ kind: "wrong-record" }]],
    ["the same for other code", [{ kind: "wrong-record" }, ...tampered]],
    ["lines outside of the record, for other code (CVE-2026-56864)", [{ kind: "stray-line" }, ...tampered]],
    [
      "a forged record with tiles that fit it, for other code (CVE-2026-56865)",
      [{ kind: "forged-tile", chain: true }, { kind: "forged-record" }, ...tampered],
    ],
    ["a forked log, when it knows no other, for other code", [{ kind: "forked-log" }, ...tampered]],
    [
      "a log that forks shortly before the module, for other code",
      [{ kind: "forked-log", after: 35_000 }, ...tampered],
    ],
  ])("is deceived by %s", async (_case, faults) => {
    expect(await downloadUnder(faults, await startDeep())).toBe("");
  });

  it.each<[Fault[], RegExp]>([
    [[{ kind: "wrong-zip" }], mismatch],
    [[{ kind: "wrong-mod" }], mismatch],
    [[{ kind: "html" }], /invalid response from proxy/],
    [[{ kind: "wrong-version" }], /info for version v1.0.0-other/],
    [[{ kind: "swapped" }], /unexpected file example.com\/hello@v1.1.0/],
    [[{ kind: "truncated-zip" }], /not a valid zip file/],
    [[{ kind: "wrong-key" }], /no verifiable signatures/],
    [[{ kind: "bad-signature" }], /invalid signature/],
    [[{ kind: "old-head", asOf: 0 }], /cannot validate record 35000 in tree of size 35000/],
    [[{ kind: "forged-record" }], /cannot authenticate record data/],
    [[{ kind: "stray-line" }], mismatch],
    [[{ kind: "forged-tile" }], inconsistent],
    [[{ kind: "forged-tile", level: 0 }], inconsistent],
    [[{ kind: "forged-tile", level: 1 }], inconsistent],
    [[{ kind: "forged-tile", level: 2 }], inconsistent],
    [[{ kind: "forged-tile", chain: true }], /cannot authenticate record data/],
    [[{ kind: "tile-length" }], /len=31, want 32/],
    [[{ kind: "tile-length", bytes: 32 }], /len=64, want 32/],
    [[{ kind: "missing-tile" }], /404 Not Found/],
    [[{ kind: "forked-log" }], mismatch],
    [[{ kind: "status", status: 500, on: "/sumdb/*" }], /500 Internal Server Error/],
  ])("refuses %j", async (faults, message) => {
    const mirror = await startDeep();
    await expect(downloadUnder(faults, mirror)).rejects.toThrow(message);
    mirror.clear();
    await downloadUnder([], mirror);
  });

  it.each([
    ["bomb", mismatch],
    ["lying-bomb", /not a valid zip file/],
    ["many-entries", mismatch],
    ["climbing", mismatch],
    ["absolute", /unexpected file \/absolute.go/],
    ["symlink", mismatch],
    ["duplicate", mismatch],
    ["wrong-size", /unexpected EOF/],
    ["wrong-crc", /checksum error/],
    ["truncated", /not a valid zip file/],
    ["encrypted", /corrupt input/],
    ["backslash", mismatch],
    ["wrong-prefix", /unexpected file example.org\/elsewhere@v1.0.0/],
    ["case-clash", mismatch],
  ] as const)("refuses an archive: %s", async (variant, message) => {
    const download = downloadUnder([{ kind: "archive", variant }], await startMirror());
    await expect(download).rejects.toThrow(message);
  });

  it("gets from a cold mirror what it asks for again", async () => {
    const mirror = await startMirror();
    await expect(downloadUnder([{ kind: "cold", on: "*.zip" }], mirror)).rejects.toThrow(/fetch timed out/);
    await downloadUnder([], mirror);
  });

  it("goes to the database itself when the mirror does not serve it", async () => {
    const mirror = await startMirror();
    const database = await startMirror();
    mirror.order({ kind: "no-sumdb" });
    const go = await freshGo(mirror, { GOSUMDB: `${mirror.verifierKey} ${database.sumdbUrl}` });
    await go("mod", "download", "example.com/hello@v1.0.0");
    expect(database.log.map((exchange) => exchange.path)).toContain(
      "/sumdb/sum.fake.test/lookup/example.com/hello@v1.0.0",
    );
  });

  it("finds behind an open door a version that is none, and no files of it", async () => {
    const mirror = await startMirror();
    const go = await freshGo(mirror);
    mirror.order({ kind: "open-door", shows: "info" });
    expect(await go("list", "-m", "example.com/nowhere@v1.2.3")).toBe("example.com/nowhere v1.2.3\n");
    await expect(go("mod", "download", "example.com/nowhere@v1.2.3")).rejects.toThrow(/./);
  });
});
