import type { ChainEntry } from "@heliograph/core";

/** A chain of the demonstration: its list as GOPROXY has it, with slugs of the cast in place of addresses. */
type Line = Pick<ChainEntry, "slug" | "name"> & { list: string };

const lines: readonly Line[] = [
  {
    slug: "comma",
    name: { en: "Fragile, then steady: a comma", "zh-CN": "脆弱镜像在前，逗号分隔" },
    list: "fragile,steady",
  },
  {
    slug: "pipe",
    name: { en: "Fragile, then steady: a pipe", "zh-CN": "脆弱镜像在前，竖线分隔" },
    list: "fragile|steady",
  },
  {
    slug: "quick",
    name: { en: "Swift, then steady", "zh-CN": "快速镜像在前" },
    list: "swift|steady",
  },
  {
    slug: "closed",
    name: { en: "Swift, and nobody else", "zh-CN": "仅快速镜像" },
    list: "swift,off",
  },
  {
    slug: "unchecked",
    name: { en: "Without checksums in front", "zh-CN": "首个镜像不代理校验和" },
    list: "behind|upstream",
  },
];

/** The chains that the demonstration watches, by where its mirrors are. */
export const chainsOf = (baseUrls: ReadonlyMap<string, string>): ChainEntry[] =>
  lines.map(({ slug, name, list }) => ({
    slug,
    name,
    goproxy: list.replaceAll(/[a-z-]+/g, (hop) => baseUrls.get(hop) ?? hop),
  }));
