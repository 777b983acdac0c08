import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hostileText } from "../testing/hostile-text.ts";
import { toldIncident, toldMirror, toldStatus } from "../testing/told-status.ts";
import { voiceIn } from "../surfaces/voice.ts";
import { incidentCard } from "./incident-card.ts";
import { mirrorCard } from "./mirror-card.ts";
import { createPainter } from "./painter.ts";
import { statusCard } from "./status-card.ts";
import type { Told } from "./surroundings.ts";

const paint = createPainter();

const told = async (change: Partial<Told> = {}): Promise<Told> => ({
  status: toldStatus(),
  voice: await voiceIn("en"),
  otherVoice: await voiceIn("zh-CN"),
  siteTitle: "Heliograph",
  baseUrl: "https://status.example.com",
  ...change,
});

/** The width and height that a PNG says it has. */
const sizeOf = (png: Buffer) => [png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)];

describe("a card", () => {
  it("is a picture of the size that everybody expects", async () => {
    expect(sizeOf(await paint(statusCard(await told())))).toEqual(["PNG", 1_200, 630]);
  });

  it("tells the verdict in both languages", async () => {
    const card = JSON.stringify(statusCard(await told()));
    expect(card).toContain("The mirror works from every vantage.");
    expect(card).toContain("全部 1 个镜像在所有观测点均正常。");
    expect(card).toContain("22 Nov 2026, 08:20 UTC");
  });

  it("says that a demonstration is one", async () => {
    const card = statusCard(await told({ status: toldStatus({ demonstration: true }) }));
    expect(JSON.stringify(card)).toContain("Demonstration");
  });

  it("that shows the same is painted once", async () => {
    const [first, second] = [statusCard(await told()), statusCard(await told())];
    expect(paint(first)).toBe(paint(second));
  });

  it("of a mirror that serves wrong bytes calls nothing well", async () => {
    const incidents = [toldIncident({ cause: "hash_mismatch", severity: "critical", worst: "critical" })];
    const card = mirrorCard(toldMirror(), await told({ status: toldStatus({ incidents }) }));
    expect(JSON.stringify(card)).not.toContain("Operational");
  });
});

it("whatever a name holds, it is painted as text", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (name) => {
      const mirror = toldMirror({ name, level: "down" });
      const around = await told({ status: toldStatus({ mirrors: [mirror] }), siteTitle: name });
      const cards = [
        statusCard(around),
        mirrorCard(mirror, around),
        incidentCard(toldIncident({ mirrorName: name }), around),
      ];
      for (const card of cards) expect(sizeOf(await paint(card))).toEqual(["PNG", 1_200, 630]);
    }),
    { numRuns: 8 },
  );
});
