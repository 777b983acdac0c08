import { assert, property, uint8Array } from "fast-check";
import { expect, it } from "vitest";
import { readStampList } from "./sent-stamp.ts";

const stamp = (version: number) =>
  Buffer.concat([
    Buffer.from([version]),
    Buffer.alloc(32, 7),
    Buffer.from([0, 0, 1, 0x9a, 0, 0, 0, 0]),
    Buffer.from([0, 0]),
    Buffer.from([4, 3, 0, 2, 0xaa, 0xbb]),
  ]);

const counted = (octets: Buffer) =>
  Buffer.concat([Buffer.from([octets.length >> 8, octets.length & 0xff]), octets]);

it("reads each timestamp of a list", () => {
  const list = counted(Buffer.concat([counted(stamp(0)), counted(stamp(0))]));
  const read = {
    logId: Buffer.alloc(32, 7),
    at: 0x19a_0000_0000,
    hash: 4,
    signature: Buffer.from([0xaa, 0xbb]),
  };
  expect(readStampList(list)).toMatchObject([read, read]);
});

it("leaves out what is of another version", () => {
  expect(readStampList(counted(Buffer.concat([counted(stamp(1)), counted(stamp(0))])))).toHaveLength(1);
});

it("makes nothing of what is cut off, and ends with whatever it is given", () => {
  const whole = counted(counted(stamp(0)));
  for (let length = 0; length < whole.length - 2; length += 1) {
    expect(readStampList(whole.subarray(0, length)).length).toBeLessThanOrEqual(1);
  }
  assert(
    property(uint8Array({ maxLength: 200 }), (octets) => {
      readStampList(Buffer.from(octets));
    }),
  );
});
