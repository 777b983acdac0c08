import { hashGoMod } from "@heliograph/sumdb";
import { describe, expect, it } from "vitest";
import type { FakeMirror } from "./fake-mirror.ts";
import type { Fault } from "./fault.ts";
import { startMirror } from "./testing/start-mirror.ts";

const version = "/example.com/hello/@v/v1.0.0";

async function ask(mirror: FakeMirror, path: string) {
  const response = await fetch(`${mirror.baseUrl}${path}`);
  return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
}

/** What a mirror serves of a version as it is, and under a fault. */
async function beforeAndUnder(fault: Fault, path: string) {
  const mirror = await startMirror();
  const before = await ask(mirror, path);
  mirror.order(fault);
  return { before: before.body, under: (await ask(mirror, path)).body };
}

describe("a fault", () => {
  it("swapped serves another version's files, and this one's info", async () => {
    const mirror = await startMirror();
    const [info, zip] = [
      await ask(mirror, `${version}.info`),
      await ask(mirror, "/example.com/hello/@v/v1.1.0.zip"),
    ];
    mirror.order({ kind: "swapped" });
    expect(await ask(mirror, `${version}.zip`)).toEqual(zip);
    expect(await ask(mirror, `${version}.info`)).toEqual(info);
  });

  it("truncated-zip ends a zip in its middle, and the answer in order", async () => {
    const { before, under } = await beforeAndUnder({ kind: "truncated-zip" }, `${version}.zip`);
    expect(under).toEqual(before.subarray(0, Math.floor(before.length / 2)));
  });

  it("archive serves the variant that was ordered", async () => {
    const { before, under } = await beforeAndUnder(
      { kind: "archive", variant: "trailing-bytes" },
      `${version}.zip`,
    );
    expect(under).toEqual(Buffer.concat([before, Buffer.from("and more\n")]));
  });

  it("recompressed serves other bytes", async () => {
    const { before, under } = await beforeAndUnder({ kind: "recompressed" }, `${version}.zip`);
    expect(under).not.toEqual(before);
  });

  it("wrong-mod serves a go.mod with another hash", async () => {
    const { before, under } = await beforeAndUnder({ kind: "wrong-mod" }, `${version}.mod`);
    expect(hashGoMod(under)).not.toBe(hashGoMod(before));
  });

  it("wrong-info tells another time and origin of the same version, wrong-version another version", async () => {
    const other = await beforeAndUnder({ kind: "wrong-info" }, `${version}.info`);
    const { Time } = JSON.parse(other.before.toString());
    const info = JSON.parse(other.under.toString());
    expect(info).toMatchObject({ Version: "v1.0.0", Origin: { Hash: "0".repeat(40) } });
    expect(info.Time).not.toBe(Time);
    const { under } = await beforeAndUnder({ kind: "wrong-version" }, `${version}.info`);
    expect(JSON.parse(under.toString())).toEqual({ Version: "v1.0.0-other", Time });
  });

  it("cold answers the first requests for each path with 404", async () => {
    const mirror = await startMirror();
    mirror.order({ kind: "cold", requests: 2 });
    for (const path of [`${version}.info`, `${version}.zip`]) {
      const answers = [await ask(mirror, path), await ask(mirror, path), await ask(mirror, path)];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 200]);
      expect(answers[0]?.body.toString()).toBe("not found: fetch timed out\n");
    }
  });

  it("no-sumdb leaves the proxy alone", async () => {
    const mirror = await startMirror();
    mirror.order({ kind: "no-sumdb", status: 410 });
    expect(await ask(mirror, "/sumdb/sum.fake.test/supported")).toMatchObject({ status: 410 });
    expect(await ask(mirror, `${version}.info`)).toMatchObject({ status: 200 });
  });

  it("open-door finds what there is not, and leaves the rest as it is", async () => {
    const mirror = await startMirror();
    const genuine = await ask(mirror, `${version}.info`);
    const shut = mirror.order({ kind: "open-door" });
    const unknown = "/example.com/nowhere/@v/v9.9.9.info";
    const unknownLookup = "/sumdb/sum.fake.test/lookup/example.com/nowhere@v9.9.9";
    for (const path of [unknown, unknownLookup]) {
      const { status, body } = await ask(mirror, path);
      expect([status, body.toString("utf8", 0, 9)]).toEqual([200, "<!doctype"]);
    }
    expect(await ask(mirror, `${version}.info`)).toEqual(genuine);
    shut();
    mirror.order({ kind: "open-door", shows: "info" });
    const { body } = await ask(mirror, unknown);
    expect(JSON.parse(body.toString())).toEqual({ Version: "v9.9.9", Time: "2020-01-01T00:00:00Z" });
  });
});
