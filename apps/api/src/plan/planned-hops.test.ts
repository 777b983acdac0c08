import { expect, it } from "vitest";
import { plannedHops } from "./planned-hops.ts";

const targets = [
  { id: 1, role: "mirror", baseUrl: "https://a.example.com/goproxy" },
  { id: 2, role: "upstream", baseUrl: "https://b.example.com/" },
  { id: 3, role: "checksum-database", baseUrl: "https://sum.example.com" },
] as const;

it.each([
  ["https://a.example.com/goproxy", 1],
  ["https://A.Example.com:443/goproxy/", 1],
  ["a.example.com/goproxy", 1],
  ["https://b.example.com", 2],
  ["http://b.example.com", null],
  ["https://a.example.com/GOPROXY", null],
  ["https://a.example.com", null],
  ["https://b.example.com:8443", null],
  ["https://sum.example.com", null],
  ["file:///srv/modules", null],
  ["direct", null],
])("%s is the mirror %s", (goproxy, mirrorId) => {
  expect(plannedHops(goproxy, targets)).toMatchObject([{ mirrorId }]);
});

it("hops keep their order and what follows them", () => {
  expect(plannedHops("https://x.example.com|https://b.example.com,direct", targets)).toEqual([
    { source: "https://x.example.com", fallBackOnAnyError: true, mirrorId: null },
    { source: "https://b.example.com", fallBackOnAnyError: false, mirrorId: 2 },
    { source: "direct", fallBackOnAnyError: false, mirrorId: null },
  ]);
});
