import { seconds } from "@heliograph/core";
import { mirrorCount, mirrorUrl, onFilledSite } from "../filled-site.ts";
import { askAll, askMs } from "../replay/ask.ts";
import { fillStrips } from "../replay/fill.ts";
import { siteOfChains } from "../replay/site.ts";
import { printTable, type Row } from "../table.ts";

/** What an answer may take at most. */
const targetMs = seconds(2);

const rounds = 8;

/** An address may have 20 replays made a minute. */
const betweenMs = seconds(3.1);

/**
 * Replays chains over 90 days of 12 mirrors as 4 vantages saw them, at one run a minute that each goes its own way. Resolves to
 * whether every answer came within 2 s.
 */
export const run = (): Promise<boolean> =>
  onFilledSite(siteOfChains, fillStrips, async ({ address }) => printTable(await measure(address)));

async function measure(address: string): Promise<Row[]> {
  const replayOf = (hopCount: number, separator: string) => (round: number) => {
    const hops = Array.from({ length: hopCount }, (_, place) => mirrorUrl(round + place));
    const url = new URL("/api/v1/chains/replay?days=90", address);
    url.searchParams.set("goproxy", [...hops, "direct"].join(separator));
    return url;
  };
  const longestMs = async (urlOf: (round: number) => URL) =>
    Math.max(
      ...(await askAll(
        Array.from({ length: rounds }, (_, round) => urlOf(round)),
        betweenMs,
      )),
    );
  const pipes = await longestMs(replayOf(mirrorCount, "|"));
  return [
    { what: "12 hops with pipes, longest of 8", value: pipes, unit: "ms", atMost: targetMs },
    {
      what: "12 hops with commas",
      value: await longestMs(replayOf(mirrorCount, ",")),
      unit: "ms",
      atMost: targetMs,
    },
    { what: "3 hops with pipes", value: await longestMs(replayOf(3, "|")), unit: "ms", atMost: targetMs },
    {
      what: "another reader meanwhile, longest",
      value: await meanwhile(address, replayOf(mirrorCount, "|")(rounds)),
      unit: "ms",
    },
  ];
}

/** How long another reader waits while a replay is made. */
async function meanwhile(address: string, replay: URL): Promise<number> {
  const replaying = askMs(replay).then(() => undefined);
  const live = new URL("/livez", address);
  let longestMs = 0;
  for (;;) {
    const tookMs = await Promise.race([replaying, askMs(live)]);
    if (tookMs === undefined) return longestMs;
    longestMs = Math.max(longestMs, tookMs);
  }
}
