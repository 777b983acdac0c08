import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { makeCertificate } from "@heliograph/outbound/testing";
import { afterEach, describe, expect, it } from "vitest";
import { type FakeMirror, startFakeMirror } from "./fake-mirror.ts";

const leftovers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const tidy of leftovers.splice(0)) await tidy();
});

async function started(options: Parameters<typeof startFakeMirror>[0] = {}): Promise<FakeMirror> {
  const mirror = await startFakeMirror(options);
  leftovers.push(mirror.close);
  return mirror;
}

/** A go command with an empty cache of its own, that knows one proxy and one checksum log. */
async function freshGo({ baseUrl, verifierKey }: FakeMirror, more: Record<string, string> = {}) {
  const home = await mkdtemp(path.join(tmpdir(), "fake-mirror-"));
  leftovers.push(() => rm(home, { recursive: true }));
  await writeFile(path.join(home, "go.mod"), "module example.com/user\n\ngo 1.19\n");
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    GOPATH: path.join(home, "path"),
    GOCACHE: path.join(home, "build"),
    GOENV: "off",
    GOFLAGS: "-mod=mod -modcacherw",
    GOTOOLCHAIN: "local",
    GOPROXY: baseUrl,
    GOSUMDB: verifierKey,
    ...more,
  };
  return async (...args: string[]) => {
    const { stdout } = await promisify(execFile)("go", args, { cwd: home, env });
    return stdout;
  };
}

describe("the go command", () => {
  it("downloads a module with checksums on, through the mirror of the log", async () => {
    const mirror = await started();
    const go = await freshGo(mirror);
    const { Version, Sum } = JSON.parse(await go("mod", "download", "-json", "example.com/hello@latest"));
    const lookup = await fetch(`${mirror.sumdbUrl}/lookup/example.com/hello@v1.1.0`);
    expect(Version).toBe("v1.1.0");
    expect(await lookup.text()).toContain(`example.com/hello v1.1.0 ${Sum}\n`);
    const asked = mirror.log.map((exchange) => exchange.path);
    expect(asked).toContain("/sumdb/sum.fake.test/lookup/example.com/hello@v1.1.0");
    expect(asked).toContain("/sumdb/sum.fake.test/tile/8/0/000.p/2");
  });

  it("downloads a module with capitals, requirements and a megabyte of filler", async () => {
    const mirror = await started({
      modules: [
        { path: "example.com/Big/Module/v2", releases: [{ version: "v2.0.0-RC1", fillerBytes: 1_000_000 }] },
        {
          path: "example.com/user-of-it",
          releases: [{ version: "v0.1.0", requires: { "example.com/Big/Module/v2": "v2.0.0-RC1" } }],
        },
      ],
    });
    const go = await freshGo(mirror);
    await go("get", "example.com/user-of-it@v0.1.0");
    expect(await go("list", "-m", "all")).toContain("example.com/Big/Module/v2 v2.0.0-RC1");
    await go("mod", "download", "all");
  });

  it("sees a version from its release on", async () => {
    let now = Date.UTC(2026, 0, 1);
    const mirror = await started({
      modules: [
        {
          path: "example.com/hello",
          releases: [{ version: "v1.0.0" }, { version: "v1.1.0", publishedAt: now + 1 }],
        },
      ],
      now: () => now,
    });
    const go = await freshGo(mirror);
    expect(await go("list", "-m", "-versions", "example.com/hello")).toBe("example.com/hello v1.0.0\n");
    await go("mod", "download", "example.com/hello@v1.0.0");
    await expect(go("mod", "download", "example.com/hello@v1.1.0")).rejects.toThrow(/404/);
    now += 1;
    expect(await go("list", "-m", "-versions", "example.com/hello")).toBe(
      "example.com/hello v1.0.0 v1.1.0\n",
    );
    await go("mod", "download", "example.com/hello@v1.1.0");
  });

  it("downloads out of a log of several tiles", async () => {
    const releases = Array.from({ length: 600 }, (_, minor) => ({ version: `v0.${minor}.0` }));
    const mirror = await started({ modules: [{ path: "example.com/often", releases }] });
    const go = await freshGo(mirror);
    for (const minor of [0, 255, 256, 599]) await go("mod", "download", `example.com/often@v0.${minor}.0`);
    const other = await freshGo(mirror);
    mirror.order({ kind: "forged-tile" });
    await expect(other("mod", "download", "example.com/often@v0.300.0")).rejects.toThrow(/inconsistent tile/);
  });

  it.each([
    { kind: "wrong-zip", message: /verifying module: checksum mismatch/ },
    { kind: "wrong-mod", message: /verifying go.mod: checksum mismatch/ },
    { kind: "forged-record", message: /cannot authenticate record data/ },
    { kind: "wrong-key", message: /no verifiable signatures/ },
    { kind: "forged-tile", message: /inconsistent tile/ },
    { kind: "html", message: /invalid response from proxy/ },
  ] as const)("refuses $kind", async ({ kind, message }) => {
    const mirror = await started();
    const go = await freshGo(mirror);
    mirror.order({ kind });
    await expect(go("mod", "download", "example.com/hello@v1.0.0")).rejects.toThrow(message);
    mirror.clear();
    await go("mod", "download", "example.com/hello@v1.0.0");
  });

  it("is deceived by a forked log, until it has seen the true one", async () => {
    const mirror = await started();
    const go = await freshGo(mirror);
    await go("mod", "download", "example.com/hello@v1.0.0");
    for (const kind of ["forked-log", "wrong-zip", "wrong-mod"] as const) mirror.order({ kind });
    await expect(go("mod", "download", "example.com/hello@v1.1.0")).rejects.toThrow(/SECURITY|inconsistent/);
    const unsuspecting = await freshGo(mirror);
    await unsuspecting("mod", "download", "example.com/hello@v1.1.0");
  });

  it.runIf(process.platform === "linux")("downloads over HTTP/2", async () => {
    const authority = makeCertificate();
    const { cert, key } = makeCertificate({ names: ["127.0.0.1"], issuer: authority });
    const mirror = await started({ secure: { cert, key, http2: true } });
    const folder = await mkdtemp(path.join(tmpdir(), "fake-mirror-"));
    leftovers.push(() => rm(folder, { recursive: true }));
    const authorities = path.join(folder, "authority.pem");
    await writeFile(authorities, authority.cert);
    const go = await freshGo(mirror, { SSL_CERT_FILE: authorities });
    await go("mod", "download", "example.com/hello@v1.0.0");
    expect(new Set(mirror.log.map(({ httpVersion }) => httpVersion))).toEqual(new Set(["2.0"]));
  });
});
