import { locales, type Locale } from "@heliograph/core/messages";
import { getCookie } from "hono/cookie";
import type { RequestContext } from "../http/context.ts";

/** The language that a reader chose on a page of ours, or else the first one a browser names that we speak; English when there is none. */
export function preferredLocale(c: RequestContext): Locale {
  const chosen = getCookie(c, "locale");
  const known = locales.find((locale) => locale === chosen);
  if (known !== undefined) return known;
  const wanted = (c.req.header("Accept-Language") ?? "")
    .split(",")
    .map((choice) => {
      const [tag = "", quality = "q=1"] = choice.split(";").map((part) => part.trim());
      return { tag: tag.toLowerCase(), quality: Number(quality.replace(/^q=/, "")) };
    })
    .toSorted((a, b) => b.quality - a.quality);
  const first = wanted.find(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag));
  return first?.tag.startsWith("zh") ? "zh-CN" : "en";
}
