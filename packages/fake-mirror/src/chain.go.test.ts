import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { makeCertificate, type Certificate } from "@heliograph/outbound/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startFakeMirror, type FakeMirror } from "./fake-mirror.ts";
import { foretell, type Course } from "./testing/foretell.ts";
import { freshGo } from "./testing/fresh-go.ts";
import { casesOf, commands, type StageCase } from "./testing/stage-case.ts";
import { isSource } from "./testing/stage-script.ts";
import { setStage, type Props } from "./testing/stage.ts";
import { startMirror } from "./testing/start-mirror.ts";

/** Go processes at once; each of them waits more than it works. */
const atOnce = 4;

let folder: string;
let backend: FakeMirror;
let props: Props;
let authority: Certificate;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chain-"));
  backend = await startFakeMirror();
  authority = makeCertificate();
  const authorityFile = path.join(folder, "authority.pem");
  await writeFile(authorityFile, authority.cert);
  const certificate = makeCertificate({ names: ["example.com", "sum.fake.test"], issuer: authority });
  props = { backend, certificate, authorityFile };
});
afterAll(async () => {
  await backend.close();
  await rm(folder, { recursive: true });
});

/** What the real go command does. */
async function play({ command, goproxy, gonoproxy, isChecked, script }: StageCase): Promise<Course> {
  const stage = await setStage(script, props);
  const home = await mkdtemp(path.join(folder, "home-"));
  const env = {
    ...stage.env,
    HOME: home,
    GOPATH: path.join(home, "path"),
    GOENV: "off",
    GOFLAGS: "-modcacherw",
    GOTOOLCHAIN: "local",
    GOPROXY: goproxy.replaceAll(/[A-D]/g, (letter) => (isSource(letter) ? stage.urlOf(letter) : letter)),
    GONOPROXY: gonoproxy,
    GOSUMDB: isChecked ? backend.verifierKey : "off",
  };
  try {
    await promisify(execFile)("go", commands[command], { cwd: home, env });
    return { asked: stage.asked, blamed: undefined };
  } catch (error) {
    return { asked: stage.asked, blamed: stage.blamed(String(error)) };
  } finally {
    stage.close();
    await rm(home, { recursive: true });
  }
}

/** A source that is asked again and again counts once: tiles after the record, or a request after its redirect. */
const joined = ({ asked, blamed }: Course) => ({
  asked: asked.filter((each, at) => each !== asked[at - 1]),
  blamed,
});

async function compare(cases: StageCase[]) {
  const differing: unknown[] = [];
  const waiting = cases.values();
  async function work() {
    for (const each of waiting) {
      const [real, told] = [joined(await play(each)), joined(await foretell(each))];
      if (JSON.stringify(real) !== JSON.stringify(told)) differing.push({ ...each, real, told });
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
  return differing;
}

// Newer ones take the same walk (`packages/vectors`: `chain`, `sumdb-route`). What else they do in another way is named below, and in
// `settings.test.ts` and `goproxy-list.test.ts` of the package goproxy.
it.each([
  { command: "info", isChecked: false, count: 80 },
  { command: "list", isChecked: false, count: 50 },
  { command: "latest", isChecked: false, count: 80 },
  { command: "download", isChecked: false, count: 150 },
  { command: "download", isChecked: true, count: 220 },
] as const)(
  "the go command of 2022 asks whom we say, in this order, and ends alike: $count chains with faults, $command, checked: $isChecked",
  async ({ command, isChecked, count }) => {
    const cases = fc.sample(casesOf(command, isChecked), { numRuns: count, seed: 1 });
    expect(await compare(cases)).toEqual([]);
  },
);

it("the go command of 2022 asks once for what is not there over https; since Go 1.24 it asks again with credentials", async () => {
  const { cert, key } = makeCertificate({ names: ["127.0.0.1"], issuer: authority });
  const mirror = await startMirror({ secure: { cert, key, http2: false } });
  mirror.order({ kind: "status", status: 404 });
  const go = await freshGo(mirror, { SSL_CERT_FILE: props.authorityFile });
  await expect(go(...commands.info)).rejects.toThrow("404 Not Found");
  expect(mirror.log.map((exchange) => exchange.path)).toEqual(["/example.com/hello/@v/v1.0.0.info"]);
});
