import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { formsOf } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "heliograph-go-env-"));
afterAll(() => rmSync(folder, { recursive: true }));

const bash = (script: string) =>
  execFileSync("bash", ["-c", script], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: folder, GOENV: join(folder, "env"), GOFLAGS: "" },
  });

const settings = {
  goproxy: "https://goproxy.cn|https://user:pass word@a.b/~x?y=%20&z#!,direct",
  goprivate: "*.corp.example.com,corp.example.com,[a-z].example",
  gosumdb: "sum.golang.org https://sum.example/a b",
};

it.each(["go-env", "posix"])("the real go command shows what %s promises, and forgets it", (id) => {
  const form = formsOf(settings).find((each) => each.id === id);
  if (form === undefined || !("text" in form) || form.check === undefined) throw new Error(`no ${id}`);
  const { text, check, undo } = form;
  expect(bash(`${text}\n${check.command}`).trimEnd()).toBe(check.output);
  expect(bash(`${text}\n${undo}\ngo env GOPROXY GOPRIVATE GOSUMDB`).trimEnd()).toBe(
    "https://proxy.golang.org,direct\n\nsum.golang.org",
  );
});
