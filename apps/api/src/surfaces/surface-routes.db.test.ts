import { minutes } from "@heliograph/core";
import { disconnect, saveNote } from "@heliograph/db";
import { parseFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { readXml } from "../testing/read-xml.ts";
import { noon, refused, seen, testSite } from "../testing/test-site.ts";

/** A site that two mirrors have been looked at for ten minutes, of which `b` has been away. */
async function watchedSite() {
  const site = await testSite("north");
  const prober = site.prober("north");
  await prober.heartbeat();
  for (let minute = 0; minute < 10; minute += 1) {
    site.clock.now = noon + minutes(minute);
    await prober.send([seen({ at: site.clock.now }), refused(site.clock.now, "b")]);
  }
  await prober.heartbeat();
  return site;
}

describe("a feed", () => {
  it.each(["atom", "rss", "json"] as const)(
    "as %s tells of the outage and what was said of it",
    async (format) => {
      const { api, database } = await watchedSite();
      await saveNote(database, {
        incidentId: 1,
        operator: "ada",
        text: { en: "Looking" },
        at: noon + minutes(9),
        nextAt: undefined,
      });
      const response = await api.request(`/en/feed.${format}`);
      expect(response.headers.get("Content-Type")).toMatch(/atom\+xml|rss\+xml|feed\+json/);
      const body = await response.text();
      expect(parseFeed(body).format).toBe(format);
      expect(body).toContain("https://status.example.com/en/incidents/1");
      expect(body).toContain("Looking");
    },
  );

  it("of a mirror tells of that mirror alone", async () => {
    const { api } = await watchedSite();
    expect(await (await api.request("/zh-CN/mirrors/a/feed.atom")).text()).not.toContain("<entry>");
    expect(await (await api.request("/zh-CN/mirrors/b/feed.atom")).text()).toContain("无法访问 b");
    expect((await api.request("/en/mirrors/nobody/feed.atom")).status).toBe(404);
  });

  it("is not sent again while nothing happens", async () => {
    const { api, clock } = await watchedSite();
    const tag = (await api.request("/en/feed.rss")).headers.get("ETag") ?? "";
    clock.now += minutes(1);
    const again = await api.request("/en/feed.rss", { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
  });
});

describe("a badge", () => {
  it("is a picture, and the same for other badge services, in either language", async () => {
    const { api } = await watchedSite();
    const picture = await api.request("/badge/b/status.svg?locale=zh-CN");
    expect(picture.headers.get("Content-Type")).toBe("image/svg+xml; charset=utf-8");
    expect(picture.headers.get("Cache-Control")).toBe(
      "public, max-age=60, stale-while-revalidate=86400, stale-if-error=86400",
    );
    expect(picture.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(readXml(await picture.text()).text).toContain("中断");
    expect(await (await api.request("/badge/b/status.json")).json()).toMatchObject({
      schemaVersion: 1,
      label: "b",
      message: "Outage",
    });
  });

  it.each([
    ["/badge/nobody/status.svg", 404, "slug"],
    ["/badge/a/nothing.svg", 400, "file"],
    ["/badge/a/status.png", 400, "file"],
    ["/badge/a/status.svg?locale=de", 400, "locale"],
  ])("%s is refused: %i", async (path, status, field) => {
    const { api } = await testSite("north");
    const response = await api.request(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ field });
  });

  it("shows the last that was known while the database is away", async () => {
    const { api, database } = await watchedSite();
    const before = await (await api.request("/badge/b/status.svg")).text();
    await disconnect(database);
    expect(await (await api.request("/badge/b/status.svg")).text()).toBe(before);
  });
});

describe("search engines", () => {
  it("are told what they may look at, and what there is", async () => {
    const { api } = await watchedSite();
    const robots = await (await api.request("/robots.txt")).text();
    expect(robots).toContain("Disallow: /console/");
    expect(robots).toContain("Sitemap: https://status.example.com/sitemap.xml");
    const { elements, text } = readXml(await (await api.request("/sitemap.xml")).text());
    expect(elements[0]).toBe("urlset");
    expect(text).toContain("https://status.example.com/zh-CN/mirrors/b");
    expect(text).toContain("https://status.example.com/en/incidents/1");
  });
});
