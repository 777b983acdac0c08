import { minutes } from "@heliograph/core";
import { disconnect, saveNote } from "@heliograph/db";
import { parseFeed } from "feedsmith";
import { describe, expect, it } from "vitest";
import { readXml } from "../testing/read-xml.ts";
import { noon, testSite } from "../testing/test-site.ts";
import { watchedSite } from "../testing/watched-site.ts";

describe("a feed", () => {
  it("tells of the outage and what was said of it, in every format", async () => {
    const { api, database } = await watchedSite();
    await database.transaction((tx) =>
      saveNote(tx, {
        incidentId: 1,
        operator: "ada",
        text: { en: "Looking" },
        at: noon + minutes(19),
        nextAt: undefined,
      }),
    );
    for (const format of ["atom", "rss", "json"]) {
      const body = await (await api.request(`/en/feed.${format}`)).text();
      expect(parseFeed(body).format).toBe(format);
      expect(body).toContain("https://status.example.com/en/incidents/1");
      expect(body).toContain("Looking");
    }
  });

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

  it("that nobody has is refused, naming the part that is at fault", async () => {
    const { api } = await testSite("north");
    for (const [path, status, field] of [
      ["/badge/nobody/status.svg", 404, "slug"],
      ["/badge/a/nothing.svg", 400, "file"],
      ["/badge/a/status.png", 400, "file"],
      ["/badge/a/status.svg?locale=de", 400, "locale"],
    ] as const) {
      const response = await api.request(path);
      expect([path, response.status]).toEqual([path, status]);
      expect(await response.json()).toMatchObject({ field });
    }
  });

  it("shows the last that was known while the database is away", async () => {
    const { api, database } = await watchedSite();
    const before = await (await api.request("/badge/b/status.svg")).text();
    await disconnect(database);
    expect(await (await api.request("/badge/b/status.svg")).text()).toBe(before);
  });
});

describe("an embed", () => {
  it("may stand in any page, with its own style and nothing else", async () => {
    const { api } = await watchedSite();
    for (const path of ["/embed/all?theme=dark", "/embed/b?locale=zh-CN"]) {
      const { headers, status } = await api.request(path);
      expect(status).toBe(200);
      expect(headers.get("Content-Security-Policy")).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; .*frame-ancestors \*$/,
      );
      expect(headers.get("X-Robots-Tag")).toBe("noindex");
    }
    expect((await api.request("/embed/nobody")).status).toBe(404);
  });
});

describe("a picture of a page", () => {
  it("is there for the status, a mirror and an incident", async () => {
    const { api } = await watchedSite();
    for (const path of ["/en/card.png", "/zh-CN/mirrors/b/card.png", "/en/incidents/1/card.png"]) {
      const response = await api.request(path);
      expect(response.headers.get("Content-Type")).toBe("image/png");
      const png = Buffer.from(await response.arrayBuffer());
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1_200, 630]);
    }
  });

  it("is not there for what is not there", async () => {
    const { api } = await testSite("north");
    for (const place of ["mirrors/nobody", "incidents/9", "incidents/x"]) {
      const { status } = await api.request(`/en/${place}/card.png`);
      expect([place, status]).toEqual([place, 404]);
    }
  });
});

it("programs find our mark where they look for it", async () => {
  const { api } = await testSite("north");
  const icon = await api.request("/favicon.ico");
  expect(icon.headers.get("Content-Type")).toBe("image/svg+xml");
  expect(readXml(await icon.text()).elements[0]).toBe("svg");
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
