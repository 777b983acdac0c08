import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { makeCertificate } from "@heliograph/outbound/testing";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startFakeMirror, type FakeMirror } from "./fake-mirror.ts";
import { foretell, type Course } from "./testing/foretell.ts";
import { casesOf, commands, type StageCase } from "./testing/stage-case.ts";
import { isSource } from "./testing/stage-script.ts";
import { setStage, type Props } from "./testing/stage.ts";

/** Go processes at once; each of them waits more than it works. */
const atOnce = 4;

let folder: string;
let backend: FakeMirror;
let props: Props;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "chain-"));
  backend = await startFakeMirror();
  const authority = makeCertificate();
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

// The same walk is taken by newer ones (`packages/vectors`: `chain`, `sumdb-route`); what they settle in another way is named in
// `settings.go.test.ts` and `goproxy-list.test.ts` of the package goproxy.
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
