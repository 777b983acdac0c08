import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRetracted, readRetractions } from "./retraction.ts";
import { compareVersions } from "./version-order.ts";

const single = (version: string) => ({ low: version, high: version });

describe("retractions of a go.mod file", () => {
  it.each([
    { name: "one version", text: "retract v1.0.1", read: [single("v1.0.1")] },
    { name: "a comment after it", text: "retract v1.0.1// Wrong.", read: [single("v1.0.1")] },
    { name: "a quoted version", text: 'retract "v1.0.1"', read: [single("v1.0.1")] },
    { name: "an interval", text: "retract [v1.0.0, v1.2.3]", read: [{ low: "v1.0.0", high: "v1.2.3" }] },
    { name: "no spaces", text: 'retract["v1.0.0",v1.2.3]', read: [{ low: "v1.0.0", high: "v1.2.3" }] },
    { name: "a short version", text: "retract v1", read: [single("v1")] },
    {
      name: "a block",
      text: "retract ( // Both.\n\t// Wrong.\n\tv1.0.1\r\n\n\t[v1.1.0, v1.2.3] // Worse.\n)\nretract v2.0.0+incompatible",
      read: [single("v1.0.1"), { low: "v1.1.0", high: "v1.2.3" }, single("v2.0.0+incompatible")],
    },
    { name: "an empty block", text: "retract ()\nretract v1.0.1", read: [single("v1.0.1")] },
    { name: "something after it, for days to come", text: "retract v1.0.1 => v2", read: [single("v1.0.1")] },
  ])("are read: $name", ({ text, read }) => {
    expect(readRetractions(`module example.com/m\n\ngo 1.19\n\n${text}\n`)).toEqual(read);
  });

  it.each([
    "// retract v1.0.0",
    "require example.com/retract v1.0.0",
    "require (\n\tretract v1.0.0\n)",
    "retract more (\n\tv1.0.0\n)",
    "retract `v1.0.0`",
    "retract (v1.0.0)",
    "retract [v1.0.0]",
    "retract [v1.0.0, v1.1.0",
    "retract [v1.0.0 v1.1.0]",
    "retract",
    "",
  ])("are none in %j", (text) => {
    expect(readRetractions(`module example.com/m\n${text}\n`)).toEqual([]);
  });
});

describe("a version", () => {
  it("is retracted from the lowest to the highest of an interval, and by precedence", () => {
    const retractions = readRetractions("retract [v1.0.0-rc.1, v1.2.3]\nretract v3.0.0");
    const versions = ["v1.0.0-beta", "v1.0.0-rc.1", "v1.0.0", "v1.2.3", "v1.2.4-0", "v3.0.0", "v3.0.1"];
    expect(versions.filter((version) => isRetracted(version, retractions))).toEqual([
      "v1.0.0-rc.1",
      "v1.0.0",
      "v1.2.3",
      "v3.0.0",
    ]);
  });

  it("is retracted by what is written, in a line or in a block", () => {
    const version = fc
      .tuple(fc.nat(3), fc.nat(3), fc.nat(3))
      .map(([major, minor, patch]) => `v${major}.${minor}.${patch}`);
    const interval = fc.record({ low: version, high: version });
    fc.assert(
      fc.property(fc.array(interval), fc.boolean(), version, (intervals, inBlock, asked) => {
        const lines = intervals.map(({ low, high }) => (low === high ? low : `[${low}, ${high}]`));
        const text = inBlock
          ? `retract (\n${lines.join("\n")}\n)`
          : lines.map((line) => `retract ${line}`).join("\n");
        expect(readRetractions(text)).toEqual(intervals);
        expect(isRetracted(asked, readRetractions(text))).toBe(
          intervals.some(
            ({ low, high }) => compareVersions(low, asked) <= 0 && compareVersions(asked, high) <= 0,
          ),
        );
      }),
    );
  });
});
