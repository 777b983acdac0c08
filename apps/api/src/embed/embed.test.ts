import { createHash } from "node:crypto";
import type { Mirrors } from "@heliograph/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { readXml } from "../testing/read-xml.ts";
import { toldIncident, toldMirror, toldStatus } from "../testing/told-status.ts";
import { voiceIn } from "../surfaces/voice.ts";
import { allEmbed } from "./all-embed.ts";
import { embedPage } from "./embed-page.ts";
import { embedStyleHash } from "./embed-style.ts";
import { mirrorEmbed } from "./mirror-embed.ts";

/** What an embed of all mirrors, or of the first of them, is sent as. */
async function sent(kind: "all" | "one", status: Mirrors): Promise<string> {
  const told = { status, voice: await voiceIn("zh-CN"), baseUrl: "https://status.example.com" };
  const embed = kind === "all" ? allEmbed(told) : mirrorEmbed(status.mirrors[0] ?? toldMirror(), told);
  return String(await embedPage({ ...embed, locale: "zh-CN", theme: "dark" }));
}

/** Sixty mirrors that are all away and have long names. */
const many = toldStatus({
  mirrors: Array.from({ length: 60 }, (_, place) =>
    toldMirror({ slug: `mirror-${place}`, name: `镜像 ${place} `.repeat(20), level: "down" }),
  ),
});

describe("an embed", () => {
  it("names what is open, and leads to it in a page of its own", async () => {
    const page = await sent("one", toldStatus({ incidents: [toldIncident()] }));
    expect(page).toContain("无法访问 Mirror A");
    expect(page).toContain('href="https://status.example.com/zh-CN/incidents/7"');
    expect(page).toContain('<base target="_blank" />');
    expect(page).toContain('data-theme="dark"');
  });

  it("of all mirrors says the verdict, and the worst first", async () => {
    const page = await sent(
      "all",
      toldStatus({ mirrors: [toldMirror(), toldMirror({ slug: "b", name: "Mirror B", level: "down" })] }),
    );
    expect(page).toContain("2 个镜像中有 1 个在所有观测点均正常。");
    expect(page.indexOf("Mirror B")).toBeLessThan(page.indexOf("Mirror A"));
  });

  it("calls nothing well that serves wrong bytes", async () => {
    const incidents = [toldIncident({ cause: "hash_mismatch", severity: "critical", worst: "critical" })];
    for (const kind of ["all", "one"] as const) {
      expect(await sent(kind, toldStatus({ incidents }))).not.toContain("正常</span>");
    }
  });

  it.each(["all", "one"] as const)("of %s is less than 10 KB", async (kind) => {
    expect(Buffer.byteLength(await sent(kind, many))).toBeLessThan(10_000);
  });

  it("has the one style that its policy allows", async () => {
    const [, style = ""] = /<style>([\s\S]*)<\/style>/.exec(await sent("one", many)) ?? [];
    expect(embedStyleHash).toBe(`sha256-${createHash("sha256").update(style).digest("base64")}`);
  });
});

it("whatever a mirror is called, an embed shows it as text and does nothing", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, fc.constantFrom("all", "one"), async (name, kind) => {
      const incidents = [toldIncident({ mirrorName: name })];
      const page = await sent(kind, toldStatus({ mirrors: [toldMirror({ name })], incidents }));
      const { elements, attributes } = readXml(page.replace(/^<!doctype html>\s*/, ""));
      expect(elements.filter((element) => /script|img|iframe|object|form/i.test(element))).toEqual([]);
      expect(attributes.filter((attribute) => /^on|^style$|srcdoc/i.test(attribute))).toEqual([]);
      expect(Buffer.byteLength(page)).toBeLessThan(10_000);
    }),
    { numRuns: 60 },
  );
});
