import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";
import { faultsOf, folderWith } from "./testing/faults-of.ts";

const token = "0123456789abcdef0123456789abcdef";

/** A short text that stands for a million items. */
const aliasBomb = [
  "a: &a [x, x, x, x, x, x, x, x, x, x]",
  ...["ab", "bc", "cd", "de", "ef"].map(([from, to]) => `${to}: &${to} [${`*${from}, `.repeat(10)}]`),
].join("\n");

describe("the environment", () => {
  it("may be empty: everything has a default", () => {
    const folder = folderWith();
    expect(readConfig({}, folder)).toMatchObject({
      port: 8_080,
      host: undefined,
      databaseUrl: undefined,
      dataDirectory: join(folder, ".heliograph"),
      roles: new Set(["web", "watchdog"]),
      site: { title: "Heliograph", catalogue: "default", local_vantage: { slug: "local" } },
    });
  });

  it("treats an empty variable as an absent one", () => {
    expect(readConfig({ DATABASE_URL: "", PORT: "" }, folderWith())).toMatchObject({ port: 8_080 });
  });

  it.each([
    [{ PORT: "eighty" }, "PORT: must be a port number"],
    [{ PORT: "70000" }, "PORT: must be 65535 at most"],
    [{ DATABASE_URL: "mysql://u:secret@h/d" }, "DATABASE_URL: must be a postgres:// address"],
    [{ HELIOGRAPH_ROLES: "web,cook" }, "HELIOGRAPH_ROLES: must be a list of web, watchdog"],
    [
      { HELIOGRAPH_SECRET_KEY: "hunter2" },
      "HELIOGRAPH_SECRET_KEY: must be 32 bytes in base64, as `openssl rand -base64 32` prints",
    ],
    [
      { HELIOGRAPH_SECRET_KEY_FILE: "/nowhere/key" },
      "HELIOGRAPH_SECRET_KEY_FILE: /nowhere/key cannot be read (ENOENT)",
    ],
  ])("%o is a fault: %s", (variables, fault) => {
    expect(faultsOf(variables)).toEqual([fault]);
  });

  it("has several keys for secrets, the newest first, from a variable or from a file", () => {
    const keys = [1, 2, 3].map((byte) => Buffer.alloc(32, byte));
    const [first, second, third] = keys.map((key) => key.toString("base64"));
    const folder = folderWith(`${second}\n${third}\n`);
    const HELIOGRAPH_SECRET_KEY_FILE = join(folder, "heliograph.yaml");
    const variables = { HELIOGRAPH_SECRET_KEY: `${first}`, HELIOGRAPH_SECRET_KEY_FILE };
    expect(readConfig(variables, folderWith()).secretKeys).toEqual(keys);
  });

  it("names a configuration file that is not there", () => {
    expect(faultsOf({ HELIOGRAPH_CONFIG: "/nowhere/h.yaml" })).toEqual([
      "/nowhere/h.yaml: cannot be read (ENOENT)",
    ]);
  });
});

describe("heliograph.yaml", () => {
  it("may be empty", () => {
    expect(faultsOf({}, "# nothing yet\n")).toEqual([]);
  });

  it.each([
    ["titel: x", "heliograph.yaml:1:1 titel: there is no such setting"],
    ["title: [", /^heliograph\.yaml:1:\d+: /],
    ["title: a\ntitle: b", "heliograph.yaml:2:1: Map keys must be unique"],
    [
      "mirrors:\n  - slug: Bad\n    name: a\n    base_url: https://a.example.com",
      /^heliograph\.yaml:2:5 mirrors\[0\]\.slug: must be small/,
    ],
    ["mirrors:\n  - slug: a\n    name: a", "heliograph.yaml:2:5 mirrors[0].base_url: is missing"],
    [
      "probes:\n  availability:\n    every: 1s",
      "heliograph.yaml:3:5 probes.availability.every: must be between 5s and 1h",
    ],
    ["checksum_database: sum.golang.org", "heliograph.yaml:1:1 checksum_database: not a verifier key"],
    [
      "probes:\n  log_view:\n    every: sometimes",
      /^heliograph\.yaml:3:5 probes\.log_view\.every: must be a whole number with a unit/,
    ],
    [
      "chains:\n  - { slug: c, name: { en: C, zh-CN: C }, goproxy: none }",
      /chains\[0\]\.goproxy: neither direct/,
    ],
    [
      "chains:\n  - { slug: c, name: { en: C, zh-CN: C }, goproxy: 'https://u:p@a.example.com' }",
      /chains\[0\]\.goproxy: holds a user name or password/,
    ],
    [
      "chains:\n  - { slug: replay, name: { en: C, zh-CN: C }, goproxy: direct }",
      /chains\[0\]\.slug: is a word of ours/,
    ],
    [
      `chains:${"\n  - { slug: c, name: { en: C, zh-CN: C }, goproxy: direct }".repeat(2)}`,
      "heliograph.yaml:3:7 chains[1].slug: is used twice",
    ],
    [
      "probes:\n  drill:\n    every: 5m",
      "heliograph.yaml:3:5 probes.drill.every: must be between 1h and 60d",
    ],
    ["basket: [a b]", "heliograph.yaml:1:10 basket[0]: must be a module path"],
    ["basket: [a.b/c, ../d]", "heliograph.yaml:1:17 basket[1]: must be a module path"],
    [
      "operators:\n  - { name: alice, token: short }",
      /^heliograph\.yaml:2:\d+ operators\[0\]\.token: must be 32/,
    ],
    ["retention:\n  observations: soon", /observations: must be a whole number with a unit/],
    ["local_vantage: true", /^heliograph\.yaml:1:1 local_vantage: /],
    ["local_vantage:\n  slug: here", /^heliograph\.yaml:1:1 local_vantage\.name: /],
    [
      "allowed_private_targets: [10.0.0.0]",
      /^heliograph\.yaml:1:27 allowed_private_targets\[0\]: not an address, CIDR or port/,
    ],
    ["references: [https://a.example.com]", /^heliograph\.yaml:1:1 references: /],
    ["title: *nobody", /^heliograph\.yaml:1:\d+: .*nobody/],
    [aliasBomb, /^heliograph\.yaml:1:1: Excessive alias count/],
    ["- a list", /^heliograph\.yaml:1:1: /],
  ])("%j is a fault with its place", (yaml, fault) => {
    const [first = ""] = faultsOf({}, yaml);
    expect(first).toMatch(fault);
  });

  it("lists every fault at once, those of the environment too", () => {
    expect(faultsOf({ PORT: "x" }, "titel: x\ncatalogue: mine\n")).toHaveLength(3);
    const HELIOGRAPH_CONFIG = join(folderWith("titel: x\n"), "heliograph.yaml");
    expect(faultsOf({ PORT: "x", HELIOGRAPH_CONFIG })).toHaveLength(2);
  });

  it("takes a token from the environment", () => {
    const yaml = `vantages:\n  - { slug: v, name: { en: V, zh-CN: V }, region: r, token: "\${TOKEN}" }\n`;
    expect(readConfig({ TOKEN: token }, folderWith(yaml)).site.vantages[0]?.token).toBe(token);
    expect(faultsOf({}, yaml)).toEqual([
      "heliograph.yaml:2:54 vantages[0].token: the environment has no TOKEN",
    ]);
  });

  it("switches the checks of bytes and of the log off", () => {
    const yaml = "checksum_database: false\nprobes:\n  integrity: { every: false }\n";
    expect(readConfig({}, folderWith(yaml)).site).toMatchObject({
      checksum_database: false,
      probes: { integrity: { every: false }, log_view: { every: 300_000 } },
    });
  });

  it("refuses an operator with the token of a vantage", () => {
    const yaml = `vantages:\n  - { slug: v, name: { en: V, zh-CN: V }, region: r, token: ${token} }\noperators:\n  - { name: a, token: ${token} }\n`;
    expect(faultsOf({}, yaml)).toEqual([expect.stringMatching(/operators\[0\]\.token: is used twice$/)]);
  });

  it("never shows a token that is refused", () => {
    const yaml = `vantages:\n  - { slug: v, name: { en: V, zh-CN: V }, region: r, token: hunter2 }\n`;
    expect(faultsOf({}, yaml).join()).not.toContain("hunter2");
  });

  it("refuses a slug or token that two vantages share", () => {
    const vantage = `{ slug: local, name: { en: V, zh-CN: V }, region: r, token: ${token} }`;
    expect(faultsOf({}, `vantages:\n  - ${vantage}\n  - ${vantage}\n`)).toHaveLength(3);
  });
});
