import { expect, it } from "vitest";
import { mirrors } from "../../testing/fixture.ts";
import { seenFromRegion } from "./seen-from-region.ts";

const levelIn = (region: string, slug: string) =>
  seenFromRegion(mirrors, region).mirrors.find((mirror) => mirror.slug === slug)?.level;

it("judges each mirror by the vantages of the region alone", () => {
  expect(levelIn("cn-east", "goproxy-io")).toBe("down");
  expect(levelIn("us-east", "goproxy-io")).toBe("up");
  expect(levelIn("us-east", "golang-com-cn")).toBe("degraded");
  expect(levelIn("us-east", "tencent")).toBe("down");
});

it("knows nothing of a mirror that nobody there has looked at", () => {
  expect(levelIn("us-east", "tuna")).toBe("unknown");
  expect(levelIn("mars", "goproxy-cn")).toBe("unknown");
});

it("leaves what was counted over time as it is", () => {
  const [first] = seenFromRegion(mirrors, "us-east").mirrors;
  expect(first?.days).toBe(mirrors.mirrors[0]?.days);
  expect(seenFromRegion(mirrors, "us-east").vantages.map(({ slug }) => slug)).toEqual(["us-east"]);
});

it("does not claim since when a region sees no trouble", () => {
  const mirror = seenFromRegion(mirrors, "us-east").mirrors.find(({ slug }) => slug === "goproxy-io");
  expect(mirror?.since).toBeNull();
});
