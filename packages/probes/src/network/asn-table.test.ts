import { describe, expect, it } from "vitest";
import { parseAsnTable } from "./asn-table.ts";

const row = (...fields: string[]) => fields.join("\t");

const table = [
  row("1.0.0.0", "1.0.0.255", "13335", "US", "CLOUDFLARENET"),
  row("1.0.1.0", "1.0.3.255", "0", "None", "Not routed"),
  row("1.0.4.0", "1.0.7.255", "38803", "AU", "GTELECOM Pty Ltd"),
  row("223.255.254.0", "223.255.254.255", "55415", "SG", "MBS-SG"),
  row("2001:200::", "2001:200:5ff:ffff:ffff:ffff:ffff:ffff", "2500", "JP", "WIDE-BB"),
  row("2400:cb00::", "2400:cb00:ffff:ffff:ffff:ffff:ffff:ffff", "13335", "US", "CLOUDFLARENET"),
  "",
].join("\n");

describe("an address belongs to the network whose range it lies in", () => {
  const { asnOf } = parseAsnTable(table);

  it.each([
    ["1.0.0.0", "AS13335 CLOUDFLARENET"],
    ["1.0.0.255", "AS13335 CLOUDFLARENET"],
    ["1.0.6.7", "AS38803 GTELECOM Pty Ltd"],
    ["223.255.254.254", "AS55415 MBS-SG"],
    ["2001:200::1", "AS2500 WIDE-BB"],
    ["2001:200:5ff:ffff:ffff:ffff:ffff:ffff", "AS2500 WIDE-BB"],
    ["2400:cb00:2048:1::c629:d7a2", "AS13335 CLOUDFLARENET"],
  ])("%s: %s", (address, asn) => {
    expect(asnOf(address)).toBe(asn);
  });

  it.each([
    "0.255.255.255",
    "1.0.1.1",
    "1.0.8.0",
    "223.255.255.0",
    "2001:1ff::",
    "2001:200:600::",
    "::1",
    "",
    "x",
  ])("%j: to none", (address) => {
    expect(asnOf(address)).toBeUndefined();
  });
});

it("thousands of ranges are told apart", () => {
  const rows = Array.from({ length: 5_000 }, (_, at) => {
    const [high, low] = [at >> 8, at & 0xff];
    return row(`10.${high}.${low}.0`, `10.${high}.${low}.127`, String(at + 1), "ZZ", `N${at}`);
  });
  const { asnOf } = parseAsnTable(rows.join("\n"));
  for (let at = 0; at < 5_000; at += 1) {
    expect(asnOf(`10.${at >> 8}.${at & 0xff}.5`)).toBe(`AS${at + 1} N${at}`);
    expect(asnOf(`10.${at >> 8}.${at & 0xff}.200`)).toBeUndefined();
  }
});

it.each([
  { what: "no addresses", line: row("x", "1.0.0.255", "1", "US", "X") },
  { what: "two families", line: row("9.0.0.0", "2001:db8::", "1", "US", "X") },
  { what: "no number", line: row("9.0.0.0", "9.0.0.255", "AS1", "US", "X") },
  { what: "an end before its beginning", line: row("9.0.0.255", "9.0.0.0", "1", "US", "X") },
  { what: "what was there before", line: row("1.0.0.128", "9.0.0.0", "1", "US", "X") },
  { what: "a web page", line: "<html>" },
])("a line of $what is named", ({ line }) => {
  const first = row("1.0.0.0", "1.0.0.255", "13335", "US", "CLOUDFLARENET");
  expect(() => parseAsnTable(`${first}\n${line}\n`)).toThrow("line 2 is no range");
});
