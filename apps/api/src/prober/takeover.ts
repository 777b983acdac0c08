import { minutes } from "@heliograph/core";
import {
  readSetting,
  saveSetting,
  takeOverVantage,
  type AuthenticatedVantage,
  type Database,
  type Transaction,
} from "@heliograph/db";
import { z } from "zod";
import { Refusal } from "../http/refusal.ts";

/** How long a prober that was replaced is remembered. */
const rememberedMs = minutes(10);

/** Replaced probers heard from in that time before nobody is believed any more. */
const tolerated = 3;

const meeting = z.object({ instance: z.string(), at: z.number() });

/** Who lost a vantage lately, and who of them was heard of afterwards: two probers with one token. Times are epoch milliseconds. */
const rivalrySchema = z
  .object({ replaced: z.array(meeting), returned: z.array(meeting), suspended: z.boolean() })
  .catch({ replaced: [], returned: [], suspended: false });

type Rivalry = z.infer<typeof rivalrySchema>;

const blank: Rivalry = { replaced: [], returned: [], suspended: false };

const keyOf = (slug: string) => `rivalry of ${slug}`;

/** What came of a prober's claim to a vantage. */
export type Claim = { epoch: number } | { refusal: Refusal };

/**
 * Gives a vantage to the prober process that speaks for it. A new process takes over from the one before; one that was
 * replaced and still speaks is told to stop. When that happens three times in ten minutes, two probers share a token and
 * the vantage is suspended until the server is started anew. One prober that is restarted often replaces only the dead.
 */
export async function claimVantage(
  tx: Transaction,
  vantage: AuthenticatedVantage,
  instance: string,
  now: number,
): Promise<Claim> {
  const rivalry = recent(rivalrySchema.parse(await readSetting(tx, keyOf(vantage.slug))), now);
  if (rivalry.suspended) return { refusal: suspended() };
  if (instance === vantage.instance) return { epoch: vantage.epoch };
  if (rivalry.replaced.some((former) => former.instance === instance)) {
    rivalry.returned.push({ instance, at: now });
    rivalry.suspended = rivalry.returned.length >= tolerated;
    await saveSetting(tx, keyOf(vantage.slug), rivalry);
    // A suspended vantage belongs to nobody, so that batches of the newer prober are refused too.
    if (rivalry.suspended) await takeOverVantage(tx, vantage.id, crypto.randomUUID());
    return { refusal: rivalry.suspended ? suspended() : replaced() };
  }
  if (vantage.instance !== null) {
    rivalry.replaced.push({ instance: vantage.instance, at: now });
    await saveSetting(tx, keyOf(vantage.slug), rivalry);
  }
  return { epoch: await takeOverVantage(tx, vantage.id, instance) };
}

/** Lets suspended vantages speak again. */
export async function forgiveVantages(database: Database, slugs: readonly string[]): Promise<void> {
  for (const slug of slugs) await saveSetting(database, keyOf(slug), blank);
}

function recent({ replaced: lost, returned, suspended: barred }: Rivalry, now: number): Rivalry {
  const isRecent = ({ at }: { at: number }) => now - at <= rememberedMs;
  return { replaced: lost.filter(isRecent), returned: returned.filter(isRecent), suspended: barred };
}

const replaced = () =>
  new Refusal("stale_epoch", "another prober has taken this vantage over", { field: "instance" });

const suspended = () =>
  new Refusal("suspended", "two probers use this vantage's token; give each its own and restart the server");
