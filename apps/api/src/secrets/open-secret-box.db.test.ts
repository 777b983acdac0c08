import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { siteSchema } from "@heliograph/config";
import { readSetting, saveSetting } from "@heliograph/db";
import { testDatabase } from "@heliograph/db/testing";
import { describe, expect, it, onTestFinished } from "vitest";
import { openSecretBox } from "./open-secret-box.ts";
import { SecretKeyFault } from "./secret-key-fault.ts";

const newKey = () => randomBytes(32);

const channel = {
  name: "ops",
  kind: "feishu",
  url: "https://open.feishu.cn/open-apis/bot/v2/hook/0f0f0f0f-0000-4000-8000-0123456789ab",
};

/** A server that is given some keys, beside a database of the test's own. */
async function server({ channels = [channel] }: { channels?: object[] } = {}) {
  const { database } = await testDatabase();
  const dataDirectory = mkdtempSync(join(tmpdir(), "heliograph-key-"));
  onTestFinished(() => rmSync(dataDirectory, { recursive: true }));
  const site = siteSchema({}).parse({ catalogue: "none", channels });
  const start = (secretKeys: Buffer[]) =>
    openSecretBox(database, { secretKeys, databaseUrl: "postgres://elsewhere", dataDirectory, site });
  const startAlone = () =>
    openSecretBox(database, { secretKeys: [], databaseUrl: undefined, dataDirectory, site });
  return { start, startAlone, database, dataDirectory };
}

describe("a server with a database elsewhere", () => {
  it("refuses to start without a key where channels are configured, in one line that says how to make one", async () => {
    const { start } = await server();
    const fault = await start([]).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(SecretKeyFault);
    expect(String(fault)).toMatch(/HELIOGRAPH_SECRET_KEY .*openssl rand -base64 32/);
    expect(String(fault)).not.toContain("\n");
  });

  it("needs none where there is nothing to keep", async () => {
    const { start } = await server({ channels: [] });
    expect((await start([])).keyIds).toEqual([]);
  });

  it("refuses to start with another key than before", async () => {
    const { start } = await server();
    await start([newKey()]);
    await expect(start([newKey()])).rejects.toThrow(
      /^the secrets in the database were sealed with key [0-9a-f]{8}/,
    );
  });

  it("takes a new key before the old one, and after that start the new one alone", async () => {
    const { start } = await server();
    const [older, newer] = [newKey(), newKey()];
    const sealed = (await start([older])).seal("x");
    expect((await start([newer, older])).open(sealed)).toBe("x");
    await start([newer]);
    await expect(start([older])).rejects.toThrow(SecretKeyFault);
  });

  it("refuses a database whose proof of the key was changed", async () => {
    const { start, database } = await server();
    const key = newKey();
    await start([key]);
    const probe = String(await readSetting(database, "secret-key-probe"));
    await saveSetting(database, "secret-key-probe", `${probe.slice(0, -4)}AAAA`);
    await expect(start([key])).rejects.toThrow(SecretKeyFault);
  });
});

describe("a server with a database of its own", () => {
  it("makes its key at the first start, for nobody else to read, and finds it again", async () => {
    const { startAlone, dataDirectory } = await server();
    const sealed = (await startAlone()).seal("x");
    expect(statSync(join(dataDirectory, "secret.key")).mode & 0o777).toBe(0o600);
    expect((await startAlone()).open(sealed)).toBe("x");
  });

  it("refuses to start once that key is lost", async () => {
    const { startAlone, dataDirectory } = await server();
    await startAlone();
    rmSync(join(dataDirectory, "secret.key"));
    await expect(startAlone()).rejects.toThrow(SecretKeyFault);
  });
});
