import { minutes, recommendationSchema } from "@heliograph/core";
import { describe, expect, it } from "vitest";
import { recommendingSite, type RecommendingSite } from "../../testing/test-recommending.ts";
import { noon } from "../../testing/test-site.ts";
import { createApi } from "../create-api.ts";

const chain = "https://a.example.com|https://b.example.com|direct";
const path = "/api/v1/chains/recommended";

/** A site at which answers are made anew. */
const anew = (site: RecommendingSite) => createApi(site.services);

async function expectNone(response: Response) {
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ code: "no_recommendation" });
}

describe("the recommended chain", () => {
  it("comes with its reasons as JSON", async () => {
    const site = await recommendingSite();
    await site.recommend();
    for (const [query, scope] of [
      ["", "all"],
      ["?region=test", "region:test"],
      ["?vantage=north", "vantage:north"],
    ]) {
      const response = await site.api.request(`${path}${query}`);
      expect(recommendationSchema.parse(await response.json())).toMatchObject({ scope, goproxy: chain });
    }
  });

  it.each([
    { format: "text", type: "text/plain; charset=utf-8", text: `${chain}\n` },
    { format: "env", type: "text/plain; charset=utf-8", text: `GOPROXY='${chain}'\n` },
    { format: "dockerfile", type: "text/plain; charset=utf-8", text: `ARG GOPROXY='${chain}'` },
    { format: "github-actions", type: "application/yaml; charset=utf-8", text: "env:\n  GOPROXY: " },
    { format: "gitlab", type: "application/yaml; charset=utf-8", text: "variables:\n  GOPROXY: " },
    { format: "configmap", type: "application/yaml; charset=utf-8", text: "kind: ConfigMap" },
  ])("comes as $format", async ({ format, type, text }) => {
    const site = await recommendingSite();
    await site.recommend();
    const response = await site.api.request(`${path}?format=${format}`);
    expect(response.headers.get("Content-Type")).toBe(type);
    expect(response.headers.has("Content-Disposition")).toBe(false);
    const body = await response.text();
    expect(body).toContain(text);
    expect(body).toContain(chain);
    expect(body.endsWith("\n")).toBe(true);
  });

  it("names the checksum database where its default is out of reach", async () => {
    const site = await recommendingSite({
      roles: { log: "checksum-database", alias: "checksum-database" },
      baseUrls: { log: "https://sum.golang.org", alias: "https://sum.golang.google.cn" },
    });
    await site.ran("alias", "north", { ok: 60 });
    await site.recommend();
    expect(await (await site.api.request(`${path}?format=env`)).text()).toContain(
      "GOSUMDB='sum.golang.google.cn'",
    );
  });

  it.each(["json", "text", "env", "configmap"])(
    "is a 304 as %s until something is to be done, however often it was made",
    async (format) => {
      const site = await recommendingSite();
      const ask = async (etag = "") =>
        anew(site).request(`${path}?format=${format}`, { headers: { "If-None-Match": etag } });
      await site.recommend();
      const first = await ask();
      expect(first.headers.get("Cache-Control")).toContain("max-age");
      const etag = first.headers.get("ETag") ?? "";
      await site.recommend(noon + minutes(30));
      expect((await ask(etag)).status).toBe(304);
      await site.open("a", "hash_mismatch");
      await site.recommend(noon + minutes(35));
      expect((await ask(etag)).status).toBe(200);
    },
  );

  it("is not told from the moment the integrity of a mirror of it is in doubt, before another is made", async () => {
    const site = await recommendingSite({ mirrors: { a: 30, b: 60, c: 90 } });
    await site.recommend();
    await site.open("c", "hash_mismatch");
    await site.open("a", "frozen");
    expect((await anew(site).request(path)).status).toBe(200);
    await site.open("b", "log_inconsistent");
    await expectNone(await anew(site).request(path));
    const page = await (await anew(site).request("/api/v1/chains")).json();
    expect(page).toMatchObject({ recommendations: [] });
    await site.recommend(noon + minutes(5));
    expect((await anew(site).request(path)).status).toBe(404);
  });

  it("is refused with those there are for a region or a vantage that there is not", async () => {
    const { api } = await recommendingSite({ vantages: ["north", "south"], regions: { south: "far" } });
    const region = await api.request(`${path}?region=mars`);
    expect(region.status).toBe(404);
    expect(await region.json()).toMatchObject({
      code: "not_found",
      field: "region",
      message: "there is no region mars: there are test, far",
    });
    expect((await api.request(`${path}?vantage=mars`)).status).toBe(404);
    expect((await api.request(`${path}?region=test&vantage=north`)).status).toBe(400);
    expect((await api.request(`${path}?format=toml`)).status).toBe(400);
  });

  it("is none where nobody looks, where none may be recommended, and once none was made for a day", async () => {
    const site = await recommendingSite();
    const ask = (query = "") => anew(site).request(`${path}${query}`);
    await expectNone(await ask());
    await site.recommend();
    expect((await ask()).status).toBe(200);
    site.clock.now = noon + minutes(60 * 24);
    await expectNone(await ask());
    await site.open("a", "log_forked");
    await site.open("b", "hash_mismatch");
    await site.recommend(noon + minutes(5));
    await expectNone(await ask("?region=test"));
  });
});
