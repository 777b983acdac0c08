import { expect, it } from "vitest";
import { isShownByLatest } from "./ask-latest.ts";

it.each([
  { what: "the version itself", version: "v1.2.0", latest: "v1.2.0", isListed: true, shown: true },
  { what: "it, before the list does", version: "v1.2.0", latest: "v1.2.0", isListed: false, shown: true },
  { what: "a lower one", version: "v1.2.0", latest: "v1.1.0", isListed: false, shown: false },
  { what: "a higher one", version: "v1.2.0", latest: "v1.3.0", isListed: true, shown: true },
  { what: "a higher one than is listed", version: "v1.2.1", latest: "v1.3.0", isListed: false, shown: null },
  {
    what: "a release, of a pre-release",
    version: "v1.3.0-rc.1",
    latest: "v1.2.0",
    isListed: false,
    shown: null,
  },
  { what: "nothing", version: "v1.2.0", latest: null, isListed: true, shown: null },
])("`@latest` that says $what: $shown", ({ version, latest, isListed, shown }) => {
  expect(isShownByLatest(version, latest, isListed)).toBe(shown);
});
