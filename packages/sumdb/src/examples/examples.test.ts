import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { bufferSource, hashZip } from "../index.ts";
import { buildZip } from "../testing/build-zip.ts";
import { createServedLog, module, signer, verifiers } from "../testing/served-log.ts";
import { checkAgain } from "./check-proof.ts";
import { compareViews } from "./compare-views.ts";
import { isGenuine, openLog } from "./is-genuine.ts";

const height = 8;

/** Serves files on loopback until the test has ended. */
async function serve(files: ReadonlyMap<string, Buffer>): Promise<string> {
  const server = createServer((request, response) => {
    const body = files.get(request.url ?? "");
    response.writeHead(body === undefined ? 404 : 200).end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("not listening on a port");
  return `http://127.0.0.1:${address.port}`;
}

describe("the examples", () => {
  it.each(["get", "is-genuine", "compare-views", "check-proof"])("are those of the README: %s", (name) => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const code = readFileSync(new URL(`./${name}.ts`, import.meta.url), "utf8");
    expect(readme).toContain(code.replace('"../index.ts"', '"@heliograph/sumdb"'));
  });

  it("tell a genuine zip from another, and prove it again", async () => {
    const zip = buildZip([{ name: `${module}@v1.0.3/go.mod`, content: `module ${module}\n` }]);
    const other = buildZip([{ name: `${module}@v1.0.3/go.mod`, content: "module example.com/other\n" }]);
    const served = await createServedLog(300n, { height, zipHash: await hashZip(bufferSource(zip)) });
    const log = openLog(await serve(await served.filesAt(300n)), signer.verifierKey);
    expect(await isGenuine(log, module, "v1.0.3", zip)).toBe(true);
    expect(await isGenuine(log, module, "v1.0.3", other)).toBe(false);
    const lookup = await log.lookup(module, "v1.0.3");
    checkAgain(lookup, verifiers);
    expect(() => checkAgain({ ...lookup, proof: lookup.proof.slice(1) }, verifiers)).toThrow(
      expect.objectContaining({ fault: "invalid-proof" }),
    );
  });

  it("tell a mirror that lags from a log that forks", async () => {
    const log = await createServedLog(300n, { height });
    const forked = await createServedLog(200n, { height, history: "forked" });
    const full = await serve(await log.filesAt(300n));
    const behind = await serve(await log.filesAt(200n));
    const other = await serve(await forked.filesAt(200n));
    expect(await compareViews(full, behind, verifiers)).toMatchObject({ verdict: "consistent" });
    expect(await compareViews(other, full, verifiers)).toMatchObject({ verdict: "forked" });
    expect(await compareViews(other, behind, verifiers)).toEqual({ verdict: "conflict" });
  });
});
