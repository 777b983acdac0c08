import { cardSchema, type Card } from "@heliograph/core";
import { createOutbound, parseAllowedTarget } from "@heliograph/outbound";
import { expect } from "vitest";
import { Interview } from "../../interview/interview.ts";
import { fillCacheCard } from "../fill-card.ts";
import type { Spoil } from "./spoil.ts";
import { startCaching } from "./start-caching.ts";
import { logName, stock, subjects } from "./stock.ts";

/** A way out that may reach loopback. */
export const outbound = createOutbound({
  userAgent: "Heliograph/test",
  allowedPrivateTargets: [parseAllowedTarget("127.0.0.1:1024-65535")],
});

/** The card of a mirror that does well where it is not told otherwise; `log` is empty where no checksum database is configured. */
export async function cardOf(spoil: Spoil, log = logName): Promise<Card> {
  const baseUrl = await startCaching(stock, spoil);
  const { signal } = new AbortController();
  const interview = new Interview({ outbound, baseUrl, signal, paceMs: 0 });
  const card = await fillCacheCard({ interview, subjects, logName: log === "" ? undefined : log });
  expect(interview.requestCount).toBeLessThan(40);
  return cardSchema.parse(card);
}
