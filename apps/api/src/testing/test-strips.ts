import { bucketOf, days, minutes, minutesPerDay, minuteStates, type MinuteState } from "@heliograph/core";
import { sql } from "drizzle-orm";
import type { TestSite } from "./test-site.ts";

/** What a vantage saw of a mirror over a time, minute by minute; times are epoch milliseconds, `until` is excluded. */
type Stretch = {
  mirror: string;
  vantage: string;
  kind?: "availability" | "log-view";
  since: number;
  until: number;
  state?: MinuteState;
  ms?: number;
};

/** Writes strips as if runs had been told of; of several stretches of a day the last one counts. */
export async function writeStrips(
  { database }: Pick<TestSite, "database">,
  stretches: readonly Stretch[],
): Promise<void> {
  const seriesOf = ({ mirror, vantage, kind = "availability" }: Stretch) => `${mirror} ${kind} ${vantage}`;
  for (const series of Map.groupBy(stretches, seriesOf).values()) {
    const strips = new Map<number, { states: Buffer; times: Buffer }>();
    for (const { since, until, state = "ok", ms = 50 } of series) {
      for (let at = since; at < until; at += minutes(1)) {
        const day = Math.floor(at / days(1));
        const strip = strips.get(day) ?? {
          states: Buffer.alloc(minutesPerDay),
          times: Buffer.alloc(minutesPerDay),
        };
        strips.set(day, strip);
        strip.states[(at / minutes(1)) % minutesPerDay] = minuteStates.indexOf(state);
        strip.times[(at / minutes(1)) % minutesPerDay] = bucketOf(ms);
      }
    }
    const [{ mirror, vantage, kind = "availability" } = { mirror: "", vantage: "" }] = series;
    for (const [day, { states, times }] of strips) {
      await database.execute(sql`
        insert into strips (mirror_id, kind, vantage_id, day, states, times)
        select mirrors.id, ${kind}, vantages.id, ${new Date(days(day)).toISOString()}::date, ${states}::bytea, ${times}::bytea
        from mirrors, vantages where mirrors.slug = ${mirror} and vantages.slug = ${vantage}
        on conflict (mirror_id, kind, day, vantage_id) do update set states = excluded.states, times = excluded.times`);
    }
  }
}
