import { assert, ipV4, property } from "fast-check";
import { expect, it } from "vitest";
import { isGlobal } from "./address.ts";

it.each(["8.8.8.8", "1.1.1.1", "223.255.255.255", "2606:4700::1111", "64:ff9b::808:808"])(
  "%s is global",
  (address) => {
    expect(isGlobal(address)).toBe(true);
  },
);

it("IPv4 behind a translator is judged as the IPv4 address it carries", () => {
  assert(
    property(ipV4(), (address) => {
      expect(isGlobal(`64:ff9b::${address}`)).toBe(isGlobal(address));
    }),
  );
});

it("no IPv6 address that carries IPv4 in another way is global", () => {
  assert(
    property(ipV4(), (address) => {
      expect(isGlobal(`::ffff:${address}`)).toBe(false);
      expect(isGlobal(`::${address}`)).toBe(false);
    }),
  );
});
