import { minutes, pulseParts, seconds, type PulsePart } from "@heliograph/core";
import { readPulses, type Database } from "@heliograph/db";
import type { Outbound } from "@heliograph/outbound";
import type { Logger } from "pino";
import { keepDoing } from "../watchdog/keep-doing.ts";

/** A part of the machinery that has not moved for so long stands still. */
const stillAfterMs = minutes(2);

/** What a heartbeat's answer may weigh; nobody reads it. */
const answerLimitBytes = 65_536;

/** Which parts of the machinery stand still, by how many ms ago each last moved. */
export const partsAtRest = (ages: ReadonlyMap<PulsePart, number>): PulsePart[] =>
  pulseParts.filter((part) => (ages.get(part) ?? Infinity) > stillAfterMs);

/**
 * Calls a heartbeat's address, but not while anything stands still: whoever listens there raises the alarm that we then cannot.
 * Returns what stands still.
 * @throws MirrorFailure when no answer comes, Error when it is no success; neither names the address
 */
export async function callHome(
  database: Database,
  { url, outbound, signal }: { url: string; outbound: Outbound; signal: AbortSignal },
): Promise<PulsePart[]> {
  const still = partsAtRest(await readPulses(database));
  if (still.length > 0) return still;
  const { status } = await outbound.get(url, {
    bodyLimitBytes: answerLimitBytes,
    followRedirects: 0,
    signal,
  });
  if (status < 200 || status > 299) throw new Error(`the heartbeat was answered with HTTP ${status}`);
  return still;
}

/** Calls a heartbeat's address every minute until stopped. The address is a secret: logs do not have it. */
export const startCallingHome = (
  database: Database,
  { url, outbound, log }: { url: string; outbound: Outbound; log: Logger },
): (() => Promise<void>) =>
  keepDoing(
    async (signal) => {
      const still = await callHome(database, { url, outbound, signal });
      if (still.length > 0) log.error({ still }, "the heartbeat is withheld: parts stand still");
    },
    { everyMs: seconds(60), failure: "the heartbeat could not be sent", log },
  );
