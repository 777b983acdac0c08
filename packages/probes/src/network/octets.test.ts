import { expect, it } from "vitest";
import { octetsOf } from "./octets.ts";

it.each([
  ["192.0.2.1", "c0000201"],
  ["255.255.255.255", "ffffffff"],
  ["2001:db8::1", "20010db8000000000000000000000001"],
  ["::", "00000000000000000000000000000000"],
  ["::ffff:192.0.2.1", "00000000000000000000ffffc0000201"],
  ["2001:db8:1:2:3:4:5:6", "20010db8000100020003000400050006"],
  ["2001:db8:1::", "20010db8000100000000000000000000"],
])("%s is %s", (address, octets) => {
  expect(octetsOf(address)?.toString("hex")).toBe(octets);
});

it.each(["", "example.com", "192.0.2", "192.0.2.256", "2001:db8", "fe80::1%eth0"])(
  "%j is no address",
  (text) => {
    expect(octetsOf(text)).toBeUndefined();
  },
);
