import { HeaderList } from "@heliograph/outbound";
import { expect, it } from "vitest";
import { nextUrl } from "./next-url.ts";

const next = (status: number, location?: string, url = "https://mirror.example/a/b") =>
  nextUrl({ url, status, headers: new HeaderList(location === undefined ? [] : [["location", location]]) });

it.each([
  ["https://store.example/b?sig=1#part", "https://store.example/b?sig=1"],
  ["/c", "https://mirror.example/c"],
  ["c", "https://mirror.example/a/c"],
  ["//store.example/b", "https://store.example/b"],
])("%s leads to %s", (location, url) => {
  for (const status of [301, 302, 303, 307, 308]) expect(next(status, location)).toEqual({ url });
});

it.each([[200], [300], [304], [404]])("%i leads nowhere, whatever it names", (status) => {
  expect(next(status, "/c")).toBeUndefined();
});

it.each([
  ["http://mirror.example/a", "downgrade"],
  [undefined, "nowhere"],
  ["", "nowhere"],
  ["https://", "nowhere"],
  ["ftp://mirror.example/a", "nowhere"],
])("%s is a dead end: %s", (location, kind) => {
  expect(next(302, location)).toMatchObject({ deadEnd: { kind } });
});

it("who came without https may be sent on without it", () => {
  expect(next(302, "http://store.example/", "http://mirror.example/")).toEqual({
    url: "http://store.example/",
  });
});
