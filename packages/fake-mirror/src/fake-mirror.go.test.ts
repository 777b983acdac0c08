import { writeFile } from "node:fs/promises";
import path from "node:path";
import { makeCertificate } from "@heliograph/outbound/testing";
import { describe, expect, it } from "vitest";
import { freshGo, makeFolder } from "./testing/fresh-go.ts";
import { startMirror } from "./testing/start-mirror.ts";

describe("the go command", () => {
  it("downloads a module with checksums on, through the mirror of the log", async () => {
    const mirror = await startMirror();
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
    const mirror = await startMirror({
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
    const mirror = await startMirror({
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
    const mirror = await startMirror({ modules: [{ path: "example.com/often", releases }] });
    const go = await freshGo(mirror);
    for (const minor of [0, 255, 256, 599]) await go("mod", "download", `example.com/often@v0.${minor}.0`);
    const other = await freshGo(mirror);
    mirror.order({ kind: "forged-tile" });
    await expect(other("mod", "download", "example.com/often@v0.300.0")).rejects.toThrow(/inconsistent tile/);
  });

  it("is deceived by a forked log, until it has seen the true one", async () => {
    const mirror = await startMirror();
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
    const mirror = await startMirror({ secure: { cert, key, http2: true } });
    const authorities = path.join(await makeFolder(), "authority.pem");
    await writeFile(authorities, authority.cert);
    const go = await freshGo(mirror, { SSL_CERT_FILE: authorities });
    await go("mod", "download", "example.com/hello@v1.0.0");
    expect(new Set(mirror.log.map(({ httpVersion }) => httpVersion))).toEqual(new Set(["2.0"]));
  });
});
