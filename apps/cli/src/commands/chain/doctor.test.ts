import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { call } from "../../testing/call.ts";

const folder = mkdtempSync(join(tmpdir(), "heliograph-doctor-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The doctor's word on a text. */
function doctor(text: string, ...args: string[]) {
  const file = join(folder, "pasted");
  writeFileSync(file, text);
  return call("chain", "doctor", file, ...args);
}

test("each finding says what, why and what to write instead", async () => {
  const { exitCode, out } = await doctor("export GOPROXY=https://goproxy.cn,direct\n");
  expect(exitCode).toBe(1);
  expect(out).toContain("Risk: If goproxy.cn fails, the build stops\n  GOPROXY=https://goproxy.cn,direct\n");
  expect(out).toContain("  Use instead: export GOPROXY='https://goproxy.cn|direct'\n");
});

test("it speaks Chinese as well", async () => {
  const { out } = await doctor("GOSUMDB=off", "--lang", "zh-CN");
  expect(out).toContain("危险: 新模块不做校验");
});

test("what is sound or merely good to know is no failure", async () => {
  expect(await doctor("GOPROXY='https://goproxy.cn|direct'")).toMatchObject({
    exitCode: 0,
    out: "Nothing to object to.\n",
  });
  expect(await doctor("GO111MODULE=on")).toMatchObject({ exitCode: 0 });
  expect((await doctor("a poem")).out).toContain("Nothing in this text");
});

test("--json has the findings, without passwords", async () => {
  const { out } = await doctor("GOPROXY=https://me:hunter2@goproxy.example,direct", "--json");
  expect(JSON.parse(out)).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining({ rule: "password-in-url" })]),
  });
  expect(out).not.toContain("hunter2");
});

test("a file that is not there and an unknown language are wrong calls", async () => {
  expect(await call("chain", "doctor", join(folder, "none"))).toMatchObject({ exitCode: 2 });
  expect(await doctor("", "--lang", "fr")).toMatchObject({ exitCode: 2 });
});
