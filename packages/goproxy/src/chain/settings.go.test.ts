import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { env as environment } from "node:process";
import { promisify } from "node:util";
import { expect, it, onTestFinished } from "vitest";
import { resolveSettings, settingNames } from "./settings.ts";

/** What the go command says is in force. */
async function asGoHasIt(variables: Readonly<Record<string, string>>, userFile: string): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), "settings-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "env");
  await writeFile(file, userFile);
  const env = { PATH: environment["PATH"], HOME: folder, GOENV: file, GOTOOLCHAIN: "local", ...variables };
  const { stdout } = await promisify(execFile)("go", ["env", "-json", ...settingNames], { env });
  return JSON.parse(stdout);
}

it.each([
  { variables: {}, userFile: "" },
  { variables: { GOPROXY: "direct" }, userFile: "GOPROXY=off\nGOSUMDB=off\n" },
  { variables: { GOPROXY: "" }, userFile: "GOPROXY=off\nGOPROXY=https://a.example|direct\n" },
  { variables: { GOPRIVATE: "a.example" }, userFile: "GONOPROXY=\nGONOSUMDB=none\n" },
  { variables: { GONOPROXY: "" }, userFile: "GOPRIVATE=a.example,b.example\nGOINSECURE=c.example" },
  { variables: {}, userFile: "GOPROXY='https://a.example'\nexport GOSUMDB=off\n#GOPRIVATE=a.example\n" },
  { variables: { GOENV: "off" }, userFile: "GOPROXY=off\n" },
  // Newer ones take the empty line, and then every lookup fails: settings.test.ts.
  { variables: {}, userFile: "GOPROXY=\nGOSUMDB=\n" },
])("the go command of 2022 settles $variables and $userFile alike", async ({ variables, userFile }) => {
  const settings = resolveSettings({ environment: variables, userFile, goVersion: "1.19" });
  const ours = Object.fromEntries(settingNames.map((name) => [name, settings[name].value]));
  expect(await asGoHasIt(variables, userFile)).toEqual(ours);
});
