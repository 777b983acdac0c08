import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { env as environment } from "node:process";
import { promisify } from "node:util";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { GoproxyError, parseGoproxy } from "./goproxy-list.ts";

let home: string;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), "goproxy-list-"));
});
afterAll(() => rm(home, { recursive: true }));

/** Whether the go command refuses a list; on every way out of this machine the door is shut. */
async function isRefusedByGo(goproxy: string): Promise<boolean> {
  const shut = "http://127.0.0.1:1";
  const env = {
    PATH: environment["PATH"],
    HOME: home,
    GOENV: "off",
    GOTOOLCHAIN: "local",
    HTTP_PROXY: shut,
    HTTPS_PROXY: shut,
    GOPROXY: goproxy,
  };
  const asked = promisify(execFile)("go", ["list", "-m", "example.com/m@v1.0.0"], { cwd: home, env });
  const said = await asked.then(String, String);
  return /contains no entries|invalid proxy URL|invalid file:\/\/ proxy URL|: parse "/.test(said);
}

function isRefused(goproxy: string): boolean {
  try {
    parseGoproxy(goproxy);
    return false;
  } catch (error) {
    if (error instanceof GoproxyError) return true;
    throw error;
  }
}

/** Without brackets and several colons in a host, of which newer ones take less. */
const rest = fc
  .string({ unit: fc.constantFrom(...Array.from("ab1.:/@%?#' é")), minLength: 1, maxLength: 8 })
  .filter((text) => !/:[^/]*:/.test(text));
const entry = fc.oneof(
  rest,
  rest.map((text) => `https://${text}`),
  rest.map((text) => `file:///${text}`),
  fc.constantFrom("off", "none", " ", "a.example"),
);
const list = fc
  .array(fc.tuple(entry, fc.constantFrom(",", "|")), { minLength: 1, maxLength: 3 })
  .map((pairs) => pairs.flat().join(""));

it("the go command of 2022 refuses the same lists", async () => {
  const differing: string[] = [];
  const lists = fc.sample(list, { numRuns: 200, seed: 1 }).values();
  async function work() {
    for (const goproxy of lists)
      if ((await isRefusedByGo(goproxy)) !== isRefused(goproxy)) differing.push(goproxy);
  }
  await Promise.all([work(), work(), work(), work()]);
  expect(differing).toEqual([]);
});
