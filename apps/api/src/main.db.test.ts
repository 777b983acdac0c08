import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mirrorsSchema } from "@heliograph/core";
import { testDatabase } from "@heliograph/db/testing";
import { expect, it, onTestFinished } from "vitest";
import { runServer } from "./testing/run-server.ts";

/** A file that has the server watch nothing, by nobody unless told otherwise; nothing leaves this machine. */
async function quietSite(more = "local_vantage: false"): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "heliograph-site-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, "heliograph.yaml");
  await writeFile(file, `catalogue: none\n${more}\n`);
  return file;
}

it("a server that is told to stop ends with 0", async () => {
  const { url } = await testDatabase();
  const server = await runServer({ DATABASE_URL: url, HELIOGRAPH_CONFIG: await quietSite() });
  const address = await server.address;
  expect((await fetch(new URL("/readyz", address))).status).toBe(200);
  server.process.kill("SIGTERM");
  expect(await server.end).toEqual({ code: 0, errors: "" });
});

it("a taken port is told in one line", async () => {
  const { url } = await testDatabase();
  const occupant = createServer().listen(0);
  onTestFinished(() => {
    occupant.close();
  });
  await once(occupant, "listening");
  const address = occupant.address();
  const port = typeof address === "object" && address !== null ? String(address.port) : "";
  const server = await runServer({ DATABASE_URL: url, HELIOGRAPH_CONFIG: await quietSite(), PORT: port });
  expect(await server.end).toEqual({
    code: 1,
    errors: `heliograph: port ${port} is taken by another program; set PORT to another one\n`,
  });
});

it("without being asked for more, a server has a prober of its own, which stops with it", async () => {
  const { url } = await testDatabase();
  const references = [1, 2, 3].map((port) => `http://127.0.0.1:${port}`);
  const site = await quietSite(`references: [${references.join(", ")}]`);
  const server = await runServer({ DATABASE_URL: url, HELIOGRAPH_CONFIG: site });
  const address = await server.address;
  const health = async () => {
    const response = await fetch(new URL("/api/v1/mirrors", address));
    return mirrorsSchema.parse(await response.json()).vantages[0]?.health;
  };
  await expect.poll(health).not.toBe("awaited");
  server.process.kill("SIGTERM");
  expect(await server.end).toMatchObject({ code: 0 });
});

it("a process of the watchdog alone serves no readers", async () => {
  const { url } = await testDatabase();
  const server = await runServer({ DATABASE_URL: url, HELIOGRAPH_ROLES: "watchdog" });
  const address = await server.address;
  expect((await fetch(new URL("/readyz", address))).status).toBe(200);
  expect((await fetch(new URL("/api/v1/mirrors", address))).status).toBe(404);
  server.process.kill("SIGINT");
  expect(await server.end).toEqual({ code: 0, errors: "" });
});
