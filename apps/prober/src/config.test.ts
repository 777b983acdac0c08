import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readConfig } from "./config.ts";

const networks = "192.0.2.0\t192.0.2.255\t64496\tZZ\tEXAMPLE\n";

const token = { HELIOGRAPH_TOKEN: "secret" };

test("a token is all that must be given", () => {
  expect(readConfig([], token)).toMatchObject({
    kind: "config",
    config: {
      server: "http://127.0.0.1:8080",
      token: "secret",
      allowedPrivateTargets: [],
      parent: undefined,
      logLevel: "info",
    },
  });
});

test("options override the environment", () => {
  const environment = { ...token, HELIOGRAPH_SERVER: "https://a.example", HELIOGRAPH_SPOOL: "/a" };
  const args = [
    "--server",
    "https://b.example",
    "--allow-private",
    "10.0.0.0/8:80",
    "--allow-private",
    "[fd00::]/8:443",
  ];
  const read = readConfig(args, environment);
  expect(read).toMatchObject({ config: { server: "https://b.example", spool: "/a" } });
  expect(read.kind === "config" && read.config.allowedPrivateTargets).toHaveLength(2);
});

test("every fault is told at once, and never the token", () => {
  const read = readConfig([], {
    HELIOGRAPH_SERVER: "ftp://a.example",
    HELIOGRAPH_ALLOW_PRIVATE: "10.0.0.0/8:80, 10.0.0.0/99:80, nowhere",
    HELIOGRAPH_CT_LOG_LIST: "http://a.example/list.json",
    HELIOGRAPH_PARENT: "mother",
    HELIOGRAPH_LOG_LEVEL: "loud",
  });
  if (read.kind !== "faults") throw new Error("no fault was found");
  const names = read.faults.map((fault) => fault.slice(0, fault.indexOf(":")));
  expect(names.toSorted()).toEqual([
    "HELIOGRAPH_ALLOW_PRIVATE",
    "HELIOGRAPH_ALLOW_PRIVATE",
    "HELIOGRAPH_CT_LOG_LIST",
    "HELIOGRAPH_LOG_LEVEL",
    "HELIOGRAPH_PARENT",
    "HELIOGRAPH_SERVER",
    "HELIOGRAPH_TOKEN",
  ]);
});

test.each([
  { file: "networks.tsv", bytes: Buffer.from(networks) },
  { file: "networks.tsv.gz", bytes: gzipSync(networks) },
])("$file tells which network an address belongs to", async ({ file, bytes }) => {
  const path = join(await mkdtemp(join(tmpdir(), "heliograph-networks-")), file);
  await writeFile(path, bytes);
  const read = readConfig([], { ...token, HELIOGRAPH_ASN_TABLE: path });
  expect(read.kind === "config" && read.config.asnTable?.asnOf("192.0.2.7")).toBe("AS64496 EXAMPLE");
});

test.each(["/nowhere/networks.tsv", import.meta.filename])("%s is no table of networks", (path) => {
  const read = readConfig([], { ...token, HELIOGRAPH_ASN_TABLE: path });
  expect(read).toEqual({ kind: "faults", faults: [expect.stringContaining("HELIOGRAPH_ASN_TABLE")] });
});

test("an unknown option is a fault, and help is help", () => {
  expect(readConfig(["--loud"], token)).toMatchObject({ kind: "faults" });
  expect(readConfig(["--help"], {})).toEqual({ kind: "help" });
});
