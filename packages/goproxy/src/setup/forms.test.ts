import { parseEnv } from "node:util";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formOf, formsOf, SettingError, settingForms, type FormId, type Settings } from "./index.ts";
import { environmentOf, writable } from "./testing/settings.ts";

const list = "https://goproxy.cn|https://proxy.golang.org,direct";

it.each([
  { id: "go-env", text: `go env -w 'GOPROXY=${list}'` },
  { id: "go-env-cmd", text: `go env -w "GOPROXY=${list}"` },
  { id: "posix", text: `export GOPROXY='${list}'` },
  { id: "fish", text: `set -gx GOPROXY '${list}'` },
  { id: "powershell", text: `$env:GOPROXY = '${list}'` },
  { id: "cmd", text: `set "GOPROXY=${list}"` },
  { id: "github-actions", text: `env:\n  GOPROXY: "${list}"` },
  { id: "gitlab", text: `variables:\n  GOPROXY: "${list}"` },
  {
    id: "dockerfile",
    text: `ARG GOPROXY='${list}'\nENV GOPROXY=$GOPROXY\nRUN --mount=type=cache,target=/go/pkg/mod go mod download`,
  },
  { id: "env", text: `GOPROXY='${list}'` },
  { id: "docker-env", text: `GOPROXY=${list}` },
  { id: "goland", text: `GOPROXY=${list}` },
  { id: "text", text: list },
] as const)("$id reads as people write it", ({ id, text }) => {
  expect(formOf(id, { goproxy: list })).toBe(text);
});

it("sets all that is given at once, and says how to see and to undo it", () => {
  const settings = { goproxy: "direct", goprivate: "*.corp.example.com,corp.example.com" };
  expect(formsOf(settings).find(({ id }) => id === "go-env")).toEqual({
    id: "go-env",
    text: "go env -w 'GOPROXY=direct' 'GOPRIVATE=*.corp.example.com,corp.example.com'",
    check: { command: "go env GOPROXY GOPRIVATE", output: "direct\n*.corp.example.com,corp.example.com" },
    undo: "go env -u GOPROXY GOPRIVATE",
  });
});

it("is the same text in a list of all forms and alone", () => {
  const settings = { goproxy: list, gosumdb: "sum.golang.google.cn" };
  const forms = formsOf(settings);
  expect(forms.map(({ id }) => id)).toEqual(settingForms);
  expect(forms.map((form) => "text" in form && form.text)).toEqual(
    settingForms.map((id) => formOf(id, settings)),
  );
});

const refusedOf = (settings: Settings) =>
  formsOf(settings).flatMap((form) => ("refused" in form ? [[form.id, form.refused.character]] : []));

it.each([
  { value: "https://a.b/%20", refused: ["go-env-cmd", "cmd"] },
  { value: "https://a.b/'", refused: ["go-env", "dockerfile", "env"] },
  { value: 'https://a.b/"', refused: ["go-env", "go-env-cmd", "cmd"] },
  { value: "https://a.b/$HOME", refused: ["gitlab", "goland"] },
  { value: "https://a.b/\\", refused: ["go-env", "go-env-cmd", "env", "goland"] },
  { value: "https://a.b/‘", refused: ["go-env"] },
  { value: "https://a.b;c", refused: ["goland"] },
  { value: "https://a.b/${{ github.token }}", refused: ["github-actions", "gitlab", "goland", "vscode"] },
])("$value cannot be written in $refused", ({ value, refused }) => {
  expect(refusedOf({ goproxy: value }).map(([id]) => id)).toEqual(refused);
});

it("names the setting and the character that a form cannot carry", () => {
  expect(() => formOf("cmd", { goproxy: "direct", goprivate: "a.b/50%" })).toThrow(
    expect.objectContaining({ reason: "not-in-this-form", setting: "GOPRIVATE", character: "%" }),
  );
});

describe.each(settingForms)("%s", (id) => {
  it.each([
    { settings: { goproxy: "" }, reason: "empty" },
    { settings: { goproxy: "direct", gosumdb: " off" }, reason: "checksums-off" },
    { settings: { goproxy: "direct\nGOSUMDB=off" }, reason: "invisible" },
    { settings: { goproxy: "direct", goprivate: "a.b\u{202E}" }, reason: "invisible" },
    { settings: { goproxy: "direct", goprivate: "a\0b" }, reason: "invisible" },
    { settings: { goproxy: "direct\u{D800}" }, reason: "invisible" },
  ])("is not written where a setting is: $reason", ({ settings, reason }) => {
    expect(() => formOf(id, settings)).toThrow(expect.objectContaining({ reason }));
    expect(() => formsOf(settings)).toThrow(SettingError);
  });
});

/** A text in which `$$` stands for `$`, as Kubernetes and docker-compose put it back; a single one would begin a name. */
const undoubled = (text: string) =>
  text.replaceAll(/\$\$?/g, (found) => (found === "$$" ? "$" : "a variable"));

const readers: Partial<Record<FormId, (text: string) => unknown>> = {
  "github-actions": (text) => parse(text).env,
  gitlab: (text) => parse(text).variables,
  kubernetes: (text) =>
    Object.fromEntries(
      parse(text).env.map(({ name, value }: Record<string, string>) => [name, undoubled(value ?? "")]),
    ),
  configmap: (text) => parse(text).data,
  compose: (text) =>
    Object.fromEntries(
      Object.entries<string>(parse(text).services.app.environment).map(([name, value]) => [
        name,
        undoubled(value),
      ]),
    ),
  env: (text) => ({ ...parseEnv(text) }),
  "docker-env": (text) => pairs(text.split("\n")),
  goland: (text) => pairs(text.split(";")),
  vscode: (text) => JSON.parse(text)["go.toolsEnvVars"],
  // Between single quotes everything stands for itself.
  dockerfile: (text) =>
    pairs([...text.matchAll(/^ARG (\w+)='([^']*)'$/gm)].map(([, ...pair]) => pair.join("="))),
  "go-env-cmd": (text) => pairs([...text.matchAll(/ "([^"%]*)(?<!\\)"/g)].map(([, pair = ""]) => pair)),
  cmd: (text) => pairs([...text.matchAll(/^set "([^"%]*)"$/gm)].map(([, pair = ""]) => pair)),
  powershell: (text) =>
    pairs(
      [...text.matchAll(/^\$env:(\w+) = '((?:[^'‘-‛]|(['‘-‛])\3)*)'$/gm)].map(([, name, quoted = ""]) =>
        [name, quoted.replaceAll(/(['‘-‛])\1/g, "$1")].join("="),
      ),
    ),
};

const pairs = (all: readonly string[]) =>
  Object.fromEntries(
    all.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );

it.each(Object.entries(readers))("whoever reads %s has exactly the settings", (name, read) => {
  const id = settingForms.find((form) => form === name) ?? "text";
  const exact = fc.property(writable(id), (all) => {
    expect(all.map((settings) => read(formOf(id, settings)))).toEqual(all.map(environmentOf));
  });
  fc.assert(exact, { numRuns: 30 });
});
