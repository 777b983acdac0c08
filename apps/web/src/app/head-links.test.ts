import { expect, it } from "vitest";
import { headLinks } from "./head-links.ts";
import type { View } from "./page-state.ts";

const of = (path: string, view: View) => headLinks(new URL(path, "https://status.example"), "en", view);

it.each<[path: string, view: View, canonical: string, isListed: boolean]>([
  ["/en/", { kind: "status" }, "/en/", true],
  ["/en/?utm=x", { kind: "status" }, "/en/", false],
  ["/en/mirrors/a?tab=tls", { kind: "tls", slug: "a" }, "/en/mirrors/a?tab=tls", true],
  ["/en/mirrors/a?range=7d", { kind: "mirror", slug: "a", range: "7d" }, "/en/mirrors/a", false],
  ["/en/lookup", { kind: "lookup" }, "/en/lookup", false],
  ["/en/nowhere", { kind: "not-found", wanted: "nowhere" }, "/en/nowhere", false],
])(
  "%s stands for itself, and is listed where it is no answer to one reader",
  (path, view, canonical, isListed) => {
    expect(of(path, view)).toMatchObject({ canonical: `https://status.example${canonical}`, isListed });
  },
);

it("names the other language, and for whoever reads neither the door or the English page", () => {
  expect(of("/en/", { kind: "status" }).alternates).toEqual([
    { locale: "en", href: "https://status.example/en/" },
    { locale: "zh-CN", href: "https://status.example/zh-CN/" },
    { locale: "x-default", href: "https://status.example/" },
  ]);
  expect(of("/en/chains", { kind: "chains", vantages: [] }).alternates.at(-1)?.href).toBe(
    "https://status.example/en/chains",
  );
});

it("shows the picture of the mirror or the incident, and else that of all", () => {
  expect(of("/en/mirrors/a?tab=tls", { kind: "tls", slug: "a" }).card).toBe(
    "https://status.example/en/mirrors/a/card.png",
  );
  expect(of("/en/chains/a", { kind: "chain", slug: "a", vantages: [] }).card).toBe(
    "https://status.example/en/card.png",
  );
});

it("offers the feeds of all mirrors, and on the page of one those of that one too", () => {
  expect(of("/en/", { kind: "status" }).feeds).toHaveLength(3);
  expect(of("/en/mirrors/a?tab=tls", { kind: "tls", slug: "a" }).feeds.map(({ href }) => href)).toContain(
    "/en/mirrors/a/feed.atom",
  );
});
