import { expect, it } from "vitest";
import { inert, inertThroughout } from "./inert.ts";

const parted = (text: string) => text.replaceAll("\u2060", "|");

it.each([
  ["https://evil.example/x", "https:|//evil.example/x"],
  ["www.evil.example", "www|.evil.example"],
  ["@channel and <@U123>", "@|channel and <@|U123>"],
  ["golang.org/x/net@v0.47.0", "golang.org/x/net@v0.47.0"],
  ["19:04:05 UTC, 3.5 s", "19:04:05 UTC, 3.5 s"],
])("%s is text", (text, expected) => {
  expect(parted(inert(text))).toBe(expected);
});

it.each([
  ["goproxy.cn", "goproxy|.cn"],
  ["192.0.2.1", "192|.0.2.1"],
  ["#outage /start $CASH", "#|outage /|start $|CASH"],
  ["v1.2.3, 3.5 s", "v1.2.3, 3.5 s"],
])("%s is text where everything is linked", (text, expected) => {
  expect(parted(inertThroughout(text))).toBe(expected);
});
