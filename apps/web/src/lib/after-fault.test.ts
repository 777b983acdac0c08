import { drillFaults } from "@heliograph/core";
import { parseGoproxy } from "@heliograph/goproxy/chain";
import { expect, it } from "vitest";
import { afterFault, stoppingHops } from "./after-fault.ts";

it.each([
  { goproxy: "a.b,c.d", fault: "not_found", kind: "next" },
  { goproxy: "a.b,c.d", fault: "server_error", kind: "stops" },
  { goproxy: "a.b,direct", fault: "refused", kind: "stops" },
  { goproxy: "a.b|c.d", fault: "not_found", kind: "next" },
  { goproxy: "a.b|c.d", fault: "bad_certificate", kind: "next" },
  { goproxy: "a.b|c.d", fault: "stalled_headers", kind: "hangs" },
  { goproxy: "a.b|off", fault: "server_error", kind: "ends" },
  { goproxy: "a.b", fault: "not_found", kind: "ends" },
] as const)("$goproxy $kind after $fault at its head", ({ goproxy, fault, kind }) => {
  expect(afterFault(parseGoproxy(goproxy), 0, fault).kind).toBe(kind);
});

it("looks at a later hop as one that is asked because nobody before it has the file", () => {
  const hops = parseGoproxy("a.b,c.d|direct");
  expect(afterFault(hops, 1, "server_error")).toEqual({ kind: "next", next: hops[2] });
});

it("passes over a hop whose password go does not send over plain http", () => {
  const hops = parseGoproxy("a.b|http://me:secret@c.d|direct");
  expect(afterFault(hops, 0, "server_error")).toEqual({ kind: "next", next: hops[2] });
  expect(afterFault(parseGoproxy("http://me:secret@c.d,a.b"), 0, "not_found").kind).toBe("stops");
});

it("knows what becomes of every fault", () => {
  const kinds = drillFaults.map((fault) => afterFault(parseGoproxy("a.b|direct"), 0, fault).kind);
  expect(kinds.filter((kind) => kind === "hangs")).toHaveLength(2);
  expect(kinds.filter((kind) => kind === "next")).toHaveLength(7);
});

it("names the hops whose outage stops a build although another follows", () => {
  const [first] = parseGoproxy("a.b,c.d|direct");
  expect(stoppingHops(parseGoproxy("a.b,c.d|direct"))).toEqual([first]);
  expect(stoppingHops(parseGoproxy("a.b|c.d"))).toEqual([]);
});
