import { expect, it } from "vitest";
import { seconds } from "../time.ts";
import { sharedOutageOf } from "./shared-outage.ts";
import { began, now, views } from "./testing/views.ts";

it.each([
  { what: "all fail everywhere", east: "DDDDD", west: "xxxxx", sharing: "shared" },
  { what: "three of five fail everywhere", east: "DDD..", west: "Dxx..", sharing: "shared" },
  { what: "two of five fail everywhere", east: "DD...", west: "DD...", sharing: "apart" },
  { what: "all fail from one place only", east: "DDDDD", west: ".....", sharing: "apart" },
  { what: "one fails", east: "D????", west: "x????", sharing: "apart" },
  { what: "two fail and nothing else was looked at", east: "Dx???", west: "x????", sharing: "unclear" },
  { what: "two fail and others were seen to work", east: "Dx...", west: "x????", sharing: "apart" },
  { what: "half fail and nothing else was looked at", east: "DDx???", west: "x??x??", sharing: "unclear" },
  { what: "both fail that there are", east: "DD", west: "DD", sharing: "apart" },
  { what: "all fail that had not failed before", east: "OODDD", west: "OODDx", sharing: "shared" },
  { what: "all come back", east: "rrrrr", west: ".....", sharing: undefined },
])("$sharing when $what", ({ east, west, sharing }) => {
  expect(sharedOutageOf(views({ east, west }), now)?.sharing).toBe(sharing);
});

it("is shared for a lone vantage when it sees most fail", () => {
  expect(sharedOutageOf(views({ east: "DDxx." }), now)?.sharing).toBe("shared");
});

it("takes no account of who can't be believed", () => {
  const testimonies = views({ east: "DDDDD", west: "....." }, { unhealthy: ["west"] });
  expect(sharedOutageOf(testimonies, now)?.sharing).toBe("shared");
});

it("names the mirrors that began to fail together, and when the first did", () => {
  const shared = sharedOutageOf(views({ east: "ODDD.", west: "ODxx." }), now);
  expect(shared).toMatchObject({ sharing: "shared", since: began });
  expect([...(shared?.mirrorIds ?? [])]).toEqual([2, 3, 4]);
});

it("is decided once everybody has looked at everything", () => {
  const testimonies = views({ east: "Dx???", west: "x????" });
  expect(sharedOutageOf(testimonies, began + seconds(70))?.sharing).toBe("unclear");
  expect(sharedOutageOf(testimonies, began + seconds(71))?.sharing).toBe("apart");
});
