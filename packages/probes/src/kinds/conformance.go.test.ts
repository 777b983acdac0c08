import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  goFor,
  startFakeMirror,
  wellKnownModules,
  type FakeMirror,
  type Fault,
} from "@heliograph/fake-mirror";
import { expect, it, onTestFinished } from "vitest";
import { broken } from "../testing/broken-rules.ts";

const sync = "golang.org/x/sync";

/** What the go command does with what a mirror has. */
const uses = [
  ["mod", "download", `${sync}@v0.1.0`, `${sync}@v0.0.0-20190423024810-112230192c58`, `${sync}@112230192c58`],
  ["mod", "download", "github.com/BurntSushi/toml@v0.3.1", "github.com/dgrijalva/jwt-go@v3.2.0+incompatible"],
  ["list", "-m", `${sync}@v0.1`, `${sync}@latest`, "github.com/dgrijalva/jwt-go@latest"],
  ["get", sync],
];

/** What it does with what only another mirror has, which comes next in its list. */
const usesBehind = [
  ["mod", "download", `${sync}@v0.999.1`, "example.com/heliograph/private@v1.0.0"],
  ["get", "golang.org/x/private"],
];

const behindModules = [
  { path: sync, releases: [{ version: "v0.999.1" }] },
  { path: "golang.org/x/private", releases: [{ version: "v1.0.0" }] },
  { path: "example.com/heliograph/private", releases: [{ version: "v1.0.0" }] },
];

/** Rules that other clients need, or a go command with other modules, settings or addresses than here. */
const unseenHere = new Set([
  "latest-is-info",
  "unknown-database-is-absent",
  "redirects-stay-secure",
  "head-matches-get",
  "ranges-are-exact",
]);

async function startFor(options: Parameters<typeof startFakeMirror>[0]): Promise<FakeMirror> {
  const mirror = await startFakeMirror(options);
  onTestFinished(() => mirror.close());
  return mirror;
}

/** Has the go command do everything with a mirror under faults; throws where it can't. */
async function useAll(faults: readonly Fault[]): Promise<void> {
  const mirror = await startFor({ modules: wellKnownModules });
  const behind = await startFor({ modules: behindModules });
  for (const fault of faults) mirror.order(fault);
  const home = await mkdtemp(path.join(tmpdir(), "conformance-"));
  onTestFinished(() => rm(home, { recursive: true }));
  const go = await goFor(mirror, home);
  for (const args of uses) await go(...args);
  const more = { GOPROXY: `${mirror.baseUrl},${behind.baseUrl}`, GONOSUMDB: "golang.org/x,example.com" };
  const goOn = await goFor(mirror, home, more);
  for (const args of usesBehind) await goOn(...args);
}

const brokenBy = (grade: "warn" | "fail") =>
  Object.entries(broken).filter(([rule, breakage]) => breakage.grade === grade && !unseenHere.has(rule));

it("the go command gets through with a mirror that earns every warning at once", async () => {
  await expect(useAll(brokenBy("warn").flatMap(([, { faults }]) => faults))).resolves.toBeUndefined();
});

it.each(brokenBy("fail"))("the go command fails where %s is graded as failed", async (_rule, { faults }) => {
  await expect(useAll(faults)).rejects.toThrow("Command failed: go ");
});
