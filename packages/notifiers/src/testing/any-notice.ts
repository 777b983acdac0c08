import type { Notice } from "@heliograph/core";
import * as fc from "fast-check";
import { sampleNotices } from "./sample-notices.ts";

/** Pieces that mean something to one chat or another, and some that are hard to cut or to show. */
const pieces = [
  "*_~`[]()<>|\\#&@$!:-+=\n\0\u202E\u200D\uD800… ".split(""),
  ["](https://evil.example)", "![x](", "```", "https://evil.example/x", "www.evil.example"],
  ["<at id=all></at>", '<at user_id="all">', "<@everybody>", "<!channel>", "@everyone", "@here", "@channel"],
  ["<b>", "</a>", '<font color="info">', "</font>", "&amp;", ":fire:", "{{site}}", "$&"],
  ["镜像中断", "مرآة", "👩‍🚒", "goproxy.cn", "golang.org/x/net@v0.47.0"],
].flat();

/** A text as mirrors may write it: of every script, and full of what could be markup. */
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 2_000 }),
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 400 }).map((parts) => parts.join("")),
  )
  .filter((written) => written.trim() !== "");

const mirrors = sampleNotices.storm.gists.flatMap(({ mirror }) => mirror ?? []);

/** Any notice, with anything in all that comes from outside, and with up to 500 names. */
export const anyNotice: fc.Arbitrary<Notice> = fc
  .record({
    base: fc.constantFrom<Notice[]>(...Object.values(sampleNotices)),
    name: text,
    host: text,
    subject: text,
    detail: text,
    count: fc.integer({ min: 1, max: mirrors.length }),
  })
  .map(({ base, name, host, subject, detail, count }) => ({
    ...base,
    mirror: base.mirror && { ...base.mirror, name, host },
    subject: base.subject && subject,
    vantages: base.vantages.map((vantage) => ({ ...vantage, name: { en: name, "zh-CN": host } })),
    finding: base.finding && { subject, detail },
    affected: base.affected.length === 0 ? [] : mirrors.slice(0, count),
    gists: base.kind === "digest" ? sampleNotices.storm.gists.slice(0, count) : [],
  }));
