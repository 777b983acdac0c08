import { createHash } from "node:crypto";
import { hours, minutes, seconds, type ErrorClass } from "@heliograph/core";
import { expect, test } from "vitest";
import { startWatching, type World } from "./watching.ts";

/** The day on which clocks are put back in Europe, at one o'clock in UTC of the 25th. */
const startsAt = Date.parse("2026-10-24T12:00:00.000Z");
const endsAt = startsAt + hours(24);

const failures: readonly ErrorClass[] = ["http_5xx", "connect_timeout", "connection_reset", "dns_timeout"];

/** One run of a hundred fails, two are slow: by chance, which is the same each time. */
const noisy: World = ({ mirror, vantage, at }) => {
  const chance = createHash("sha256").update(`${mirror} ${vantage} ${at}`).digest();
  const percent = (chance.readUInt32BE() / 2 ** 32) * 100;
  if (percent < 1) return failures[chance.readUInt8(4) % failures.length] ?? "deadline";
  return percent < 3 ? "slow" : "ok";
};

/** In which one vantage is not heard of. */
const without =
  (vantage: string): World =>
  (look) =>
    look.vantage === vantage ? undefined : noisy(look);

test("a day of noise, restarts and a change of clocks opens no incident", async () => {
  const vantages = ["east", "north", "west"];
  const { live, restart, incidents, site } = await startWatching({
    vantages,
    mirrors: { a: "mirror", b: "mirror", c: "upstream" },
    startsAt,
  });
  const { clock } = site;
  const coarselyUntil = (at: number) => live(at - clock.now, noisy, minutes(5));

  await live(minutes(3), noisy);
  await coarselyUntil(startsAt + hours(6));
  // A prober is started anew and is away for a minute.
  await live(minutes(1), without("north"));
  restart(["north"]);
  await live(minutes(3), noisy);
  await coarselyUntil(startsAt + hours(13) - minutes(1));
  await live(minutes(2), noisy);
  await coarselyUntil(startsAt + hours(18));
  // The server is away for four minutes, in which nobody judges, and then hears of one vantage after the other.
  clock.now += minutes(4);
  await live(seconds(30), without("west"));
  await live(minutes(3), noisy);
  await coarselyUntil(endsAt);

  expect(await incidents()).toEqual([]);
});
