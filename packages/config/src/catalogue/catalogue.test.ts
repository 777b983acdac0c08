import { mirrorEntrySchema } from "@heliograph/core";
import { describe, expect, it } from "vitest";
import { siteSchema } from "../site.ts";
import { chainsOf, mirrorsOf, shippedChains, shippedMirrors } from "./catalogue.ts";

const own = mirrorEntrySchema.parse({
  slug: "goproxy-cn",
  name: "Ours",
  base_url: "https://goproxy.example.com",
});

describe("the shipped catalogue", () => {
  it.each([shippedMirrors, shippedChains])(
    "has a source and a date for every entry, and no slug twice",
    (read) => {
      const entries = read();
      expect(entries.filter(({ source, dated }) => source === undefined || dated === undefined)).toEqual([]);
      expect(new Set(entries.map(({ slug }) => slug)).size).toBe(entries.length);
    },
  );

  it("does not probe an address whose operator says that it is no Go proxy", () => {
    expect(shippedMirrors().find(({ slug }) => slug === "tuna")?.watched).toBe(false);
  });
});

describe("the chains of a site", () => {
  it("are such as an own one may be", () => {
    expect(siteSchema({}).safeParse({ chains: shippedChains() }).error).toBeUndefined();
  });

  it("come before the shipped ones and replace those of the same slug", () => {
    const [chain] = shippedChains();
    if (chain === undefined) throw new Error("there are shipped chains");
    const mine = { ...chain, goproxy: "off" };
    expect(chainsOf({ catalogue: "default", chains: [mine] })).toEqual([mine, ...shippedChains().slice(1)]);
    expect(chainsOf({ catalogue: "none", chains: [mine] })).toEqual([mine]);
  });
});

describe("the mirrors of a site", () => {
  it("are the shipped ones unless the site says otherwise", () => {
    expect(mirrorsOf({ catalogue: "default", mirrors: [] })).toEqual(shippedMirrors());
    expect(mirrorsOf({ catalogue: "none", mirrors: [own] })).toEqual([own]);
  });

  it("come before the shipped ones and replace those of the same slug", () => {
    const [first, ...rest] = mirrorsOf({ catalogue: "default", mirrors: [own] });
    expect(first).toEqual(own);
    expect(rest.map(({ slug }) => slug)).not.toContain("goproxy-cn");
  });
});
