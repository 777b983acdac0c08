import { mirrorUrl, numbered } from "../filled-site.ts";

/** 4 vantages, and 10 chains of three mirrors each. */
export const siteOfChains = {
  vantageCount: 4,
  chains: numbered(10, "chain").map((slug, number) => ({
    slug,
    name: { en: slug, "zh-CN": slug },
    goproxy: `${mirrorUrl(number)}|${mirrorUrl(number + 1)},${mirrorUrl(number + 2)}|direct`,
  })),
};
