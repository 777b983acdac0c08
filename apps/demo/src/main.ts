import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z, ZodError } from "zod";
import { chainsOf } from "./chains.ts";
import { engage } from "./company.ts";
import { readConfig, type Config } from "./config.ts";
import { baseUrlsOf, setStage } from "./stage.ts";
import { play } from "./story.ts";
import { tellInto } from "./tell.ts";

const exitWrongSettings = 78;

/** How often we look whether the server is ready. */
const lookEveryMs = 200;

try {
  process.exitCode = await demonstrate(readConfig());
} catch (error) {
  if (!(error instanceof ZodError)) throw error;
  process.stderr.write(`The demonstration's settings are wrong:\n${z.prettifyError(error)}\n`);
  process.exitCode = exitWrongSettings;
}

/** Shows the demonstration until somebody stops it or one of its programs ends; resolves to the exit code. */
async function demonstrate(config: Config): Promise<number> {
  const over = new AbortController();
  const end = () => over.abort();
  process.on("SIGINT", end).on("SIGTERM", end).once("disconnect", end);

  const directory = config.directory === undefined ? makeTemporary() : resolve(config.directory);
  mkdirSync(directory, { recursive: true });
  const tell = tellInto(join(directory, "story.log"));
  const stage = await setStage(Date.now(), tell);
  const { server, operatorToken, startProbers } = engage(stage, config, directory);
  void server.ended.then(end);

  const ready = await isReady(config.address, over.signal);
  const probers = ready ? startProbers() : [];
  for (const { ended } of probers) void ended.then(end);
  if (ready) {
    const baseUrls = baseUrlsOf(stage);
    const mirrors = Object.fromEntries(baseUrls);
    const chains = Object.fromEntries(chainsOf(baseUrls).map(({ slug, goproxy }) => [slug, goproxy]));
    tell("began", { address: config.address, directory, mirrors, chains, operatorToken });
    await play(new Map(stage.players.map(({ part, mirror }) => [part.slug, mirror])), tell, over.signal);
  }

  const exitCodes = await Promise.all(probers.map((prober) => prober.stop()));
  exitCodes.push(await server.stop());
  await stage.close();
  tell("ended");
  if (config.directory === undefined) rmSync(directory, { recursive: true });
  process.off("disconnect", end);
  if (process.connected) process.disconnect?.();
  return exitCodes.find((code) => code !== 0) ?? 0;
}

/** The database's own user has to get into it as well. */
function makeTemporary(): string {
  const directory = mkdtempSync(join(tmpdir(), "heliograph-demo-"));
  chmodSync(directory, 0o755);
  return directory;
}

/** Waits until the server is ready; false when we are stopped before. */
async function isReady(address: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const response = await fetch(`${address}/readyz`).catch(() => undefined);
    if (response?.ok === true) return true;
    await sleep(lookEveryMs);
  }
  return false;
}
