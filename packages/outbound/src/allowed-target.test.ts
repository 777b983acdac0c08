import { expect, it } from "vitest";
import { isAllowed, parseAllowedTarget } from "./allowed-target.ts";

it.each([
  ["10.0.0.0/8:8080", "10.9.9.9", 8_080, true],
  ["10.0.0.0/8:8080", "10.9.9.9", 8_081, false],
  ["10.0.0.0/8:8080", "11.0.0.1", 8_080, false],
  ["127.0.0.1:1024-65535", "127.0.0.1", 65_535, true],
  ["127.0.0.1:1024-65535", "127.0.0.2", 65_535, false],
  ["127.0.0.1/32:8080-8090", "127.0.0.1", 8_091, false],
  ["[fd00::]/8:443", "fd12::1", 443, true],
  ["fd00::/8:443", "fd12::1", 443, true],
  ["[::1]:8080", "::1", 8_080, true],
  ["[::1]:8080", "::2", 8_080, false],
  ["127.0.0.1:8080", "::ffff:127.0.0.1", 8_080, false],
])("%s lets %s at port %i through: %s", (text, address, port, allowed) => {
  expect(isAllowed([parseAllowedTarget(text)], address, port)).toBe(allowed);
});

it.each([
  "",
  "10.0.0.0/8",
  "10.0.0.0/33:80",
  "10.0.0:80",
  "mirror.example:80",
  "10.0.0.0/8:0",
  "10.0.0.0/8:90-80",
  "10.0.0.0/8:70000",
  "[fd00::]/129:80",
])("%j is not an allowed target", (text) => {
  expect(() => parseAllowedTarget(text)).toThrow(/^(?:not|a prefix)/);
});
