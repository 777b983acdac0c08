import * as fc from "fast-check";
import { parseFeed } from "feedsmith";
import { expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { readXml } from "../testing/read-xml.ts";
import { toldIncident, toldMirror, toldStatus } from "../testing/told-status.ts";
import { voiceIn } from "../surfaces/voice.ts";
import { atom } from "./atom.ts";
import { feedFormats, type FeedFormat } from "./feed-formats.ts";
import { jsonFeed } from "./json-feed.ts";
import { makeFeed } from "./make-feed.ts";
import { rss } from "./rss.ts";

const note = {
  id: "3",
  operator: "Ada",
  text: { en: "We moved to\nanother provider." },
  at: "2026-11-22T08:10:00.000Z",
  nextAt: null,
};
const maintenance = {
  title: { en: "New disks", "zh-CN": "更换硬盘" },
  mirrors: ["a"],
  startsAt: "2026-11-23T02:00:00.000Z",
  endsAt: "2026-11-23T04:00:00.000Z",
  announcedAt: "2026-11-21T09:00:00.000Z",
};

const feed = async (format: FeedFormat, { locale = "en", slug = undefined as string | undefined } = {}) =>
  makeFeed(
    {
      status: toldStatus({ maintenance: [maintenance] }),
      incidents: [{ incident: toldIncident({ note }), notes: [note] }],
      mirror: slug === undefined ? undefined : toldMirror({ slug }),
    },
    {
      voice: await voiceIn(locale === "en" ? "en" : "zh-CN"),
      format,
      siteTitle: "Heliograph",
      baseUrl: "https://status.example.com",
    },
  );

it("Atom tells what happened last first, under ids that stay", async () => {
  const parsed = parseFeed(atom(await feed("atom")));
  expect(parsed).toMatchObject({
    format: "atom",
    feed: {
      id: "https://status.example.com/en/feed.atom",
      title: { value: "Heliograph: incidents" },
      updated: "2026-11-22T08:10:00.000Z",
      entries: [
        {
          id: "https://status.example.com/en/incidents/7",
          title: { value: "Investigating: Mirror A is unreachable" },
          published: "2026-11-22T08:02:00.000Z",
          updated: "2026-11-22T08:10:00.000Z",
          content: { type: "html", value: expect.stringContaining("We moved to<br/>another provider.") },
        },
        { title: { value: "Maintenance: New disks" }, updated: "2026-11-21T09:00:00.000Z" },
      ],
    },
  });
});

it("RSS tells the same", async () => {
  expect(parseFeed(rss(await feed("rss")))).toMatchObject({
    format: "rss",
    feed: {
      title: "Heliograph: incidents",
      link: "https://status.example.com/en/",
      language: "en",
      items: [
        {
          title: "Investigating: Mirror A is unreachable",
          guid: { value: "https://status.example.com/en/incidents/7", isPermaLink: true },
          pubDate: "Sun, 22 Nov 2026 08:02:00 GMT",
        },
        { guid: { isPermaLink: false } },
      ],
    },
  });
});

it("JSON Feed tells the same, in the reader's language and of one mirror", async () => {
  expect(parseFeed(jsonFeed(await feed("json", { locale: "zh-CN", slug: "a" })))).toMatchObject({
    format: "json",
    feed: {
      title: "Mirror A：事件 — Heliograph",
      home_page_url: "https://status.example.com/zh-CN/mirrors/a",
      feed_url: "https://status.example.com/zh-CN/mirrors/a/feed.json",
      language: "zh-CN",
      items: [
        {
          id: "https://status.example.com/zh-CN/incidents/7",
          title: "调查中：无法访问 Mirror A",
          content_html: expect.stringContaining("（英文）"),
        },
        { title: "维护：更换硬盘" },
      ],
    },
  });
});

it("maintenance of other mirrors stands in no mirror's feed", async () => {
  expect((await feed("atom", { slug: "b" })).entries).toHaveLength(1);
});

it("a feed that nothing happened in can be read as well", async () => {
  const empty = makeFeed(
    { status: toldStatus(), incidents: [], mirror: undefined },
    { voice: await voiceIn("en"), format: "atom", siteTitle: "x", baseUrl: "https://status.example.com" },
  );
  expect(parseFeed(atom(empty)).format).toBe("atom");
});

it("whatever a name, a note or a title holds, it is text in every format", async () => {
  const [voice, other] = await Promise.all([voiceIn("en"), voiceIn("zh-CN")]);
  fc.assert(
    fc.property(hostileText, hostileText, fc.constantFrom(voice, other), (name, text, speaking) => {
      const told = { ...note, operator: name, text: { en: text } };
      const made = makeFeed(
        {
          status: toldStatus({
            mirrors: [toldMirror({ name })],
            maintenance: [{ ...maintenance, title: { en: text, "zh-CN": text } }],
          }),
          incidents: [{ incident: toldIncident({ mirrorName: name, reason: text }), notes: [told] }],
          mirror: toldMirror({ name }),
        },
        { voice: speaking, format: "atom", siteTitle: name, baseUrl: "https://status.example.com" },
      );
      for (const { html, title } of made.entries) {
        expect(new Set(Array.from(html.matchAll(/<\/?([^\s/>]+)/g), ([, tag]) => tag))).toEqual(
          new Set(html.includes("<time") ? ["p", "small", "time", "br", "a"] : ["p"]),
        );
        expect(title).not.toMatch(/[\p{Cc}\u{202a}-\u{202e}]/u);
      }
      for (const { write } of [feedFormats.atom, feedFormats.rss]) {
        expect(new Set(readXml(write(made)).elements)).not.toContain("script");
      }
      expect(JSON.parse(jsonFeed(made))).toMatchObject({ version: "https://jsonfeed.org/version/1.1" });
    }),
  );
});
