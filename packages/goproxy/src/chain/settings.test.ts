import { expect, it } from "vitest";
import { resolveSettings } from "./settings.ts";

it("takes the environment before the user's file before go.env, and says what has no effect", () => {
  const { GOPROXY } = resolveSettings({
    environment: { GOPROXY: "https://a.example" },
    userFile: "GOPROXY=https://b.example\n",
    goEnvFile: "GOPROXY=https://c.example\n",
  });
  expect(GOPROXY).toEqual({
    origin: "environment",
    value: "https://a.example",
    shadows: [
      { origin: "user-file", value: "https://b.example" },
      { origin: "go.env", value: "https://c.example" },
    ],
  });
});

it.each([
  { goVersion: "1.19", goproxy: { origin: "default", value: "https://proxy.golang.org,direct" } },
  { goVersion: "go1.21.0", goproxy: { origin: "user-file", value: "" } },
  { goVersion: undefined, goproxy: { origin: "user-file", value: "" } },
])(
  "an empty line of the user's file hides the default since Go 1.21: $goVersion",
  ({ goVersion, goproxy }) => {
    const sources = { userFile: "GOPROXY=\n", ...(goVersion !== undefined && { goVersion }) };
    expect(resolveSettings(sources).GOPROXY).toMatchObject(goproxy);
  },
);

it("an empty variable of the environment hides nothing", () => {
  const settings = resolveSettings({ environment: { GOPROXY: "" }, userFile: "GOPROXY=https://b.example" });
  expect(settings.GOPROXY).toMatchObject({ origin: "user-file", value: "https://b.example" });
});

it("GOPRIVATE stands for GONOPROXY and GONOSUMDB that are unset or empty", () => {
  const environment = { GOPRIVATE: "corp.example", GONOPROXY: "none", GONOSUMDB: "" };
  const { GONOPROXY, GONOSUMDB } = resolveSettings({ environment });
  expect(GONOPROXY).toMatchObject({ origin: "environment", value: "none" });
  expect(GONOSUMDB).toMatchObject({ origin: "GOPRIVATE", value: "corp.example" });
});

it("lines of the user's file are taken as they stand, the last of a name, unless GOENV is off", () => {
  const userFile =
    "export GOPROXY=https://a.example\n# GOSUMDB=off\nGOPROXY='https://b.example'\nGOPROXY= x\n";
  expect(resolveSettings({ userFile }).GOPROXY.value).toBe(" x");
  expect(resolveSettings({ userFile, environment: { GOENV: "off" } }).GOPROXY.origin).toBe("default");
});
