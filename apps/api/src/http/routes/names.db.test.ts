import { namesSchema } from "@heliograph/core";
import { expect, it } from "vitest";
import { siteWith } from "../../testing/test-site.ts";

it("tells what mirrors and chains are called, in the order of the configuration", async () => {
  const name = { en: "The pair", "zh-CN": "一对" };
  const site = await siteWith({
    vantages: ["north"],
    chains: [{ slug: "pair", name, goproxy: "https://a.example.com,https://b.example.com" }],
  });
  const answer = await site.api.request("/api/v1/names");
  const { demonstration, mirrors, chains } = namesSchema.parse(await answer.json());
  expect(demonstration).toBe(false);
  expect(mirrors.map(({ slug, host }) => [slug, host])).toContainEqual(["a", "a.example.com"]);
  expect(chains).toEqual([{ slug: "pair", name }]);
});
